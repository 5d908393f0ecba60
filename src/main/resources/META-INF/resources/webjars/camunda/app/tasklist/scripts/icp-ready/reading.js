import { isBlank } from '../../../../../ui/facts.js';
import { element, icon } from './dom.js';
import { ofPlugin } from './http.js';
import { say } from './language.js';

const PAUSE_IN_MILLISECONDS = 1500;
const MOST_PAUSES = 40;

/**
 * What was read on a stored picture, once it is there; null where it is not read.
 *
 * @param given asked before every try: false ends it, because nobody wants to know any more
 */
export async function readingOf(documentId, given = () => true) {
  for (let pause = 0; pause < MOST_PAUSES && given(); pause++) {
    const said = await ofPlugin(`/documents/${encodeURIComponent(documentId)}/reading`).catch(() => ({ read: false }));
    if (said) {
      return said.read ? said : null;
    }
    await new Promise(resolve => { setTimeout(resolve, PAUSE_IN_MILLISECONDS); });
  }
  return null;
}

/** A value as a person reads it. */
export const inReadersWords = (name, value) => (name === 'longTerm' ? say('reading.longTerm') : value);

/** A certificate of a domain says from when until when that is registered, not itself. */
const OF_DOMAIN = { validFrom: 'readField.registeredOn', validUntil: 'readField.domainExpiresOn' };

/** What a read value is called. */
export const nameOfField = ({ paper }, name) => say(paper === 'DOMAIN_CERTIFICATE' && OF_DOMAIN[name] || `readField.${name}`);

/** The values that a page shows; what is only good for comparing stays out of sight. */
export const shownFields = ({ fields }) =>
  Object.entries(fields).filter(([name]) => name !== 'province' && name !== 'type');

/** What was read, as a list; what is sure, and what is a guess. */
export function readList(reading) {
  const known = shownFields(reading);
  return element('div', { class: 'icp-reading', role: 'region', 'aria-label': say('reading.title') },
    element('p', {}, element('strong', {}, icon('eye-open'), ' ', say('reading.title')), ' ',
      // Who knows which side it is has read something, though no value.
      element('span', { class: 'text-muted', text: say(known.length || reading.sides?.length ? 'reading.check' : 'reading.nothing') })),
    known.length
      ? element('table', { class: 'table table-condensed icp-facts' }, element('tbody', {}, ...known.map(field => row(reading, field))))
      : '');
}

function row(reading, [name, { value, certainty }]) {
  return element('tr', { dataset: { read: name } },
    element('th', { text: nameOfField(reading, name) }),
    element('td', {}, inReadersWords(name, value),
      certainty === 'HIGH' ? '' : element('span', { class: 'text-muted', text: ` ${say('reading.unsure')}` })));
}

/**
 * Fills empty questions with what is sure, and says so beside them. What somebody typed stays.
 *
 * @param answers pairs of a field of the form and a value
 * @returns how many were filled
 */
export function fillEmpty(answers) {
  const empty = answers.filter(([field, value]) =>
    field && field.visible !== false && !isBlank(value) && (isBlank(field.value()) || field.value() === false));
  empty.forEach(([field, value]) => fill(field, value));
  return empty.length;
}

function fill(field, value) {
  field.set(value);
  if (isBlank(field.value())) {
    return;
  }
  field.control.dispatchEvent(new Event('input', { bubbles: true }));
  const note = element('p', { class: 'help-block icp-read', dataset: { readNote: field.path } },
    icon('eye-open'), ' ', say('reading.filled'));
  field.messages.before(note);
  field.control.addEventListener('input', () => note.remove(), { once: true });
}

/** A value that is sure enough to be offered; null otherwise. */
export const sure = (reading, name) =>
  (reading.fields[name]?.certainty === 'HIGH' ? reading.fields[name].value : null);
