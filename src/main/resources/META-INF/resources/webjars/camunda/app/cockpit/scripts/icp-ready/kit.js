// The kit as Cockpit's views need it, and what they have in common: figures, tables, panels.
import { call, root } from '../../../../../ui/api.js';
import { TASKS } from '../../../../../ui/arrival.js';
import { day, moment as instant } from '../../../../../ui/dates.js';
import { html, nothing } from '../../../../../ui/lit.js';
import { language, say } from '../../../../../ui/words.js';

export { call, root } from '../../../../../ui/api.js';
export { inputOf, inWords, isBlank, parsed } from '../../../../../ui/facts.js';
export { html, nothing, render, repeat } from '../../../../../ui/lit.js';
export { language, say } from '../../../../../ui/words.js';
export { reasonForReader } from '../../../../../ui/reasons.js';
export { scale } from '../../../../../ui/calendar.js';
export { today, toDay, toNumber } from '../../../../../ui/dates.js';

export const PAGE = '#/icp-ready';
export const MONITOR = 'camunda/api/cockpit/plugin/icp-ready-monitor/default';

const UNITS = [[86400, 'managers.unit.days'], [3600, 'managers.unit.hours'], [60, 'managers.unit.minutes']];

export const number = value => Number(value).toLocaleString(language);

/** A span of time in the largest unit that fits. */
export function duration(seconds, maximumFractionDigits = 1) {
  if (seconds === null || seconds === undefined) {
    return '–';
  }
  const [length, unit] = UNITS.find(([least]) => seconds >= least) ?? [1, 'managers.unit.seconds'];
  const digits = length === 1 ? 0 : maximumFractionDigits;
  return say(unit, { count: (seconds / length).toLocaleString(language, { maximumFractionDigits: digits }) });
}

export const moment = iso => html`<span class="icp-moment">${iso ? instant(iso) : '–'}</span>`;

/** The same as a text. */
export const instantInWords = iso => instant(iso);

export const calendarDay = (iso, style = { dateStyle: 'medium' }) => day(iso, style);

/** What a cell is called where no heading stands above it: on a phone. */
const nameOfCell = ([heading, , , name = heading]) => (typeof name === 'string' ? name : nothing);

/**
 * Rows under headings.
 *
 * @param columns `[heading, cell of a row, numeric, name]`; the name where the heading is more than a text
 */
export function table(columns, rows) {
  const look = numeric => (numeric ? 'icp-number' : nothing);
  return rows.length === 0
    ? html`<p class="text-muted">${say('managers.nothing')}</p>`
    : html`<table class="table table-condensed table-hover">
        <thead><tr>${columns.map(([heading, , numeric]) => html`<th scope="col" class=${look(numeric)}>${heading}</th>`)}</tr></thead>
        <tbody>${rows.map(row => html`<tr>${columns.map(column =>
          html`<td class=${look(column[2])} data-label=${nameOfCell(column)}>${column[1](row)}</td>`)}</tr>`)}</tbody>
      </table>`;
}

export const panel = (name, ...content) =>
  html`<section class="icp-panel" data-panel=${name}><h3>${say(`managers.panel.${name}`)}</h3>${content}</section>`;

export const failed = (error, intro = say('managers.failed')) =>
  html`<div class="icp-error" role="alert">${intro}${error.message}</div>`;

/** Address of the list of filings that this narrows. */
export const listOf = narrowing =>
  `${PAGE}?${new URLSearchParams({ list: '', ...narrowing })}`;

export const linkTo = ({ journeyId, businessKey }) => html`<a href="${PAGE}?journey=${journeyId}">${businessKey}</a>`;

let loading;

/** Every fact with its form and labels; nothing where it cannot be told. */
export function vocabulary() {
  loading ??= call('GET', 'api/precheck/vocabulary').catch(() => ({ fields: [] }));
  return loading;
}

let loadingTitles;

/** Titles of the rules by id, in the reader's language; none where they cannot be told. */
export function ruleTitles() {
  loadingTitles ??= call('GET', 'api/precheck/rules')
    .then(rules => new Map(rules.map(({ id, title }) => [id, title[language]])))
    .catch(() => new Map());
  return loadingTitles;
}

/** A rule by its id, and beside it what it is about. */
export const ruleName = (id, titles) =>
  html`<span class="icp-rule">${id}</span>${titles.has(id) ? html` <span class="text-muted">${titles.get(id)}</span>` : nothing}`;

/** The ways between the managers' pages; the one that is shown is none. */
export const ways = here => html`<nav class="icp-ways" aria-label=${say('managers.ways')}>${[
  ['overview', PAGE], ['list', listOf({})], ['hooks', `${root}hooks/`], ['days', `${root}hooks/#days`],
  ['tasks', `${root}camunda/app/tasklist/default/${TASKS}`],
].map(([name, address]) => (name === here
    ? html`<b aria-current="page">${say(`managers.way.${name}`)}</b> `
    : html`<a href=${address}>${say(`managers.way.${name}`)}</a> `))}</nav>`;
