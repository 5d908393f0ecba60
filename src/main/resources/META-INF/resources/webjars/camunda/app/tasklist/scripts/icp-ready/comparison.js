import { inWords, variableOf } from '../../../../../ui/facts.js';
import { element, icon } from './dom.js';
import { say } from './language.js';
import { inReadersWords, nameOfField, shownFields } from './reading.js';

const LOOK = {
  SAME: { kind: 'success', icon: 'ok-sign' },
  NEAR: { kind: 'warning', icon: 'question-sign' },
  DIFFERENT: { kind: 'danger', icon: 'exclamation-sign' },
};

/** The dates of the document itself, which no fact holds. */
const DATES = { validUntil: 'documentExpiresOn', issuedOn: 'documentIssuedOn', longTerm: 'documentLongTerm' };

const differs = ({ outcome }) => outcome === 'NEAR' || outcome === 'DIFFERENT';

/**
 * Read values beside declared ones: what differs, to be looked at, and apart from it what does not.
 *
 * @param mark called with the box of a value and the look of its row, to mark it in the picture
 * @returns `{differing, others}`, tables, each null where it would be empty
 */
export function comparison({ process, words }, reading, mark) {
  const rows = shownFields(reading).map(([name, field]) => ({
    name, label: nameOfField(reading, name), ...field, ...declaredBeside(process, words, reading, name, field),
  }));
  rows.filter(differs).filter(({ box }) => box)
    .forEach(({ box, outcome, label }) => mark(box, LOOK[outcome].kind, label));
  return { differing: table(rows.filter(differs)), others: table(rows.filter(found => !differs(found))) };
}

const table = rows => rows.length === 0 ? null
  : element('table', { class: 'table table-condensed icp-comparison', 'aria-label': say('reading.compare') },
    element('thead', {}, element('tr', {},
      ...['reading.value', 'reading.declared', 'reading.read'].map(key => element('th', { text: say(key) })))),
    element('tbody', {}, ...rows.map(row)));

function declaredBeside(process, words, { compared = [] }, name, { value }) {
  const known = compared.find(({ field }) => field === name);
  if (known) {
    return { outcome: known.outcome, declared: inWords(words.byPath.get(known.fact) || {}, process[variableOf(known.fact)], say) };
  }
  const declared = process[DATES[name]];
  if (!declared) {
    return {};
  }
  return name === 'longTerm'
    ? { outcome: 'SAME', declared: say('reading.longTerm') }
    : { outcome: declared === value ? 'SAME' : 'DIFFERENT', declared };
}

function row({ name, label, value, certainty, declared, outcome }) {
  const look = LOOK[outcome];
  return element('tr', { class: look ? look.kind : '', dataset: { read: name, outcome: outcome || '' } },
    element('th', { text: label }),
    element('td', { text: declared || '' }),
    element('td', {},
      look && icon(look.icon), look && ' ',
      inReadersWords(name, value), ' ',
      outcome && element('span', { class: 'sr-only', text: say(`reading.outcome.${outcome}`) }),
      certainty === 'HIGH' ? '' : element('span', { class: 'text-muted', text: say('reading.unsure') })));
}
