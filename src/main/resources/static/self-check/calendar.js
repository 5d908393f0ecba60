import { inWords, months, today, toDay, toNumber } from './dates.js';
import { element } from './dom.js';

const MARGIN_DAYS = 45;
const SHORTEST_DAYS = 180;
const LONGEST_DAYS = 800;

/**
 * The days for submission: two dates, a bar and the list of dates that matter. `completed` is the
 * answer to the same facts with all documents at hand, where only documents are missing.
 */
export function calendar({ answer, completed, facts, documents, texts, language }) {
  const days = completed ?? answer;
  const dates = keyDates(days, facts, documents, texts);
  return element('section', { class: 'card', id: 'calendar' },
    element('h3', {}, texts.calendar),
    completed ? element('p', { class: 'hint' }, texts.onceComplete) : null,
    days.earliestSubmissionDate
      ? [window(days, texts, language), bar(days, dates, texts, language), list(dates, texts, language)]
      : [element('p', { class: 'notice error' }, texts.noDay), list(dates, texts, language)]);
}

function window(answer, texts, language) {
  const day = iso => iso
    ? element('time', { datetime: iso }, inWords(iso, language))
    : texts.noEnd;
  return element('dl', { class: 'window' },
    element('div', {}, element('dt', {}, texts.earliest), element('dd', {}, day(answer.earliestSubmissionDate))),
    element('div', {}, element('dt', {}, texts.latest), element('dd', {}, day(answer.latestSubmissionDate))));
}

function keyDates(answer, facts, documents, texts) {
  const dates = [
    { kind: 'today', label: texts.today, day: today() },
    { kind: 'planned', label: texts.planned, day: facts.submissionDate },
    { kind: 'window', label: texts.earliest, day: answer.earliestSubmissionDate },
    { kind: 'window', label: texts.latest, day: answer.latestSubmissionDate },
    { kind: 'past', label: texts.realName, day: facts.domain?.realNameVerifiedOn },
    { kind: 'end', label: texts.domainExpires, day: facts.domain?.expiresOn },
    { kind: 'end', label: texts.serverExpires, day: facts.server?.expiresOn },
    ...documents
      .filter(({ expiresOn }) => expiresOn)
      .map(({ name, expiresOn }) => ({ kind: 'end', label: texts.documentExpires(name), day: expiresOn })),
  ];
  return dates
    .filter(({ day }) => day)
    .sort((one, other) => one.day.localeCompare(other.day));
}

function bar(answer, dates, texts, language) {
  const from = Math.min(toNumber(today()), ...soon(dates).map(({ day }) => toNumber(day)));
  const last = Math.max(...soon(dates).map(({ day }) => toNumber(day)));
  const to = Math.max(last + MARGIN_DAYS, from + SHORTEST_DAYS);
  const place = day => `${Math.max(0, Math.min(100, ((toNumber(day) - from) / (to - from)) * 100))}%`;
  const open = placed(element('div', { class: 'open' }), node => {
    node.style.left = place(answer.earliestSubmissionDate);
    node.style.right = `calc(100% - ${place(answer.latestSubmissionDate ?? toDay(to))})`;
  });
  return element('figure', { class: 'timeline' },
    element('div', {
      class: 'track', role: 'img',
      'aria-label': texts.timelineAlt(inWords(toDay(from), language), inWords(toDay(to), language)),
    },
      ticks(toDay(from), toDay(to), place, language),
      open,
      soon(dates).map(date => placed(
        element('span', { class: `mark ${date.kind}`, title: `${date.label} ${date.day}` }),
        node => { node.style.left = place(date.day); }))),
    element('figcaption', {},
      legend('open', texts.openWindow), legend('today', texts.today), legend('planned', texts.planned)));
}

/** Dates that fit on one bar; a certificate that ends in twenty years is only listed. */
function soon(dates) {
  const start = toNumber(today());
  return dates.filter(({ day }) => Math.abs(toNumber(day) - start) <= LONGEST_DAYS);
}

function ticks(from, to, place, language) {
  const starts = months(from, to);
  const step = Math.max(1, Math.ceil(starts.length / 6));
  return starts.map((day, index) => {
    const named = index % step === 0;
    const tick = element('span', { class: named ? 'tick named' : 'tick' },
      named ? element('span', {}, monthName(day, language)) : null);
    return placed(tick, node => { node.style.left = place(day); });
  });
}

function monthName(day, language) {
  const [year, month] = day.split('-').map(Number);
  return language === 'en'
    ? new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short', year: '2-digit' }).format(Date.UTC(year, month - 1, 1))
    : `${year % 100}年${month}月`;
}

function legend(kind, text) {
  return element('span', { class: 'legend' }, element('span', { class: `swatch ${kind}` }), text);
}

function list(dates, texts, language) {
  return element('details', { class: 'dates', open: true, 'data-print': true },
    element('summary', {}, texts.keyDates),
    element('ol', {}, dates.map(({ kind, label, day }) =>
      element('li', { class: kind }, element('time', { datetime: day }, inWords(day, language)), ' ', label))));
}

function placed(node, place) {
  place(node);
  return node;
}
