/* The manager's views in Cockpit: dashboard page, heat on the diagram, timeline of a journey. No build step. */

const PLUGIN = 'icp-ready-monitor';
const PAGE = '#/icp-ready';
const CHART_LIBRARY = '/webjars/chart.js/4.5.1/dist/chart.umd.min.js';

const chinese = !(navigator.language || 'zh-CN').toLowerCase().startsWith('en');
const locale = chinese ? 'zh-CN' : 'en';

const TEXTS = {
  title: ['备案全景', 'ICP filings'],
  open: ['进行中', 'Open'],
  overdue: ['逾期', 'Overdue'],
  applicant: ['等待申请人', 'Waiting on applicants'],
  reviewer: ['等待审核人', 'Waiting on reviewers'],
  clock: ['等待时间', 'Waiting on the clock'],
  SUBMITTED: ['已提交', 'Submitted'],
  WITHDRAWN: ['已撤回', 'Withdrawn'],
  CANCELED: ['已取消', 'Canceled'],
  OPEN: ['进行中', 'Open'],
  last30: ['最近 30 天', 'last 30 days'],
  province: ['省份', 'Province'],
  kind: ['主体性质', 'Kind of subject'],
  industry: ['行业', 'Industry'],
  age: ['至少已开始（天）', 'Started at least (days ago)'],
  all: ['全部', 'All'],
  apply: ['筛选', 'Apply'],
  csv: ['导出 CSV', 'Export CSV'],
  steps: ['各步骤：当前数量与用时', 'Steps: open now and time taken'],
  step: ['步骤', 'Step'],
  done: ['30 天内完成', 'Done in 30 days'],
  median: ['中位用时', 'Median'],
  p90: ['90% 用时', '90th percentile'],
  checks: ['首次通过率', 'Passed at the first try'],
  check: ['检查', 'Check'],
  firstTries: ['首次检查', 'First tries'],
  rate: ['通过率', 'Rate'],
  refusals: ['拦下最多的规则', 'Rules that refuse most'],
  rule: ['规则', 'Rule'],
  times: ['次数', 'Times'],
  rejections: ['材料退回原因', 'Why documents were sent back'],
  reason: ['原因', 'Reason'],
  hooks: ['钩子投递', 'Hook deliveries'],
  state: ['状态', 'State'],
  trend: ['最近 30 天趋势', 'Trend of the last 30 days'],
  day: ['日期', 'Day'],
  started: ['发起', 'Started'],
  submitted: ['提交', 'Submitted'],
  withdrawn: ['撤回', 'Withdrawn'],
  search: ['查找：编号、域名、主体名称、申请人、订单号', 'Find: business key, domain, subject, applicant, order number'],
  find: ['查找', 'Find'],
  nothing: ['没有数据', 'Nothing here'],
  journey: ['备案流程', 'Journey'],
  who: ['办理人', 'Who'],
  entered: ['开始', 'Entered'],
  left: ['结束', 'Left'],
  due: ['到期', 'Due'],
  took: ['用时', 'Took'],
  loop: ['第几次', 'Visit'],
  verdicts: ['检查结果', 'Verdicts'],
  validities: ['有效期', 'Validity in time'],
  today: ['今天', 'today'],
  submission: ['计划提交', 'submission'],
  deliveries: ['提醒与通知', 'Reminders and messages'],
  event: ['事件', 'Event'],
  attempts: ['尝试', 'Attempts'],
  message: ['内容', 'Message'],
  timeline: ['时间线', 'Timeline'],
  businessKey: ['业务编号', 'Business key'],
  failed: ['无法读取数据', 'The figures could not be read'],
  longTerm: ['长期', 'long-term'],
  target: ['接收方', 'Receiver'],
  reached: ['已提醒', 'Reminded'],
  close: ['关闭', 'Close'],
  APPLICANT: ['申请人', 'Applicant'],
  REVIEWERS: ['审核员', 'Reviewers'],
  NOBODY: ['无人', 'Nobody'],
  document: ['材料', 'Document'],
  actions: ['管理操作', 'Actions of managers'],
  did: ['操作', 'Action'],
  subject: ['对象', 'What'],
  when: ['时间', 'When'],
  person: ['申请人', 'Applicant'],
  nudge: ['立即提醒', 'Remind now'],
  reassign: ['改派', 'Reassign'],
  correct: ['更正信息', 'Correct a fact'],
  extend: ['延长期限', 'Extend a due date'],
  withdraw: ['撤回流程', 'Withdraw'],
  retry: ['重试失败的作业', 'Retried a failed job'],
  resolve: ['解决异常事件', 'Resolved an incident'],
  nudgeText: ['立即提醒未完成的任务，非工作日也会发送。您填写的原因会作为留言显示在申请人的任务顶部。', 'Reminds of the open tasks at once, on any day. The reason you give is shown to the applicant at the top of their tasks.'],
  reassignText: ['申请人的任务随整个流程一起移交；审核任务只移交这一项。', 'An applicant’s tasks change hands with the whole journey; a review changes hands alone.'],
  correctText: ['更正后的信息将在下一次检查时生效。', 'The corrected fact is judged the next time its check runs.'],
  extendText: ['更改一项任务的到期日。', 'Moves the day by which a task is due.'],
  withdrawText: ['流程将结束，已上传的图片会立即删除，且无法恢复。', 'The journey ends and its uploaded pictures are erased at once. This cannot be undone.'],
  task: ['任务', 'Task'],
  userId: ['接手人账号', 'User who takes over'],
  dueOn: ['新的到期日', 'New due date'],
  fact: ['信息项', 'Fact'],
  value: ['正确的值', 'Right value'],
  choose: ['请选择…', 'Please choose…'],
  present: ['现在的值：', 'Present value:'],
  notSaid: ['未填写', 'not given'],
  yes: ['是', 'yes'],
  no: ['否', 'no'],
  confirm: ['确认', 'Confirm'],
  cancel: ['取消', 'Cancel'],
  done_: ['已完成', 'Done'],
  back: ['← 备案全景', '← All filings'],
  migrate: ['迁移到新版本', 'Take along to the newest version'],
  migration: ['流程版本', 'Versions of the process'],
  version: ['版本', 'Version'],
  deployed: ['部署时间', 'Deployed'],
  running: ['运行中的流程', 'Running journeys'],
  newestVersion: ['最新', 'newest'],
  takeAlong: ['迁移…', 'Take along…'],
  migrateText: ['先试运行：不留痕迹，只说明哪些流程可以迁移、哪些不能及原因。', 'Try it first: the trial leaves no trace and says which journeys can come along, and why others cannot.'],
  tryOut: ['试运行', 'Try it'],
  trial: ['试运行', 'Trial'],
  doIt: ['正式迁移', 'Take them along'],
  wouldMove: ['可以迁移', 'Can come along'],
  moved: ['已迁移', 'Taken along'],
  stay: ['留在原版本', 'Stay with their version'],
  perVisit: ['平均', 'on average'],
  PASS: ['通过', 'Passed'],
  WARN: ['有提醒', 'Warning'],
  BLOCKED: ['未通过', 'Refused'],
  MISSING: ['未填写', 'Missing'],
  NOT_NEEDED: ['不需要', 'Not needed'],
  PENDING: ['待投递', 'Pending'],
  RETRYING: ['失败后重试中', 'Failing, tried again'],
  DELIVERED: ['已送达', 'Delivered'],
  FAILED: ['失败', 'Failed'],
  CANCELLED: ['已停止', 'Cancelled']
};

const t = key => (TEXTS[key] ? TEXTS[key][chinese ? 0 : 1] : key);

/* ---- small helpers -------------------------------------------------------------------------------------------- */

const element = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value);
  });
  children.flat().forEach(child => node.append(child instanceof Node ? child : document.createTextNode(child ?? '')));
  return node;
};

const duration = (seconds, digits = 1) => {
  if (seconds === null || seconds === undefined) return '–';
  const units = [[86400, chinese ? ' 天' : ' d'], [3600, chinese ? ' 小时' : ' h'], [60, chinese ? ' 分钟' : ' min']];
  const unit = units.find(([length]) => seconds >= length);
  return unit
    ? (seconds / unit[0]).toLocaleString(locale, { maximumFractionDigits: digits }) + unit[1]
    : Math.round(seconds) + (chinese ? ' 秒' : ' s');
};

const moment = iso =>
  element('span', { class: 'icp-moment' }, iso
    ? new Date(iso).toLocaleString(locale, { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' })
    : '–');

/** A day of the calendar, whatever zone the reader's machine lives in. */
const calendarDay = (iso, style = { dateStyle: 'medium' }) =>
  new Date(`${iso}T00:00:00Z`).toLocaleDateString(locale, { timeZone: 'UTC', ...style });

const number = value => Number(value).toLocaleString(locale);

const table = (columns, rows) =>
  rows.length === 0
    ? element('p', { class: 'text-muted' }, t('nothing'))
    : element(
        'table',
        { class: 'table table-condensed table-hover' },
        element('thead', {}, element('tr', {}, columns.map(([name, , numeric]) =>
          element('th', { scope: 'col', class: numeric ? 'icp-number' : null }, name)))),
        element('tbody', {}, rows.map(row => element('tr', {}, columns.map(([, cell, numeric]) =>
          element('td', { class: numeric ? 'icp-number' : null }, cell(row))))))
      );

const panel = (name, ...content) =>
  element('section', { class: 'icp-panel', 'data-panel': name }, element('h3', {}, t(name)), ...content);

/* Not api.engine: on a diagram that is the address of the page. */
const engineName = () => window.location.pathname.split('/app/cockpit/')[1].split('/')[0];

const engineApi = () => `${window.location.pathname.split('/app/')[0]}/api/engine/engine/${engineName()}`;

const monitorApi = api => `${api.cockpitApi}/plugin/${PLUGIN}/${engineName()}`;

const ask = async (url, options = {}) => {
  const response = await fetch(url, {
    credentials: 'same-origin',
    ...options,
    headers: { Accept: 'application/json', 'Accept-Language': locale, ...(options.headers || {}) }
  });
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new Error(problem.detail || `${response.status} ${response.statusText}`);
  }
  return response.status === 204 ? null : response.json();
};

const failed = (error, intro = `${t('failed')}: `) =>
  element('div', { class: 'icp-error', role: 'alert' }, intro + error.message);

let chartLibrary;
const charts = () => {
  chartLibrary ||= new Promise((resolve, reject) => {
    const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
    const script = element('script', { src: root + CHART_LIBRARY });
    script.onload = () => resolve(window.Chart);
    script.onerror = () => reject(new Error('chart.js'));
    document.head.append(script);
  });
  return chartLibrary;
};

const chart = (container, configuration) => {
  const canvas = element('canvas', { role: 'img' });
  container.append(element('div', { class: 'icp-chart' }, canvas));
  charts()
    .then(Chart => new Chart(canvas, {
      ...configuration,
      options: { responsive: true, maintainAspectRatio: false, animation: false, ...configuration.options }
    }))
    .catch(() => canvas.parentElement.remove());
};

let vocabulary;
const labels = () => {
  const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
  vocabulary ||= ask(`${root}/api/precheck/vocabulary`).catch(() => ({ fields: [] }));
  return vocabulary;
};

const optionsOf = (words, path) => (words.fields || []).find(field => field.path === path)?.options || [];

/* ---- dashboard ------------------------------------------------------------------------------------------------ */

const select = (name, options) =>
  element('select', { name, class: 'form-control input-sm' },
    element('option', { value: '' }, t('all')),
    options.map(option => element('option', { value: option.value }, option.label)));

const tile = (name, value, addition = '') =>
  element('div', { class: name === 'overdue' && value > 0 ? 'icp-tile icp-late' : 'icp-tile', 'data-figure': name },
    element('b', {}, number(value)), element('span', {}, t(name) + addition));

const figures = (data, names) => {
  const finished = state => data.finished.find(entry => entry.state === state)?.journeys || 0;
  const stepName = id => names[id] || id;
  const steps = panel('steps');
  chart(steps, {
    type: 'bar',
    data: {
      labels: data.steps.map(step => stepName(step.activityId)),
      datasets: [{ label: t('open'), data: data.steps.map(step => step.open), backgroundColor: '#155cb5' }]
    },
    options: { indexAxis: 'y', plugins: { legend: { display: false } } }
  });
  steps.append(table([
    [t('step'), step => stepName(step.activityId)],
    [t('open'), step => number(step.open), true],
    [t('done'), step => number(step.done), true],
    [t('median'), step => duration(step.medianSeconds), true],
    [t('p90'), step => duration(step.p90Seconds), true]
  ], data.steps));

  const trend = panel('trend');
  chart(trend, {
    type: 'line',
    data: {
      labels: data.trend.map(day => calendarDay(day.day, { month: 'short', day: 'numeric' })),
      datasets: [['started', '#155cb5'], ['submitted', '#2b8a3e'], ['withdrawn', '#b5152b']].map(([key, color]) => ({
        label: t(key), data: data.trend.map(day => day[key]), borderColor: color, backgroundColor: color, pointRadius: 2
      }))
    }
  });
  trend.append(table([
    [t('day'), day => calendarDay(day.day)],
    [t('started'), day => number(day.started), true],
    [t('submitted'), day => number(day.submitted), true],
    [t('withdrawn'), day => number(day.withdrawn), true]
  ], data.trend.filter(day => day.started + day.submitted + day.withdrawn > 0).reverse()));

  return [
    element('div', { class: 'icp-tiles' },
      tile('open', data.openJourneys),
      tile('overdue', data.overdueJourneys),
      tile('applicant', data.waiting.applicant),
      tile('reviewer', data.waiting.reviewer),
      tile('clock', data.waiting.clock),
      ['SUBMITTED', 'WITHDRAWN', 'CANCELED'].map(state =>
        tile(state, finished(state), chinese ? `（${t('last30')}）` : ` (${t('last30')})`))),
    element('div', { class: 'icp-grid' },
      steps,
      trend,
      panel('checks', table([
        [t('check'), check => stepName(check.verdict)],
        [t('firstTries'), check => number(check.firstTries), true],
        [t('rate'), check => (check.passedAtFirst / check.firstTries).toLocaleString(locale, { style: 'percent' }), true]
      ], data.checks)),
      panel('refusals', table([
        [t('rule'), entry => entry.key],
        [t('times'), entry => number(entry.times), true]
      ], data.refusals)),
      panel('rejections', table([
        [t('reason'), entry => entry.key],
        [t('times'), entry => number(entry.times), true]
      ], data.rejections)),
      panel('hooks', table([
        [t('state'), entry => t(entry.state)],
        [t('times'), entry => number(entry.deliveries), true]
      ], data.hooks)))
  ];
};

const dashboard = async (node, { api }) => {
  const base = monitorApi(api);
  const words = await labels();
  const body = element('div', { 'aria-live': 'polite' });
  const form = element('form', { class: 'icp-filter' },
    element('label', {}, t('province'), select('province', optionsOf(words, 'subject.province'))),
    element('label', {}, t('kind'), select('kind', optionsOf(words, 'subject.kind'))),
    element('label', {}, t('industry'), select('industry', optionsOf(words, 'service.industries'))),
    element('label', {}, t('age'),
      element('input', { name: 'minimumAgeDays', type: 'number', min: 0, class: 'form-control input-sm' })),
    element('button', { type: 'submit', class: 'btn btn-primary btn-sm' }, t('apply')),
    element('a', { class: 'btn btn-default btn-sm icp-csv', href: `${base}/dashboard.csv` }, t('csv')));
  const query = () => {
    const given = [...new FormData(form)].filter(([, value]) => value);
    return new URLSearchParams(given).toString();
  };
  const load = async () => {
    form.querySelector('.icp-csv').href = `${base}/dashboard.csv?${query()}`;
    try {
      const data = await ask(`${base}/dashboard?${query()}`);
      body.replaceChildren(...figures(data, data.names || {}));
    } catch (error) {
      body.replaceChildren(failed(error));
    }
  };
  form.addEventListener('submit', event => {
    event.preventDefault();
    load();
  });
  node.append(element('div', { class: 'icp-monitor' }, element('h2', {}, t('title')), finder(base), form, body,
    versions(base)));
  load();
};

/* ---- versions of the process, and who is taken along to the newest ----------------------------------------------- */

const versions = base => {
  const place = element('div', { class: 'icp-grid' });
  const load = () => ask(`${base}/migration`)
    .then(data => place.replaceChildren(panel('migration', ...versionTables(base, data, load))))
    .catch(error => place.replaceChildren(failed(error)));
  load();
  return place;
};

const versionTables = (base, { versions: all, log }, reload) => {
  const newest = all[0].version;
  return [
    table([
      [t('version'), row => row.version === newest ? `${row.version} (${t('newestVersion')})` : String(row.version)],
      [t('deployed'), row => moment(row.deployedAt)],
      [t('running'), row => number(row.running), true],
      ['', row => row.version === newest ? '' : element('button', { type: 'button', class: 'btn btn-default btn-sm',
        'data-migrate': row.version, onclick: () => migrationDialog(base, row.version, newest, reload) }, t('takeAlong'))]
    ], all),
    log.length === 0 ? '' : table([
      [t('version'), entry => `${entry.from} → ${entry.to}`],
      [t('did'), entry => t(entry.trial ? 'trial' : 'migrate')],
      [t('moved'), entry => number(entry.moved), true],
      [t('stay'), entry => stayers(entry.failures)],
      [t('reason'), entry => entry.reason],
      [t('who'), entry => entry.doneBy],
      [t('when'), entry => moment(entry.doneAt)]
    ], log)
  ];
};

const stayers = failures => failures.length === 0
  ? '0'
  : element('ul', { class: 'list-unstyled' }, failures.map(failure => element('li', {},
      element('a', { href: `${PAGE}?journey=${failure.journeyId}` }, failure.businessKey), ` ${failure.why}`)));

/* Round after round until there is none left; what came of all of them. */
const migrationRounds = async (base, request) => {
  const sum = { moved: 0, failures: [] };
  for (let next = 0; next !== null;) {
    const round = await ask(`${base}/migration`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') },
      body: JSON.stringify({ ...request, skip: next })
    });
    sum.moved += round.moved;
    sum.failures.push(...round.failures);
    next = round.next;
  }
  return sum;
};

const migrationDialog = (base, fromVersion, newest, reload) => {
  const message = element('div', { 'aria-live': 'polite' });
  const reason = element('textarea', { name: 'reason', required: true, maxlength: 500, rows: 3, class: 'form-control' });
  const button = (name, kind, attributes = {}) =>
    element('button', { class: `btn ${kind}`, 'data-step': name, ...attributes }, t(name));
  const doIt = button('doIt', 'btn-danger', { type: 'submit', value: 'do', disabled: true });
  const form = element('form', { method: 'dialog' },
    element('h3', {}, `${t('migrate')}: ${fromVersion} → ${newest}`),
    element('p', {}, t('migrateText')),
    labelled('reason', reason),
    message,
    element('div', { class: 'icp-buttons' },
      button('close', 'btn-default', { type: 'button', onclick: () => dialog.close() }),
      button('tryOut', 'btn-primary', { type: 'submit', value: 'try' }),
      doIt));
  const dialog = element('dialog', { class: 'icp-monitor icp-dialog', 'aria-label': t('migrate'), onclose: () => dialog.remove() }, form);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const trial = event.submitter !== doIt;
    event.submitter.disabled = true;
    try {
      const sum = await migrationRounds(base, { fromVersion, trial, reason: reason.value });
      message.replaceChildren(
        element('p', { class: 'icp-moved' }, `${t(trial ? 'wouldMove' : 'moved')}: ${number(sum.moved)}`),
        element('p', {}, `${t('stay')}: `, stayers(sum.failures)));
      doIt.disabled = !trial || sum.moved === 0;
      reload();
    } catch (error) {
      message.replaceChildren(failed(error, ''));
    }
    event.submitter.disabled = event.submitter === doIt;
  });
  document.body.append(dialog);
  dialog.showModal();
};

const finder = base => {
  const results = element('div');
  const form = element('form', { class: 'icp-filter', role: 'search' },
    element('input', { name: 'q', type: 'search', class: 'form-control input-sm', placeholder: t('search'),
      'aria-label': t('search'), style: 'width: 40em' }),
    element('button', { type: 'submit', class: 'btn btn-default btn-sm' }, t('find')));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    try {
      const hits = await ask(`${base}/journeys?q=${encodeURIComponent(form.elements.q.value)}`);
      results.replaceChildren(table([
        [t('businessKey'), hit => element('a', { href: `${PAGE}?journey=${hit.journeyId}` }, hit.businessKey)],
        [t('person'), hit => hit.applicant || '–'],
        [t('state'), hit => t(hit.state)],
        [t('entered'), hit => moment(hit.startedAt)],
        [t('left'), hit => moment(hit.endedAt)]
      ], hits));
    } catch (error) {
      results.replaceChildren(failed(error));
    }
  });
  return element('div', {}, form, results);
};

/* ---- timeline of one journey ---------------------------------------------------------------------------------- */

const validityBars = timeline => {
  const dated = timeline.validities.filter(validity => validity.from || validity.until);
  if (dated.length === 0) return element('p', { class: 'text-muted' }, t('nothing'));
  const day = iso => new Date(`${iso}T00:00:00+08:00`).getTime();
  const today = Date.now();
  const ends = dated.flatMap(validity => [validity.from, validity.until]).filter(Boolean).map(day);
  const submission = timeline.submissionDate ? day(timeline.submissionDate) : null;
  const from = Math.min(today, submission ?? today, ...ends.map(end => Math.max(end, today - 400 * 86400000)));
  const until = Math.max(today, submission ?? today, ...ends.map(end => Math.min(end, today + 800 * 86400000)));
  const place = time => Math.max(0, Math.min(100, (100 * (time - from)) / Math.max(1, until - from)));
  return element('div', { class: 'icp-bars' },
    dated.map(validity => {
      const start = validity.from ? place(day(validity.from)) : 0;
      const end = validity.until ? place(day(validity.until)) : 100;
      const dates = `${validity.from ? calendarDay(validity.from) : '…'} – ${
        validity.longTerm ? t('longTerm') : validity.until ? calendarDay(validity.until) : '…'}`;
      const title = `${validity.label}: ${dates}`;
      return element('div', { class: 'icp-bar-row' }, element('span', { title }, validity.label),
        element('div', { class: validity.until ? 'icp-bar' : 'icp-bar icp-open', title,
          style: `left:${start}%;width:${Math.max(0.5, end - start)}%` }, dates));
    }),
    element('div', { class: 'icp-day', style: `left:${place(today)}%` },
      `${t('today')} ${calendarDay(new Date(today + 8 * 3600000).toISOString().slice(0, 10))}`),
    submission === null ? [] : element('div', { class: 'icp-day icp-submission', style: `left:${place(submission)}%` },
      `${t('submission')} ${calendarDay(timeline.submissionDate)}`));
};

const verdictLines = verdict =>
  verdict.findings.length === 0
    ? '–'
    : element('ul', { class: 'list-unstyled' }, verdict.findings.map(finding =>
        element('li', { title: finding.source }, `${finding.rule}: ${finding.message}`)));

/* What an action was about, as far as its name does not say it already. */
const subjectOf = (action, nameOf, words) => {
  switch (action.action) {
    case 'nudge': return t(action.subject);
    case 'withdraw': return '–';
    case 'correct': return (words.fields || []).find(field => field.path === action.subject)?.label || action.subject;
    case 'reassign': return nameOf(action.subject) === action.subject ? t('person') : nameOf(action.subject);
    default: return nameOf(action.subject);
  }
};

const journeyView = (timeline, words) => {
  const nameOf = id => timeline.names[id] || id;
  return [
    element('p', { class: 'icp-head' },
      element('b', {}, timeline.businessKey), ' ', element('span', { class: `icp-state-${timeline.state}` }, t(timeline.state)),
      ` · ${t('person')} ${timeline.applicant || '–'} · `, moment(timeline.startedAt),
      timeline.endedAt ? [' – ', moment(timeline.endedAt)] : []),
    panel('timeline', table([
      [t('step'), visit => nameOf(visit.activityId)],
      [t('document'), visit => visit.document || ''],
      [t('who'), visit => visit.who || '–'],
      [t('entered'), visit => moment(visit.enteredAt)],
      [t('left'), visit => moment(visit.leftAt)],
      [t('due'), visit => element('span', { class: late(visit) ? 'icp-status-BLOCKED' : null }, moment(visit.dueAt))],
      [t('took'), visit => duration(visit.seconds), true],
      [t('loop'), visit => number(visit.loop), true]
    ], timeline.visits)),
    panel('validities', validityBars(timeline)),
    panel('verdicts', table([
      [t('check'), verdict => nameOf(verdict.variable)],
      [t('document'), verdict => verdict.document || ''],
      [t('when'), verdict => moment(verdict.at)],
      [t('state'), verdict => element('span', { class: `icp-status-${verdict.status}` }, t(verdict.status))],
      [t('message'), verdictLines]
    ], timeline.verdicts)),
    panel('deliveries', table([
      [t('event'), delivery => delivery.event],
      [t('target'), delivery => delivery.target],
      [t('state'), delivery => t(delivery.state)],
      [t('attempts'), delivery => number(delivery.attempts), true],
      [t('when'), delivery => moment(delivery.createdAt)]
    ], timeline.deliveries)),
    panel('actions', table([
      [t('did'), action => t(action.action)],
      [t('subject'), action => subjectOf(action, nameOf, words)],
      [t('reason'), action => action.reason],
      [t('who'), action => action.doneBy],
      [t('when'), action => moment(action.doneAt)]
    ], timeline.actions))
  ];
};

const late = visit => !visit.leftAt && visit.dueAt && new Date(visit.dueAt) < new Date();

/* ---- what a manager does to a journey, each after a confirmation ------------------------------------------------ */

const labelled = (name, control) => element('label', {}, t(name), control);

const taskChoice = timeline =>
  labelled('task', element('select', { name: 'taskId', class: 'form-control input-sm', required: true },
    timeline.visits.filter(visit => !visit.leftAt).map(visit =>
      element('option', { value: visit.taskId },
        [timeline.names[visit.activityId] || visit.activityId, visit.document].filter(Boolean).join(' – ')))));

/* Nothing is chosen beforehand: a fact must not be overwritten by a click too many. */
const choose = () => element('option', { value: '' }, t('choose'));

const factChoice = (timeline, words) => {
  const fields = words.fields || [];
  const place = element('div');
  const draw = async () => {
    const field = fields.find(entry => entry.path === facts.value);
    const present = element('p', { class: 'icp-present' });
    place.replaceChildren(...(field ? [present, labelled('value', valueControl(field))] : []));
    if (field) present.textContent = `${t('present')} ${said(field, await presentValue(timeline, field))}`;
  };
  const facts = element('select', { name: 'fact', class: 'form-control input-sm', required: true, onchange: draw },
    choose(), fields.map(field => element('option', { value: field.path }, field.label)));
  return [labelled('fact', facts), place];
};

const variableOf = path => path.replace(/\.(\w)/, (whole, letter) => letter.toUpperCase());

/* What the journey holds now, as Cockpit's own tab of variables shows it. */
const presentValue = (timeline, field) =>
  ask(`${engineApi()}/process-instance/${timeline.journeyId}/variables/${variableOf(field.path)}`)
    .then(variable => variable.value)
    .catch(() => null);

const said = (field, value) => {
  if (value === null || value === undefined || value === '') return t('notSaid');
  if (field.form === 'FLAG') return t(value ? 'yes' : 'no');
  if (/idNumber$/i.test(field.path)) return value.replace(/(?<=^..).+(?=..$)/, part => '*'.repeat(part.length));
  return field.options.find(option => option.value === value)?.label || String(value);
};

const INPUTS = { DATE: 'date', INTEGER: 'number', DECIMAL: 'number' };

const valueControl = field => {
  const attributes = { name: 'value', class: 'form-control input-sm', required: true, 'data-form': field.form };
  const options = field.form === 'FLAG'
    ? [{ value: 'true', label: t('yes') }, { value: 'false', label: t('no') }]
    : field.options;
  return options.length > 0
    ? element('select', { ...attributes, multiple: field.form === 'CHOICES' },
        field.form === 'CHOICES' ? [] : choose(),
        options.map(option => element('option', { value: option.value }, option.label)))
    : element('input', { ...attributes, type: INPUTS[field.form] || 'text',
        step: field.form === 'DECIMAL' ? 'any' : null, maxlength: field.maximum });
};

const valueOf = control => {
  switch (control.dataset.form) {
    case 'FLAG': return control.value === 'true';
    case 'INTEGER':
    case 'DECIMAL': return Number(control.value);
    case 'CHOICES': return [...control.selectedOptions].map(option => option.value);
    default: return control.value;
  }
};

const ACTIONS = {
  nudge: () => [],
  reassign: timeline => [taskChoice(timeline),
    labelled('userId', element('input', { name: 'userId', required: true, maxlength: 64, class: 'form-control input-sm' }))],
  correct: (timeline, words) => factChoice(timeline, words),
  extend: timeline => [taskChoice(timeline),
    labelled('dueOn', element('input', { name: 'dueOn', type: 'date', required: true, class: 'form-control input-sm' }))],
  withdraw: () => []
};

const cookie = name =>
  document.cookie.split('; ').find(entry => entry.startsWith(`${name}=`))?.substring(name.length + 1);

const bodyOf = form =>
  Object.fromEntries([...form.elements].filter(control => control.name).map(control =>
    [control.name, control.name === 'value' ? valueOf(control) : control.value]));

const actionDialog = (action, timeline, words, base, reload) => {
  const message = element('div', { 'aria-live': 'assertive' });
  const form = element('form', { method: 'dialog' },
    element('h3', {}, t(action)),
    element('p', {}, t(`${action}Text`)),
    ACTIONS[action](timeline, words),
    labelled('reason', element('textarea', { name: 'reason', required: true, maxlength: 500, rows: 3, class: 'form-control' })),
    message,
    element('div', { class: 'icp-buttons' },
      element('button', { type: 'button', class: 'btn btn-default', onclick: () => dialog.close() }, t('cancel')),
      element('button', { type: 'submit', class: action === 'withdraw' ? 'btn btn-danger' : 'btn btn-primary' }, t('confirm'))));
  const dialog = element('dialog', { class: 'icp-monitor icp-dialog', 'aria-label': t(action), onclose: () => dialog.remove() }, form);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const button = form.querySelector('[type=submit]');
    button.disabled = true;
    try {
      const answer = await ask(`${base}/journeys/${timeline.journeyId}/actions/${action}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') },
        body: JSON.stringify(bodyOf(form))
      });
      if (answer?.said) {
        form.replaceChildren(...outcome(answer.said, dialog));
      } else {
        dialog.close();
      }
      reload();
    } catch (error) {
      message.replaceChildren(failed(error, ''));
      button.disabled = false;
    }
  });
  document.body.append(dialog);
  dialog.showModal();
};

/* What came of it, in the server's words, until the manager has read it. */
const outcome = (said, dialog) => [
  element('h3', {}, t('reached')),
  element('ul', { class: 'icp-reached', role: 'status' }, said.map(sentence => element('li', {}, sentence))),
  element('div', { class: 'icp-buttons' },
    element('button', { type: 'button', class: 'btn btn-primary', onclick: () => dialog.close() }, t('close')))
];

const actionBar = (timeline, words, base, reload) =>
  timeline.state !== 'OPEN'
    ? []
    : element('div', { class: 'icp-buttons icp-actions' }, Object.keys(ACTIONS).map(action =>
        element('button', { type: 'button', class: 'btn btn-default btn-sm', 'data-action': action,
          onclick: () => actionDialog(action, timeline, words, base, reload) }, t(action))));

const journeyTab = (node, { api, processInstanceId }) => {
  const base = monitorApi(api);
  const body = element('div', { class: 'icp-monitor icp-journey' });
  node.append(body);
  const load = async () => {
    try {
      const [timeline, words] =
        await Promise.all([ask(`${base}/journeys/${encodeURIComponent(processInstanceId)}`), labels()]);
      const [head, ...rest] = journeyView(timeline, words);
      body.replaceChildren(...[head, actionBar(timeline, words, base, load), ...rest].flat());
    } catch (error) {
      body.replaceChildren(failed(error));
    }
  };
  return load();
};

const page = (node, parameters) => {
  let shown;
  const draw = () => {
    const [path, query] = window.location.hash.split('?');
    const wanted = new URLSearchParams(query || '').get('journey');
    if (path !== PAGE || wanted === shown) return;
    shown = wanted;
    const place = element('div', { class: 'icp-page' });
    node.replaceChildren(place);
    if (wanted) {
      place.append(element('p', { class: 'icp-back' }, element('a', { href: PAGE }, t('back'))));
      journeyTab(place, { ...parameters, processInstanceId: wanted });
    } else {
      dashboard(place, parameters);
    }
  };
  const onHash = () => (node.isConnected ? draw() : window.removeEventListener('hashchange', onHash));
  window.addEventListener('hashchange', onHash);
  draw();
};

/* ---- heat on the diagram -------------------------------------------------------------------------------------- */

const heat = async (viewer, { api, processDefinitionId }) => {
  const data = await ask(`${monitorApi(api)}/heat?processDefinitionKey=${encodeURIComponent(processDefinitionId.split(':')[0])}`);
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const registry = viewer.get('elementRegistry');
  const most = Math.max(1, ...data.map(step => step.open));
  data.filter(step => registry.get(step.activityId)).forEach(step => {
    if (step.open > 0) canvas.addMarker(step.activityId, `icp-heat-${Math.ceil((4 * step.open) / most)}`);
    overlays.add(step.activityId, {
      position: { top: -26, left: -20 },
      scale: { min: 0.85, max: 1.2 },
      html: element('div', { class: 'icp-heat-count', title: `${t('open')}: ${number(step.open)}; ${t('perVisit')} ${duration(step.averageSeconds)}` },
        `${number(step.open)} · ${duration(step.averageSeconds, 0)}`)
    });
  });
};

/* ---- the vendor's notice, which is for those who look after the engine -------------------------------------------- */

const noticeFor = async () => {
  const root = document.querySelector('base').getAttribute('app-root');
  const { authorizedApps = [] } = await ask(`${root}/api/admin/auth/user/${engineName()}`);
  document.documentElement.dataset.icpAdministrator = authorizedApps.includes('admin');
};

export default [
  {
    id: 'icp-ready.page',
    pluginPoint: 'cockpit.route',
    properties: { path: '/icp-ready' },
    render: page
  },
  {
    id: 'icp-ready.navigation',
    pluginPoint: 'cockpit.navigation',
    priority: 100,
    render: node => {
      node.append(element('a', { href: PAGE }, t('title')));
      noticeFor().catch(() => undefined);
    }
  },
  {
    id: 'icp-ready.journey',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 100,
    properties: { label: t('journey') },
    render: journeyTab
  },
  {
    id: 'icp-ready.heat',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    render: (viewer, parameters) => heat(viewer, parameters).catch(() => undefined)
  }
];
