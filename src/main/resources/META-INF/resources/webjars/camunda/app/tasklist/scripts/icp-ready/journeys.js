import { element, icon, notice, settled } from './dom.js';
import { day, moment, say } from './language.js';
import { ofEngine, ofPlugin } from './http.js';
import { openTask } from './next-task.js';

const TEXT = {
  title: ['我的备案', 'My filings'],
  lead: ['每一次备案走到了哪一步、在等谁，都在这里。', 'How far every filing has come, and who is waited for.'],
  begin: ['开始新的备案', 'Begin a new filing'],
  none: ['您还没有开始备案。', 'You have not begun a filing yet.'],
  reload: ['刷新', 'Refresh'],
  failed: ['没有加载成功：{reason}', 'Could not be loaded: {reason}'],
  started: ['开始于 {day}', 'Begun on {day}'],
  earliest: ['最早可提交：{day}', 'Earliest day of submission: {day}'],
  latest: ['最晚可提交：{day}', 'Latest day of submission: {day}'],
  unknownDay: [
    '最早提交日：域名和服务器填写完、检查没有不合格的项目后给出',
    'Earliest day of submission: known once domain and server are entered and no check fails',
  ],
  open: ['去办理', 'Open'],
  filed: ['订单号 {number}，提交于 {day}', 'Order {number}, submitted on {day}'],
  withdraw: ['撤回这次备案', 'Withdraw this filing'],
  sure: ['确定撤回吗？未完成的任务会取消，已上传的图片会立即删除，不能恢复。', 'Withdraw it? Open tasks are cancelled and uploaded pictures are erased at once; this cannot be undone.'],
  yes: ['确定撤回', 'Yes, withdraw'],
  no: ['不撤回', 'Keep it'],
  consentBack: ['撤回图片同意', 'Take the consent for pictures back'],
  consentSure: ['撤回后，已上传的图片会立即删除，需要重新同意并上传。', 'Uploaded pictures are erased at once; you would have to consent and upload again.'],
  ME: ['等您办理', 'Waiting for you'],
  REVIEWER: ['等审核员', 'Waiting for the reviewer'],
  CLOCK: ['等时间到', 'Waiting for the day'],
  SYSTEM: ['系统处理中', 'The system is at work'],
  DONE: ['已完成', 'Done'],
  OPEN: ['进行中', 'Open'],
  LATER: ['还没到', 'Later'],
  NOT_NEEDED: ['不需要', 'Not needed'],
  RUNNING: ['进行中', 'Under way'],
  SUBMITTED: ['已提交', 'Submitted'],
  WITHDRAWN: ['已撤回', 'Withdrawn'],
  until: ['到 {day}', 'until {day}'],
  newer: ['较新的', 'Newer'],
  older: ['较早的', 'Older'],
  page: ['第 {from}–{to} 次，共 {total} 次', '{from}–{to} of {total}'],
  listTitle: ['我的备案：', 'My filings: '],
};

const STATE_LOOK = { RUNNING: 'info', SUBMITTED: 'success', WITHDRAWN: 'default' };
const WAIT_LOOK = { ME: 'warning', REVIEWER: 'info', CLOCK: 'info', SYSTEM: 'default' };
const START = '#/?processStart=IcpFilingPreparation';

/** The page with every own journey. */
export class JourneysPage {
  render(node) {
    this.page = 0;
    this.list = element('div', { class: 'icp-journeys' });
    this.pages = element('div', { class: 'text-center icp-pages' });
    node.classList.add('icp-page');
    node.append(
      element('div', { class: 'container icp-container' },
        element('div', { class: 'icp-page-head' },
          element('h2', { text: say(TEXT.title) }),
          element('div', {},
            element('button', { type: 'button', class: 'btn btn-default', on: { click: () => this.load() } }, icon('refresh'), ' ', say(TEXT.reload)), ' ',
            element('a', { class: 'btn btn-primary', href: START }, icon('plus'), ' ', say(TEXT.begin)))),
        element('p', { class: 'text-muted', text: say(TEXT.lead) }),
        this.list,
        this.pages));
    this.load();
  }

  async load() {
    try {
      const { journeys, page, size, total } = await ofPlugin(`/journeys?page=${this.page}`);
      if (!journeys.length && page) {
        await this.turnTo(page - 1);
        return;
      }
      this.pages.replaceChildren(...(total > size ? this.turning(page, size, total) : []));
      this.list.replaceChildren(...(journeys.length
        ? journeys.map(journey => this.card(journey))
        : [element('div', { class: 'well text-center', text: say(TEXT.none) })]));
    } catch (failure) {
      notice(this.list, 'danger', say(TEXT.failed, { reason: failure.message }));
    }
  }

  async turnTo(page) {
    this.page = page;
    await this.load();
  }

  turning(page, size, total) {
    const turn = (words, to, possible) => element('button', {
      type: 'button', class: 'btn btn-default btn-sm', dataset: { page: to }, disabled: !possible, text: say(words),
      on: { click: () => this.turnTo(to) },
    });
    const to = Math.min(total, (page + 1) * size);
    return [
      turn(TEXT.newer, page - 1, page > 0), ' ',
      element('span', { class: 'text-muted', text: say(TEXT.page, { from: page * size + 1, to, total }) }), ' ',
      turn(TEXT.older, page + 1, to < total),
    ];
  }

  card(journey) {
    const running = journey.state === 'RUNNING';
    return element('div', { class: 'panel panel-default icp-journey', dataset: { journey: journey.id, state: journey.state } },
      element('div', { class: 'panel-heading' },
        element('strong', { text: titleOf(journey) }), ' ',
        element('span', { class: `label label-${STATE_LOOK[journey.state] || 'default'}`, text: say(TEXT[journey.state] || TEXT.RUNNING) }),
        element('span', { class: 'pull-right text-muted', text: journey.businessKey })),
      element('div', { class: 'panel-body' },
        element('p', { class: 'icp-dates' },
          element('span', { text: say(TEXT.started, { day: moment(journey.startedAt) }) }),
          journey.filingOrderNumber && element('span', {
            text: say(TEXT.filed, { number: journey.filingOrderNumber, day: day(journey.filingSubmittedOn) }),
          }),
          running && element('span', {}, journey.earliestSubmissionDate
            ? say(TEXT.earliest, { day: day(journey.earliestSubmissionDate) })
            : say(TEXT.unknownDay)),
          running && journey.latestSubmissionDate &&
            element('span', { text: say(TEXT.latest, { day: day(journey.latestSubmissionDate) }) })),
        element('ol', { class: 'icp-steps' }, ...(journey.steps || []).map(step => this.step(step))),
        running && this.actions(journey)));
  }

  step(step) {
    const open = step.state === 'OPEN';
    const kind = open ? WAIT_LOOK[step.waitingFor] || 'info' : 'default';
    const words = open ? TEXT[step.waitingFor] || TEXT.OPEN : TEXT[step.state] || TEXT.LATER;
    return element('li', { class: `icp-step icp-step-${String(step.state).toLowerCase()}`, dataset: { step: step.key, state: step.state, waiting: step.waitingFor } },
      element('span', { class: 'icp-step-name', text: step.name }),
      element('span', { class: `label label-${step.state === 'DONE' ? 'success' : kind}`, text: say(words) }),
      open && step.until && element('small', { class: 'text-muted', text: ` ${say(TEXT.until, { day: moment(step.until) })}` }),
      open && step.waitingFor === 'ME' && step.taskId &&
        element('button', { type: 'button', class: 'btn btn-link btn-xs', on: { click: () => openTask(step.taskId) } },
          say(TEXT.open), ' ', icon('chevron-right')));
  }

  actions(journey) {
    const place = element('div', { class: 'icp-journey-actions' });
    const offer = () => place.replaceChildren(
      element('button', { type: 'button', class: 'btn btn-link btn-sm', dataset: { action: 'withdraw' },
        on: { click: () => ask(TEXT.sure, `/journeys/${journey.id}/withdraw`, 'POST') } }, say(TEXT.withdraw)),
      journey.consentGiven
        ? element('button', { type: 'button', class: 'btn btn-link btn-sm', dataset: { action: 'take-consent-back' },
            on: { click: () => ask(TEXT.consentSure, `/journeys/${journey.id}/consent`, 'DELETE') } }, say(TEXT.consentBack))
        : '');
    const ask = (question, path, method) => {
      const trouble = element('div');
      const yes = element('button', { type: 'button', class: 'btn btn-danger btn-sm', dataset: { action: 'confirm' },
        text: say(method === 'POST' ? TEXT.yes : TEXT.consentBack) });
      yes.addEventListener('click', async () => {
        yes.disabled = true;
        try {
          await ofPlugin(path, { method });
          await this.load();
        } catch (refusal) {
          yes.disabled = false;
          notice(trouble, 'danger', refusal.message);
        }
      });
      place.replaceChildren(
        element('div', { class: 'alert alert-warning' },
          element('p', { text: say(question) }), yes, ' ',
          element('button', { type: 'button', class: 'btn btn-default btn-sm', text: say(TEXT.no), on: { click: offer } }),
          trouble));
    };
    offer();
    return place;
  }
}

function titleOf(journey) {
  return [journey.subjectName, journey.serviceName, journey.domainName].filter(Boolean).join(' · ') || journey.businessKey;
}

/** A few lines above the task list, so that it says something even while nothing is to be done. */
export class JourneysSummary {
  render(node, scope) {
    this.node = element('div', { class: 'icp-summary' });
    node.append(this.node);
    this.reload = settled(600, () => this.load());
    this.stopListening = scope.$root.$on('$locationChangeSuccess', this.reload);
    this.timer = setInterval(this.reload, 30000);
    this.load();
  }

  unmount() {
    this.stopListening();
    clearInterval(this.timer);
  }

  async load() {
    const running = await ofPlugin('/journeys?open=true&size=3').catch(() => ({ journeys: [] }));
    this.node.replaceChildren(...running.journeys.map(journey => this.line(journey)));
  }

  line(journey) {
    const open = (journey.steps || []).filter(step => step.state === 'OPEN');
    const waits = open.length ? [...new Set(open.map(step => step.waitingFor))] : ['SYSTEM'];
    return element('a', { class: 'icp-summary-line', href: '#/filings' },
      element('strong', { text: titleOf(journey) }), ' ',
      ...waits.map(waiting =>
        element('span', { class: `label label-${WAIT_LOOK[waiting] || 'default'}`, text: say(TEXT[waiting] || TEXT.OPEN) })));
  }
}

/** A link of the navigation bar, for those who may begin a filing and for nobody else. */
export class ApplicantsLink {
  constructor(href, look, words) {
    Object.assign(this, { href, look, words });
  }

  async render(node) {
    const startable = await ofEngine(
      '/process-definition/count?key=IcpFilingPreparation&latest=true&startablePermissionCheck=true'
    ).catch(() => ({ count: 0 }));
    if (startable.count) {
      node.append(element('a', { href: this.href }, icon(this.look), ' ', say(TEXT[this.words])));
    }
  }
}

export const filingsLink = () => new ApplicantsLink('#/filings', 'road', 'title');
export const beginLink = () => new ApplicantsLink(START, 'plus', 'begin');
