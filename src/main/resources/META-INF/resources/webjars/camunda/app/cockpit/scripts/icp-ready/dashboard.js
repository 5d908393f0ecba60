import { chartPlace, drawChart } from './charts.js';
import {
  MONITOR, calendarDay, call, duration, failed, html, language, linkTo, moment, nothing, number, panel, render, root, ruleName, ruleTitles, say, table, vocabulary,
} from './kit.js';
import { registries } from './observations.js';
import { versions } from './versions.js';

const BLUE = '#155cb5';
const TREND = [['started', BLUE], ['submitted', '#2b8a3e'], ['withdrawn', '#b5152b']];
const FILTERS = [['province', 'subject.province'], ['kind', 'subject.kind'], ['industry', 'service.industries']];

/** The whole field: filter, figures, charts, the finder, and the versions of the process. */
export async function dashboard(node) {
  const [words, titles] = await Promise.all([vocabulary(), ruleTitles()]);
  const page = { words, titles, query: '', data: null, trouble: null, hits: null, noHits: null };
  const draw = () => {
    render(html`<div class="icp-monitor">
      <h2>${say('managers.title')}</h2>
      ${finder(page, find)}
      ${filter(page, event => {
        event.preventDefault();
        page.query = new URLSearchParams([...new FormData(event.target)].filter(([, value]) => value)).toString();
        load();
      })}
      <div aria-live="polite">${page.trouble ? failed(page.trouble) : page.data ? figures(page.data, page.titles) : nothing}</div>
      <div class="icp-grid" data-part="versions"></div>
      <div class="icp-grid" data-part="registries"></div>
    </div>`, node);
    if (page.data && !page.trouble) {
      charts(node, page.data);
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
  const find = async event => {
    event.preventDefault();
    try {
      const asked = encodeURIComponent(event.target.elements.q.value);
      Object.assign(page, { hits: await call('GET', `${MONITOR}/journeys?q=${asked}`), noHits: null });
    } catch (error) {
      page.noHits = error;
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

function finder({ hits, noHits }, find) {
  return html`<div>
    <form class="icp-filter" role="search" @submit=${find}>
      <input name="q" type="search" class="form-control input-sm" placeholder=${say('managers.search')}
        aria-label=${say('managers.search')} style="width: 40em">
      <button type="submit" class="btn btn-default btn-sm">${say('managers.find')}</button>
    </form>
    <div>${noHits ? failed(noHits) : hits ? table([
      [say('managers.businessKey'), linkTo],
      [say('managers.person'), hit => hit.applicant || '–'],
      [say('managers.state'), hit => say(`managers.journey.${hit.state}`)],
      [say('managers.entered'), hit => moment(hit.startedAt)],
      [say('managers.left'), hit => moment(hit.endedAt)],
    ], hits) : nothing}</div>
  </div>`;
}

function figures({ openJourneys, overdueJourneys, waiting, finished, names = {}, ...data }, titles) {
  const ended = state => finished.find(entry => entry.state === state)?.journeys ?? 0;
  const nameOf = id => names[id] || id;
  const counted = (name, heading, key, times = entry => entry.times) =>
    panel(name, table([[say(heading), key], [say('managers.times'), entry => number(times(entry)), true]], data[name]));
  return html`
    <div class="icp-tiles">
      ${tile('open', openJourneys)}${tile('overdue', overdueJourneys)}
      ${['applicant', 'reviewer', 'clock'].map(who => tile(who, waiting[who]))}
      ${['SUBMITTED', 'WITHDRAWN', 'CANCELED'].map(state =>
        tile(state, ended(state), say('managers.last30', { state: say(`managers.journey.${state}`) })))}
    </div>
    <div class="icp-grid">
      ${panel('steps', chartPlace('steps'), table([
        [say('managers.step'), step => nameOf(step.activityId)],
        [say('managers.figure.open'), step => number(step.open), true],
        [say('managers.done'), step => number(step.done), true],
        [say('managers.median'), step => duration(step.medianSeconds), true],
        [say('managers.p90'), step => duration(step.p90Seconds), true],
      ], data.steps))}
      ${panel('trend', chartPlace('trend'), table([
        [say('managers.day'), entry => calendarDay(entry.day)],
        ...TREND.map(([key]) => [say(`managers.trend.${key}`), entry => number(entry[key]), true]),
      ], data.trend.filter(entry => TREND.some(([key]) => entry[key] > 0)).reverse()))}
      ${panel('checks', table([
        [say('managers.check'), check => nameOf(check.verdict)],
        [say('managers.firstTries'), check => number(check.firstTries), true],
        [say('managers.rate'), check => (check.passedAtFirst / check.firstTries).toLocaleString(language, { style: 'percent' }), true],
      ], data.checks))}
      ${counted('refusals', 'managers.rule', entry => ruleName(entry.key, titles))}
      ${counted('rejections', 'managers.reason', entry => entry.key)}
      ${counted('hooks', 'managers.state', entry => say(`managers.delivery.${entry.state}`), entry => entry.deliveries)}
    </div>`;
}

const tile = (name, value, title = say(`managers.figure.${name}`)) =>
  html`<div class=${name === 'overdue' && value > 0 ? 'icp-tile icp-late' : 'icp-tile'} data-figure=${name}>
    <b>${number(value)}</b><span>${title}</span></div>`;

function charts(node, { steps, trend, names = {} }) {
  drawChart(node, 'steps', {
    type: 'bar',
    data: {
      labels: steps.map(step => names[step.activityId] || step.activityId),
      datasets: [{ label: say('managers.figure.open'), data: steps.map(step => step.open), backgroundColor: BLUE }],
    },
    options: { indexAxis: 'y', plugins: { legend: { display: false } } },
  });
  drawChart(node, 'trend', {
    type: 'line',
    data: {
      labels: trend.map(entry => calendarDay(entry.day, { month: 'short', day: 'numeric' })),
      datasets: TREND.map(([key, color]) => ({
        label: say(`managers.trend.${key}`), data: trend.map(entry => entry[key]),
        borderColor: color, backgroundColor: color, pointRadius: 2,
      })),
    },
  });
}
