import { attempt } from './attempt.js';
import { nameOf } from './described.js';
import { element, icon } from './dom.js';
import { ofPlugin } from './http.js';
import { known, say } from './language.js';

/** What was opened again, by its name; of a document with which it is. */
const stepIn = ({ step }, words, { documentType: type, documentPurpose: purpose }) =>
  [say(`taskName.${step}`), type && nameOf(words, { type, purpose })].filter(Boolean).join(say('common.colon'));

/** The way back for who opened a step again and changes nothing after all; nothing in any other task. */
export function reopenedPanel({ journeyId, taskId, draft, lastCheck, words, process }) {
  if (!lastCheck.reopened) {
    return '';
  }
  const { button, trouble } = attempt({
    attributes: { class: 'btn btn-default btn-sm', dataset: { action: 'leave-as-it-was' } },
    words: [icon('share-alt icp-mirrored'), ' ', say('reopened.leave')],
    action: async () => {
      await ofPlugin(`/journeys/${journeyId}/reopen?${new URLSearchParams({ taskId })}`, { method: 'DELETE' });
      draft.drop();
      window.location.hash = `#/filings?journey=${journeyId}`;
    },
  });
  return element('div', { class: 'alert alert-info icp-reopened', role: 'note' },
    element('p', { text: say('reopened.text', { step: stepIn(lastCheck, words, process) }) }),
    known(`reopened.${lastCheck.step}`) && element('p', { text: say(`reopened.${lastCheck.step}`) }),
    button, trouble);
}
