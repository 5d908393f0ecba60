import { act, askFor } from './actions.js';
import { labelled } from './dialog.js';
import {
  MONITOR, PAGE, call, calendarDay, duration, failed, html, linkTo, listOf, moment, nothing, number, reasonForReader, render, root, ruleName, ruleTitles, say, table, vocabulary, ways,
} from './kit.js';
import { groupOf, handedOver, named, personField } from './people.js';
import { isLate, namesOf, nothingToDo, stepName, whoOf } from './waiting.js';

const STATES = ['OPEN', 'SUBMITTED', 'WITHDRAWN', 'CANCELED'];
const WHO = ['APPLICANT', 'REVIEWER', 'CLOCK'];

/** What stands behind a figure and has no field of its own above the list. */
const BEHIND = ['rule', 'reason', 'check', 'refusedAtFirst', 'startedOn', 'endedOn', 'endedLately', 'kind', 'industry', 'minimumAgeDays'];

const MS = 1000;

/** The filings behind a figure, or those that a manager looks for; what is asked stands in the address. */
export async function filingList(node, query) {
  const asked = Object.fromEntries([...query].filter(([name, value]) => name !== 'list' && value));
  const [words, titles] = await Promise.all([vocabulary(), ruleTitles()]);
  const page = { asked, words, titles, data: null, trouble: null, chosen: new Set() };
  const draw = () => render(view(page, draw, load), node);
  const load = async () => {
    try {
      Object.assign(page, { data: await call('GET', `${MONITOR}/journeys?${new URLSearchParams(asked)}`), trouble: null });
    } catch (error) {
      page.trouble = error;
    }
    draw();
  };
  draw();
  await load();
}

function view(page, draw, load) {
  return html`<div class="icp-monitor icp-list">
    ${ways('list')}
    <h2>${say('managers.list.title')}</h2>
    ${filter(page)}
    ${behind(page)}
    <div aria-live="polite">${page.trouble ? failed(page.trouble) : page.data ? found(page, draw, load) : nothing}</div>
  </div>`;
}

/** The same list, otherwise narrowed or sorted: from its first page again. */
const again = ({ asked }, changes) => listOf(Object.fromEntries(
  Object.entries({ ...asked, page: '', ...changes }).filter(([, value]) => value)));

function filter(page) {
  const { asked, words } = page;
  const steps = Object.entries(page.data?.names ?? {}).filter(([id]) => !id.endsWith('Verdict'));
  const provinces = words.fields.find(({ path }) => path === 'subject.province')?.options ?? [];
  const choice = (name, options) => html`<label>${say(`managers.list.${name}`)}
    <select name=${name} class="form-control input-sm"><option value="">${say('managers.all')}</option>
      ${options.map(([value, label]) => html`<option value=${value} ?selected=${asked[name] === value}>${label}</option>`)}
    </select></label>`;
  const submit = event => {
    event.preventDefault();
    window.location.hash = again(page, Object.fromEntries(new FormData(event.target)));
  };
  return html`<form class="icp-filter" role="search" @submit=${submit}>
    <label>${say('managers.list.q')}<input name="q" type="search" maxlength="200" class="form-control input-sm"
      placeholder=${say('managers.search')} .value=${asked.q ?? ''}></label>
    ${choice('state', STATES.map(state => [state, say(`managers.journey.${state}`)]))}
    ${choice('step', steps)}
    ${choice('waitingFor', WHO.map(who => [who, say(`managers.waitsFor.${who}`)]))}
    ${choice('overdue', [['true', say('common.yes')], ['false', say('common.no')]])}
    ${choice('province', provinces.map(({ value, label }) => [value, label]))}
    <button type="submit" class="btn btn-primary btn-sm">${say('managers.apply')}</button>
    <a class="btn btn-default btn-sm" href=${PAGE + '?list='}>${say('managers.list.reset')}</a>
    <a class="btn btn-default btn-sm icp-csv" href="${root}${MONITOR}/journeys.csv?${new URLSearchParams(asked)}">${say('managers.csv')}</a>
  </form>`;
}

/** What the figure was that led here, each to be taken away. */
function behind(page) {
  const narrowed = BEHIND.filter(name => page.asked[name]);
  return narrowed.length === 0 ? nothing : html`<p class="icp-behind">${narrowed.map(name =>
    html`<a class="btn btn-default btn-xs" data-narrowed=${name} href=${again(page, { [name]: '' })}
      title=${say('managers.list.widen')}>${say(`managers.list.${name}`)}: ${meaning(name, page)} ×</a> `)}</p>`;
}

function meaning(name, { asked, words, titles, data }) {
  const value = asked[name];
  const option = path => words.fields.find(field => field.path === path)?.options.find(each => each.value === value)?.label ?? value;
  switch (name) {
    case 'rule': return [value, titles.get(value)].filter(Boolean).join(' ');
    case 'check':
    case 'refusedAtFirst': return data?.names[value] ?? value;
    case 'startedOn':
    case 'endedOn': return calendarDay(value);
    case 'endedLately': return say('common.yes');
    case 'kind': return option('subject.kind');
    case 'industry': return option('service.industries');
    default: return value;
  }
}

function found(page, draw, load) {
  const { data, chosen } = page;
  const open = data.journeys.filter(({ state }) => state === 'OPEN');
  const all = open.length > 0 && open.every(({ journeyId }) => chosen.has(journeyId));
  const choose = (journeys, wanted) => {
    journeys.forEach(({ journeyId }) => (wanted ? chosen.add(journeyId) : chosen.delete(journeyId)));
    draw();
  };
  const box = (label, checked, journeys) => html`<input type="checkbox" aria-label=${label} .checked=${checked}
    @change=${({ target }) => choose(journeys, target.checked)}>`;
  const picked = open.filter(({ journeyId }) => chosen.has(journeyId));
  return html`
    <p class="icp-found"><b data-part="total">${number(data.total)}</b> ${say('managers.list.found', { count: data.total })}
      ${buttons(picked, load, picked.length === 0)}
      ${picked.length > 0 ? say('managers.list.chosen', { count: number(picked.length) })
        : open.length > 0 ? html`<span class="text-muted">${say('managers.list.chooseFirst')}</span>` : nothing}</p>
    ${table([
      [box(say('managers.list.chooseAll'), all, open), journey => (journey.state === 'OPEN'
        ? box(say('managers.list.choose', { businessKey: journey.businessKey }), chosen.has(journey.journeyId), [journey]) : nothing)],
      sorted(page, 'businessKey', 'managers.businessKey', linkTo),
      sorted(page, 'applicant', 'managers.person', applicant),
      sorted(page, 'subject', 'managers.list.subject', ({ subject }) => subject ?? '–'),
      sorted(page, 'site', 'managers.list.site', ({ site }) => site ?? '–'),
      sorted(page, 'domain', 'managers.list.domain', ({ domain }) => domain ?? '–'),
      [say('managers.step'), journey => standing(journey)],
      [say('managers.list.waitingFor'), ({ steps }) => lines(steps, whoOf)],
      sorted(page, 'since', 'managers.list.waitsSince', since),
      [say('managers.list.finding'), ({ lastFinding }) => finding(lastFinding, page.titles)],
      [say('managers.did'), journey => (journey.state === 'OPEN' ? buttons([journey], load) : nothing)],
    ], data.journeys)}
    ${pager(page)}`;
}

/** A column whose heading sorts, and the other way round at the second time. */
function sorted(page, name, key, cell) {
  const present = page.asked.sort ?? 'since';
  const up = present === name;
  const arrow = up ? '▲' : present === `-${name}` ? '▼' : '';
  const heading = html`<a href=${again(page, { sort: up ? `-${name}` : name })} data-sort=${name}>${say(key)} ${arrow}</a>`;
  return [heading, cell, false, say(key)];
}

/** The name, and small beneath it the account, which tells two of one name apart. */
const applicant = ({ applicant: account, applicantName }) => (applicantName
  ? html`${applicantName}<br><span class="text-muted">${account}</span>` : account ?? '–');

const lines = (steps, text) => html`<ul class="list-unstyled">${steps.map(step => html`<li>${text(step)}</li>`)}</ul>`;

const standing = ({ state, steps }) => (state === 'OPEN' ? lines(steps, stepName) : say(`managers.journey.${state}`));

function since({ since: from, endedAt, steps }) {
  const late = steps.some(isLate);
  return from
    ? html`${moment(from)}<br><span class=${late ? 'icp-status-BLOCKED' : 'text-muted'}>${duration((Date.now() - new Date(from)) / MS, 0)}${
      late ? html` · ${say('managers.figure.overdue')}` : nothing}</span>`
    : html`<span class="text-muted">${say('managers.list.ended')} ${moment(endedAt)}</span>`;
}

const finding = (last, titles) => (last
  ? html`${last.rule ? ruleName(last.rule, titles) : reasonForReader(last.text)}<br><span class="text-muted">${moment(last.at)}</span>`
  : '–');

function pager({ asked, data }) {
  const last = Math.max(1, Math.ceil(data.total / data.pageSize));
  const to = (page, key) => (page < 1 || page > last ? nothing
    : html`<a class="btn btn-default btn-sm" data-page=${page} href=${listOf({ ...asked, page })}>${say(key)}</a>`);
  return html`<nav class="icp-buttons" aria-label=${say('managers.list.pages')}>
    ${to(data.page - 1, 'managers.list.previous')}
    <span>${say('managers.list.page', { page: number(data.page), pages: number(last) })}</span>
    ${to(data.page + 1, 'managers.list.next')}</nav>`;
}

const buttons = (journeys, load, disabled = false) => html`<span class="icp-row-actions">
  <button type="button" class="btn btn-default btn-xs" data-list-action="nudge" ?disabled=${disabled}
    @click=${() => askAbout(journeys, 'nudge', left => [whose(left), nothingToDo(left)], nudge, load)}>${say('managers.action.nudge')}</button>
  <button type="button" class="btn btn-default btn-xs" data-list-action="reassign" ?disabled=${disabled}
    @click=${() => askAbout(journeys, 'reassign', (left, state) => [whose(left), handOver(state, left)], reassign, load)}>${
      say('managers.action.reassign')}</button></span>`;

/** Asks once for all of them; those that were refused are left to be tried again. */
function askAbout(journeys, action, fields, send, load) {
  const left = new Set(journeys);
  askFor(action, state => fields([...left], state), form => send(left, form), load);
}

const whose = journeys => html`<ul class="icp-whose list-unstyled">${journeys.map(journey =>
  html`<li>${journey.businessKey} · ${namesOf(journey)} · ${named(journey.applicant ?? '–', journey.applicantName)}</li>`)}</ul>`;

/** Which tasks change hands, as far as there are such, and who takes them. */
function handOver(state, journeys) {
  const kinds = ['APPLICANT', 'REVIEWER'].filter(kind => journeys.some(({ steps }) => steps.some(step => isOf(step, kind))));
  return [
    labelled('list.whose', html`<select name="kind" class="form-control input-sm" required
      @change=${({ target }) => state.propose(groupOf(target.value), holders(journeys, target.value))}>${kinds.map(kind =>
        html`<option value=${kind}>${say(`managers.list.tasksOf.${kind}`)}</option>`)}</select>`),
    personField(state, groupOf(kinds[0]), holders(journeys, kinds[0])),
  ];
}

/** Those who have it all already. */
const holders = (journeys, kind) => journeys.map(({ applicant: account, steps }) => (kind === 'REVIEWER'
  ? theOne(steps.filter(step => isOf(step, kind)))
  : [account])).reduce((all, some) => all.filter(one => some.includes(one)));

/** Who has every review of a filing. */
const theOne = steps => (new Set(steps.flatMap(({ who }) => who)).size === 1 && steps.every(({ who }) => who.length) ? steps[0].who : []);

/** The clock's task is the applicant's. */
const isOf = ({ waitsFor }, kind) => (waitsFor === 'REVIEWER') === (kind === 'REVIEWER');

const nudge = (journeys, form) => each(journeys, async ({ journeyId }) =>
  (await act(journeyId, 'nudge', { reason: form.elements.reason.value })).said.join(' '));

function reassign(journeys, form) {
  const { kind, userId, reason } = Object.fromEntries(new FormData(form));
  return each(journeys, async ({ journeyId, steps }) => {
    const tasks = steps.filter(step => isOf(step, kind)).flatMap(({ taskIds }) => taskIds);
    // An applicant's tasks change hands together, reviews one by one.
    for (const taskId of kind === 'REVIEWER' ? tasks : tasks.slice(0, 1)) {
      await act(journeyId, 'reassign', { taskId, userId, reason });
    }
    return tasks.length === 0 ? say('managers.list.nothingToHandOver') : handedOver(userId, kind);
  });
}

/** Not everything that was asked for was done. */
class Incomplete extends Error {
  constructor(said, partly) {
    super(said.join('\n'));
    this.partly = partly;
  }
}

/**
 * One after the other; a refusal of one says why and does not keep the others from it.
 *
 * @param left those still to do; what was done leaves it
 */
async function each(left, deed) {
  const all = [...left];
  const said = [];
  for (const journey of all) {
    said.push(`${journey.businessKey}: ${await deed(journey).then(done => {
      left.delete(journey);
      return done;
    }, error => error.message)}`);
  }
  if (left.size) {
    throw new Incomplete(said, left.size < all.length);
  }
  return said;
}
