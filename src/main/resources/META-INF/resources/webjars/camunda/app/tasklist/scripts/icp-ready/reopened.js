import { attempt } from './attempt.js';
import { element, icon } from './dom.js';
import { ofPlugin } from './http.js';
import { say } from './language.js';

/** The way back for who opened a step again and changes nothing after all; nothing in any other task. */
export function reopenedPanel({ journeyId, taskId, draft, lastCheck }) {
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
    element('p', { text: say('reopened.text') }), button, trouble);
}
