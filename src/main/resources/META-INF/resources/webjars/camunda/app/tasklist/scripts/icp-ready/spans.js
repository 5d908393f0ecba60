import { toDay, toNumber } from '../../../../../ui/dates.js';
import { scale } from '../../../../../ui/calendar.js';
import { element } from './dom.js';
import { day, say } from './language.js';

const BEHIND = 14;
const AHEAD = 200;

/**
 * The days that matter to a filing as bars below each other, today marked. What reaches beyond half a
 * year is cut off there; its days stand beside it all the same.
 *
 * @param days `[{kind, name, first, last, says}]`, ISO days, null where a side is open
 */
export function spans(days, today) {
  const from = toDay(toNumber(today) - BEHIND);
  const to = toDay(toNumber(today) + AHEAD);
  const at = scale(from, to);
  return element('div', { class: 'icp-spans' },
    element('div', { class: 'icp-span icp-span-head' },
      element('span', { class: 'icp-span-name', text: say('papers.days') }),
      element('span', { class: 'icp-span-track' }, mark(at(today), say('papers.today', { day: day(today) })), beyond(day(to)))),
    ...days.map(span => bar(span, { at, to, today })));
}

function bar(span, { at, to, today }) {
  const until = span.kind === 'REAL_NAME' ? null : span.last;
  const left = span.first ? at(span.first) : '0%';
  const right = until ? at(toDay(toNumber(until) + 1)) : '100%';
  const filled = element('span', { class: `icp-span-bar icp-span-${span.kind.toLowerCase()}` });
  filled.style.left = left;
  filled.style.width = `${Math.max(0.8, parseFloat(right) - parseFloat(left))}%`;
  return element('div', { class: 'icp-span', title: span.says, dataset: { kind: span.kind, over: Boolean(until && until < today) } },
    element('span', { class: 'icp-span-name' }, span.name, ' ',
      element('small', { class: 'text-muted', text: inWords(span) })),
    element('span', { class: 'icp-span-track' }, filled, mark(at(today)), until > to && beyond(`${until.slice(0, 7)} →`)));
}

/** At the right end of the track: where it ends, or how far a bar goes that is cut off there. */
const beyond = text => element('small', { class: 'icp-span-beyond', text });

function mark(left, words) {
  const line = element('span', { class: 'icp-span-today' }, words && element('small', { text: words }));
  line.style.left = left;
  return line;
}

function inWords({ first, last }) {
  if (first && last) {
    return say('papers.between', { first: day(first), last: day(last) });
  }
  return first ? say('papers.from', { day: day(first) }) : say('papers.until', { day: day(last) });
}
