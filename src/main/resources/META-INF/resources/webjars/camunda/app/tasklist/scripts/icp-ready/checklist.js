import { endsOf, leavesNoDay } from '../../../../../ui/no-day.js';
import { element, icon, show } from './dom.js';
import { day, say } from './language.js';
import { whatExcludesWhat } from './no-day.js';
import { ofPlugin } from './http.js';
import { origin } from './findings.js';
import { isNarrow } from './phone.js';

/** What the journey knows of its own list, calendar, province and consent. */
export function checklistOf(journeyId) {
  return ofPlugin(`/journeys/${journeyId}/checklist`);
}

/**
 * The personal list. Boxes stand at those documents that the administration may ask for; `chosen`
 * is a set of their types and follows the boxes. `letterOf` gives what stands below a document that
 * can be made here.
 */
export function documentList(documents, chosen, onChoice, letterOf = () => null) {
  const rows = [...documents].sort((a, b) => rank(a) - rank(b));
  return element('div', { class: 'panel panel-default icp-documents' },
    element('div', { class: 'panel-heading', text: say('checklist.documents') }),
    rows.length
      ? element('ul', { class: 'list-group' }, ...rows.map(row => documentRow(row, chosen, onChoice, letterOf)))
      : element('div', { class: 'panel-body', text: say('checklist.none') }));
}

function rank(document) {
  return document.level === 'REQUIRED' ? 0 : 1;
}

/** Fills the slot of a pre-approval where the business is not really involved (AMB-10). */
const STATEMENT = 'NON_INVOLVEMENT_STATEMENT';

function levelOf(document) {
  if (document.type === STATEMENT) {
    return 'checklist.alternative';
  }
  return document.level === 'REQUIRED' ? 'checklist.required' : 'checklist.conditional';
}

function documentRow(document, chosen, onChoice, letterOf) {
  const required = document.level === 'REQUIRED';
  return element('li', { class: 'list-group-item', dataset: { type: document.type } },
    element('div', { class: 'icp-document-head' },
      element('strong', { text: documentName(document) }), ' ',
      element('span', { class: `label label-${required ? 'primary' : 'default'}`, text: say(levelOf(document)) })),
    document.reason && element('div', {}, element('span', { class: 'text-muted', text: say('checklist.why') }), document.reason),
    preparation(document),
    letterOf(document),
    !required && onChoice && choiceBox(document.type, chosen, onChoice));
}

/** How to get it, the template, and where that is written: folded on a phone, where the list alone is long. */
function preparation(document) {
  return element('details', { class: 'icp-preparation', open: !isNarrow() },
    element('summary', { text: say('checklist.how') }),
    document.howTo && element('div', { text: document.howTo }),
    document.link && element('div', {},
      element('a', { href: document.link, target: '_blank', rel: 'noopener noreferrer', text: say('checklist.link') }), ' ', icon('new-window')),
    origin(document));
}

function choiceBox(type, chosen, onChoice) {
  const box = element('input', { type: 'checkbox', value: type, checked: chosen.has(type) });
  box.addEventListener('change', () => {
    if (box.checked) {
      chosen.add(type);
    } else {
      chosen.delete(type);
    }
    onChoice();
  });
  return element('div', { class: 'checkbox' }, element('label', {}, box, ' ', say(type === STATEMENT ? 'checklist.instead' : 'checklist.will')));
}

/** Name of a document with whose or which industry's it is. */
export function documentName(document) {
  const name = document.typeName || document.name || document.type;
  const purpose = document.purposeName;
  return purpose ? `${name}（${purpose}）` : name;
}

/**
 * What the provider's order will ask for and nobody has said yet.
 *
 * @param missing `[{label}]`
 * @param fillIn called by who wants to say it now, so that it is checked ahead
 */
export function orderList(missing, fillIn) {
  return element('div', { class: 'panel panel-default icp-order' },
    element('div', { class: 'panel-heading', text: say('checklist.order') }),
    element('div', { class: 'panel-body' },
      element('p', { text: say('checklist.orderHint') }),
      element('ul', {},
        ...missing.map(({ label }) => element('li', { text: label })),
        element('li', { text: say('checklist.orderMail') })),
      missing.length > 0 && element('button', {
        type: 'button', class: 'btn btn-default btn-sm', text: say('checklist.orderNow'), on: { click: fillIn },
      })));
}

/**
 * First and last day on which the filing can be handed in.
 *
 * @param carried whether the self-check was told what they depend on, and that is filled in where it is asked
 */
export function calendar(checklist, carried) {
  const cell = (words, date, kind) =>
    element('div', { class: 'col-sm-6' },
      element('div', { class: `icp-day icp-day-${date ? kind : 'unknown'}` },
        element('div', { class: 'text-muted' }, icon('calendar'), ' ', say(words)),
        element('div', { class: 'icp-day-date', text: date ? day(date) : say('checklist.unknown') })));
  const made = element('div', { class: 'icp-calendar' },
    element('div', { class: 'row' },
      cell('checklist.earliest', checklist.earliestSubmissionDate, 'earliest'),
      cell('checklist.latest', checklist.latestSubmissionDate, 'latest')));
  if (leavesNoDay(checklist)) {
    made.append(element('p', { class: 'icp-no-day', text: whatExcludesWhat(checklist) }),
      ...endsOf(checklist).map(({ message, remedy }) => element('p', { text: `${message} ${remedy}` })));
  } else if (!checklist.earliestSubmissionDate) {
    made.append(element('p', { class: 'text-muted', text: say(carried ? 'checklist.unknownCarried' : 'checklist.unknownWhy') }));
  }
  return made;
}

export function fill(page, name, ...content) {
  const place = page.querySelector(`[data-icp="${name}"]`);
  if (place) {
    place.replaceChildren(...content);
    show(place, content.length > 0);
  }
  return place;
}
