import { element, icon, notice } from './dom.js';
import { ofPlugin } from './http.js';
import { say } from './language.js';

/** The way back for who opened a step again and changes nothing after all; nothing in any other task. */
export function reopenedPanel({ journeyId, taskId, draft, lastCheck }) {
  if (!lastCheck.reopened) {
    return '';
  }
  const trouble = element('div');
  const leave = element('button', { type: 'button', class: 'btn btn-default btn-sm', dataset: { action: 'leave-as-it-was' } },
    icon('share-alt icp-mirrored'), ' ', say('reopened.leave'));
  leave.addEventListener('click', async () => {
    leave.disabled = true;
    try {
      await ofPlugin(`/journeys/${journeyId}/reopen?${new URLSearchParams({ taskId })}`, { method: 'DELETE' });
      draft.drop();
      window.location.hash = `#/filings?journey=${journeyId}`;
    } catch (refusal) {
      leave.disabled = false;
      notice(trouble, 'danger', refusal.message);
    }
  });
  return element('div', { class: 'alert alert-info icp-reopened', role: 'note' },
    element('p', { text: say('reopened.text') }), leave, trouble);
}
