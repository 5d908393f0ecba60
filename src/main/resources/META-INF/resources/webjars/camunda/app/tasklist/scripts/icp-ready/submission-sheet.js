import { element, icon, notice } from './dom.js';
import { origin } from './findings.js';
import { ofPlugin, pluginUrl } from './http.js';
import { say } from './language.js';

const of = journeyId => `/journeys/${encodeURIComponent(journeyId)}/submission`;

export const submissionOf = journeyId => ofPlugin(of(journeyId));

/** Whose order it is, and where that was read. */
export const orderOf = ({ order }) => element('div', { class: 'icp-order-of' },
  element('h5', { text: say('papers.facts') }),
  element('p', { class: 'text-muted', text: say('papers.order') }),
  origin(order));

/**
 * What to enter in the provider's console, in its order, each with a button that copies it. What is
 * personal is shown in part, and in full on demand, which the journey's log keeps. What the order asks
 * for and nobody said has its place too; `wayTo` leads to where it is said.
 */
export function sheet(journeyId, known, wayTo) {
  const place = element('div', { class: 'icp-filed-sheet' });
  const draw = ({ sections }, full) => place.replaceChildren(
    full ? element('p', { class: 'text-muted', text: say('papers.shown') })
      : element('button', { type: 'button', class: 'btn btn-default btn-sm', dataset: { action: 'show-in-full' },
          on: { click: show } }, icon('eye-open'), ' ', say('papers.show')),
    ...sections.map(section => table(section, full, wayTo)));
  const show = async () => {
    try {
      draw(await ofPlugin(`${of(journeyId)}/shown`, { method: 'POST' }), true);
    } catch (refusal) {
      notice(place, 'danger', refusal.message);
    }
  };
  draw(known, false);
  return place;
}

function table({ title, entries }, full, wayTo) {
  return element('table', { class: 'table table-condensed icp-facts' },
    element('caption', { text: title }),
    element('tbody', {}, ...entries.map(({ fact, label, value, entered, personal }) =>
      element('tr', { dataset: { fact } },
        element('th', { text: label }),
        value ? element('td', { text: entered === value ? value : `${value} (${entered})` })
          : element('td', { class: 'icp-not-filled-in' }, element('span', { class: 'text-muted', text: say('papers.notFilledIn') }), ' ', wayTo(fact)),
        element('td', { class: 'icp-copy' }, value && (full || !personal) && copyButton(entered))))));
}

function copyButton(value) {
  const button = element('button', {
    type: 'button', class: 'btn btn-link btn-xs', title: say('papers.copy'), 'aria-label': say('papers.copy'),
    on: {
      click: async () => {
        await navigator.clipboard.writeText(value);
        button.replaceChildren(icon('ok'), ' ', say('papers.copied'));
      },
    },
  }, icon('copy'));
  return button;
}

/** The pictures in the order in which the console asks for them, each under a name that says what it is. */
export function pictureList({ pictures }) {
  const trouble = element('div');
  return element('div', { class: 'icp-pictures' },
    element('h5', { text: say('papers.pictures') }),
    element('ul', { class: 'list-unstyled' }, ...pictures.map(picture =>
      element('li', {}, element('button', {
        type: 'button', class: 'btn btn-link btn-sm', dataset: { picture: picture.documentId },
        on: { click: () => save(picture).catch(failure => notice(trouble, 'danger', failure.message)) },
      }, icon('download-alt'), ' ', picture.fileName)))),
    trouble);
}

/** The answer has a name of its own, so a link cannot choose one. */
async function save({ documentId, fileName }) {
  const answer = await fetch(pluginUrl(`/documents/${encodeURIComponent(documentId)}`), { credentials: 'same-origin' });
  if (!answer.ok) {
    throw new Error(say('papers.pictureGone'));
  }
  const address = URL.createObjectURL(await answer.blob());
  element('a', { href: address, download: fileName }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

const TICKS = ['account', 'code', 'facts', 'pictures', 'phones', 'read'];
const AFTER = ['review', 'message', 'administration', 'call', 'number'];

const placeOf = journeyId => `icp-ready.ticks.${journeyId}`;

const tickedOf = journeyId => new Set(JSON.parse(localStorage.getItem(placeOf(journeyId)) || '[]'));

/** How much of what is to be done while submitting is not ticked off yet. */
export const ticksLeft = journeyId => TICKS.filter(name => !tickedOf(journeyId).has(name)).length;

/**
 * What to do while submitting, to tick off; ticks stay in this browser.
 *
 * @param changed called after every tick
 */
export function tickList(journeyId, changed) {
  const ticked = tickedOf(journeyId);
  const tick = name => {
    const box = element('input', { type: 'checkbox', checked: ticked.has(name), dataset: { tick: name } });
    box.addEventListener('change', () => {
      ticked[box.checked ? 'add' : 'delete'](name);
      localStorage.setItem(placeOf(journeyId), JSON.stringify([...ticked]));
      changed();
    });
    return element('div', { class: 'checkbox' }, element('label', {}, box, ' ', say(`papers.tick.${name}`),
      name === 'code' && element('strong', { class: 'icp-code-missing', text: ` ${say('papers.codeMissing')}` })));
  };
  return element('div', { class: 'icp-ticks' }, element('h5', { text: say('papers.ticks') }), ...TICKS.map(tick));
}

/** What comes after the submission, with where that was read. */
export const afterwards = ({ after }) => element('details', { class: 'icp-after', open: true },
  element('summary', { text: say('papers.after') }),
  element('ol', {}, ...AFTER.map(name => element('li', { text: say(`papers.after.${name}`) }))),
  element('p', { class: 'text-muted', text: say('papers.afterPlace') }),
  origin(after));
