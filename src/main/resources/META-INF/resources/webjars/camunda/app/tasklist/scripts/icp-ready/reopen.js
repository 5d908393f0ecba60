import { attempt } from './attempt.js';
import { element, icon } from './dom.js';
import { ofPlugin } from './http.js';
import { say } from './language.js';
import { openTask } from './next-task.js';
import { leadOnceAsked } from './way-to-field.js';

const STEPS = { checklist: 'PROFILE', account: 'ACCOUNT', domain: 'DOMAIN', server: 'SERVER', documents: 'DOCUMENT' };

const TASKS = { checklist: 'ReviewChecklist', account: 'RegisterAccount', domain: 'DeclareDomain', server: 'DeclareServer' };

/** Opens again all that stands behind it. */
const COMES_FIRST = ['PROFILE', 'ACCOUNT'];

/** Whether a step, opened again, takes back all that stands behind it. */
export const comesFirst = step => COMES_FIRST.includes(step);

/** How the way back calls a step. */
export const nameOfStep = key => STEPS[key];

const wordsOf = step => (comesFirst(step) ? 'filings.reopenAllSure'
  : step === STEPS.documents ? 'filings.reopenDocumentSure' : 'filings.reopenSure');

const nameOf = ({ key, name }) => (TASKS[key] ? say(`taskName.${TASKS[key]}`) : name);

/** What was done, or waits for somebody else, and can be named. */
export const mayReopen = ({ key, slot, state, waitingFor }) => STEPS[key] && (key !== 'documents' || slot)
  && (state === 'DONE' || state === 'OPEN' && ['REVIEWER', 'CLOCK'].includes(waitingFor));

/**
 * A button that opens a step again, after a word on what follows from it.
 *
 * @param reopened the step, a document with its `slot` and `name`
 * @param label what the button says
 * @param path the fact to whose question the step then leads; none where nothing is wrong with it
 */
export function reopener({ id }, reopened, { label = say('filings.reopen'), path = null } = {}) {
  const { key, slot } = reopened;
  const step = STEPS[key];
  const place = element('span', { class: 'icp-reopen' });
  const offer = () => place.replaceChildren(
    element('button', { type: 'button', class: 'btn btn-link btn-xs', dataset: { action: 'reopen', of: slot || step }, on: { click: ask } },
      icon('pencil'), ' ', label));
  const ask = () => {
    const { button: yes, trouble } = attempt({
      attributes: { class: 'btn btn-primary btn-sm', dataset: { action: 'confirm' } },
      words: [say('filings.reopenYes')],
      action: async () => {
        const { taskId } = await ofPlugin(`/journeys/${id}/reopen`, { method: 'POST', json: slot ? { step, slot } : { step } });
        if (taskId) {
          leadOnceAsked(path);
          openTask(taskId);
        } else {
          offer();
        }
      },
    });
    place.replaceChildren(element('div', { class: 'alert alert-info' },
      element('p', { text: say(wordsOf(step), { step: nameOf(reopened) }) }), yes, ' ',
      element('button', { type: 'button', class: 'btn btn-default btn-sm', text: say('filings.reopenNo'), on: { click: offer } }),
      trouble));
    place.scrollIntoView({ block: 'center' });
    yes.focus({ preventScroll: true });
  };
  offer();
  return place;
}
