import { chartPlace, drawChart } from './charts.js';
import {
  MONITOR, calendarDay, call, duration, failed, html, language, listOf, nothing, number, panel, reasonForReader, render, root, ruleName, ruleTitles, say, table, vocabulary, ways,
} from './kit.js';
import { registries } from './observations.js';
import { versions } from './versions.js';

const BLUE = '#155cb5';
const TREND = [['started', BLUE], ['submitted', '#2b8a3e'], ['withdrawn', '#b5152b']];
/** Filings are counted: an axis has no halves of them. */
const WHOLE = { beginAtZero: true, ticks: { precision: 0 } };
const FILTERS = [['province', 'subject.province'], ['kind', 'subject.kind'], ['industry', 'service.industries']];

/** What each tile shows, and the list behind it. */
const TILES = {
  open: { state: 'OPEN' },
  overdue: { overdue: 'true' },
  applicant: { waitingFor: 'APPLICANT' },
  reviewer: { waitingFor: 'REVIEWER' },
  clock: { waitingFor: 'CLOCK' },
  SUBMITTED: { state: 'SUBMITTED', endedLately: 'true' },
  WITHDRAWN: { state: 'WITHDRAWN', endedLately: 'true' },
  CANCELED: { state: 'CANCELED', endedLately: 'true' },
};

/** The filings of one day of the trend. */
const ON_DAY = {
  started: day => ({ startedOn: day }),
  submitted: day => ({ endedOn: day, state: 'SUBMITTED' }),
  withdrawn: day => ({ endedOn: day, state: 'WITHDRAWN' }),
};

/** The whole field: filter, figures, charts, the finder, and the versions of the process. */
export async function dashboard(node) {
  const [words, titles] = await Promise.all([vocabulary(), ruleTitles()]);
  const page = { words, titles, query: '', data: null, trouble: null };
  const draw = () => {
    render(html`<div class="icp-monitor">
      ${ways('overview')}
      <h2>${say('managers.title')}</h2>
      ${finder()}
      ${filter(page, event => {
        event.preventDefault();
        page.query = new URLSearchParams([...new FormData(event.target)].filter(([, value]) => value)).toString();
        load();
      })}
      <div aria-live="polite">${page.trouble ? failed(page.trouble) : page.data ? figures(page.data, page.titles, behind(page)) : nothing}</div>
      <div class="icp-grid" data-part="versions"></div>
      <div class="icp-grid" data-part="registries"></div>
    </div>`, node);
    if (page.data && !page.trouble) {
      charts(node, page.data, behind(page));
    }
  };
  const load = async () => {
    try {
      Object.assign(page, { data: await call('GET', `${MONITOR}/dashboard?${page.query}`), trouble: null });
    } catch (error) {
      page.trouble = error;
    }
    draw();
  };
  draw();
  versions(node.querySelector('[data-part=versions]'));
  registries(node.querySelector('[data-part=registries]'));
  await load();
}

function filter({ words, query }, submit) {
  const options = path => words.fields.find(field => field.path === path)?.options ?? [];
  return html`<form class="icp-filter" @submit=${submit}>
    ${FILTERS.map(([name, path]) => html`<label>${say(`managers.filter.${name}`)}
      <select name=${name} class="form-control input-sm"><option value="">${say('managers.all')}</option>
        ${options(path).map(({ value, label }) => html`<option value=${value}>${label}</option>`)}</select></label>`)}
    <label>${say('managers.filter.age')}<input name="minimumAgeDays" type="number" min="0" class="form-control input-sm"></label>
    <button type="submit" class="btn btn-primary btn-sm">${say('managers.apply')}</button>
    <a class="btn btn-default btn-sm icp-csv" href="${root}${MONITOR}/dashboard.csv?${query}">${say('managers.csv')}</a>
  </form>`;
}

/** Address of the list behind a figure, narrowed as the dashboard is. */
const behind = ({ query }) => narrowing => listOf({ ...Object.fromEntries(new URLSearchParams(query)), ...narrowing });

function finder() {
  const find = event => {
    event.preventDefault();
    window.location.hash = listOf({ q: event.target.elements.q.value });
  };
  return html`<form class="icp-filter" role="search" @submit=${find}>
    <input name="q" type="search" maxlength="200" class="form-control input-sm" placeholder=${say('managers.search')}
      aria-label=${say('managers.search')}>
    <button type="submit" class="btn btn-default btn-sm">${say('managers.find')}</button>
  </form>`;
}

function figures({ openJourneys, overdueJourneys, waiting, finished, names = {}, ...data }, titles, to) {
  const ended = state => finished.find(entry => entry.state === state)?.journeys ?? 0;
  const nameOf = id => names[id] || id;
  const counted = (name, heading, key, times = entry => entry.times) =>
    panel(name, table([[say(heading), key], [say('managers.times'), entry => number(times(entry)), true]], data[name]));
  return html`
    <div class="icp-tiles">
      ${tile(to, 'open', openJourneys)}${tile(to, 'overdue', overdueJourneys)}
      ${['applicant', 'reviewer', 'clock'].map(who => tile(to, who, waiting[who]))}
      ${['SUBMITTED', 'WITHDRAWN', 'CANCELED'].map(state =>
        tile(to, state, ended(state), say('managers.last30', { state: say(`managers.journey.${state}`) })))}
    </div>
    <div class="icp-grid">
      ${panel('steps', chartPlace('steps'), table([
        [say('managers.step'), ({ activityId }) => link(to({ step: activityId }), nameOf(activityId))],
        [say('managers.figure.open'), step => number(step.open), true],
        [say('managers.done'), step => number(step.done), true],
        [say('managers.median'), step => duration(step.medianSeconds), true],
        [say('managers.p90'), step => duration(step.p90Seconds), true],
      ], data.steps))}
      ${panel('trend', chartPlace('trend'), table([
        [say('managers.day'), entry => calendarDay(entry.day)],
        ...TREND.map(([key]) => [say(`managers.trend.${key}`), entry => (entry[key] > 0 ? link(to(ON_DAY[key](entry.day)), number(entry[key])) : number(0)), true]),
      ], data.trend.filter(entry => TREND.some(([key]) => entry[key] > 0)).reverse()))}
      ${panel('checks', table([
        [say('managers.check'), ({ verdict }) => link(to({ check: verdict }), nameOf(verdict))],
        [say('managers.firstTries'), check => number(check.firstTries), true],
        [say('managers.rate'), check => link(to({ refusedAtFirst: check.verdict }),
          (check.passedAtFirst / check.firstTries).toLocaleString(language, { style: 'percent' })), true],
      ], data.checks))}
      ${counted('refusals', 'managers.rule', ({ key }) => link(to({ rule: key }), ruleName(key, titles)))}
      ${counted('rejections', 'managers.reason', ({ key }) => link(to({ reason: key }), reasonForReader(key)))}
      ${counted('hooks', 'managers.state', ({ state }) => link(`${root}hooks/`, say(`managers.delivery.${state}`)), entry => entry.deliveries)}
    </div>`;
}

const link = (address, text) => html`<a href=${address}>${text}</a>`;

const tile = (to, name, value, title = say(`managers.figure.${name}`)) =>
  html`<a class=${name === 'overdue' && value > 0 ? 'icp-tile icp-late' : 'icp-tile'} data-figure=${name} href=${to(TILES[name])}>
    <b>${number(value)}</b><span>${title}</span></a>`;

function charts(node, { steps, trend, names = {} }, to) {
  const open = narrowing => (event, [hit]) => {
    if (hit) {
      window.location.hash = to(narrowing(hit));
    }
  };
  const nameOf = ({ activityId }) => names[activityId] || activityId;
  drawChart(node, 'steps', inWords('steps', steps.filter(step => step.open > 0).map(step => [nameOf(step), step.open])), {
    type: 'bar',
    data: {
      labels: steps.map(nameOf),
      datasets: [{ label: say('managers.figure.open'), data: steps.map(step => step.open), backgroundColor: BLUE }],
    },
    options: { indexAxis: 'y', scales: { x: WHOLE }, plugins: { legend: { display: false } },
      onClick: open(({ index }) => ({ step: steps[index].activityId })) },
  });
  const sum = key => trend.reduce((total, entry) => total + entry[key], 0);
  drawChart(node, 'trend', inWords('trend', TREND.map(([key]) => [say(`managers.trend.${key}`), sum(key)])), {
    type: 'line',
    data: {
      labels: trend.map(entry => calendarDay(entry.day, { month: 'short', day: 'numeric' })),
      datasets: TREND.map(([key, color]) => ({
        label: say(`managers.trend.${key}`), data: trend.map(entry => entry[key]),
        borderColor: color, backgroundColor: color, pointRadius: 2,
      })),
    },
    options: { scales: { y: WHOLE }, onClick: open(({ index, datasetIndex }) => ON_DAY[TREND[datasetIndex][0]](trend[index].day)) },
  });
}

/** What a chart shows, for who does not see it; its table says the rest. */
const inWords = (chart, figures) => say(`managers.chart.${chart}`, {
  figures: figures.map(([name, value]) => `${name} ${number(value)}`).join(say('common.listSeparator')) || number(0),
});
