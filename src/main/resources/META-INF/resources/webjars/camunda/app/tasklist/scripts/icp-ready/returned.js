import { reasonForReader, whoseWords } from '../../../../../ui/reasons.js';
import { attempt } from './attempt.js';
import { factsOf } from './described.js';
import { element } from './dom.js';
import { ofPlugin, pluginUrl } from './http.js';
import { say } from './language.js';
import { openTask } from './next-task.js';
import { comesFirst } from './reopen.js';
import { declaredRows } from './review-form.js';
import { factsTable } from './review.js';
import { stepOf } from './way-elsewhere.js';

/** Why a reviewer sent the document back; empty where none did. */
export const reasonOfReturn = ({ process, lastCheck }) => process.documentRejectionReason || lastCheck.rejectionReason;

/**
 * A document that a reviewer sent back: the reason, the picture, and what was declared beside it.
 * Either of the two may be wrong: a new picture is sent below, and what was declared is opened again.
 */
export function returned(form) {
  const reason = reasonOfReturn(form);
  return reason
    ? [element('div', { class: 'alert alert-danger icp-rejected', role: 'alert' },
        element('strong', { text: say('taskForm.rejected') }), element('br'),
        say('taskForm.reason'), element('span', { text: reasonForReader(reason) }),
        element('div', { class: 'icp-whose-words', text: whoseWords(reason) })),
      comparison(form)]
    : [];
}

function comparison(form) {
  const { documentId } = form.process;
  const picture = documentId && element('img', {
    class: 'img-thumbnail icp-returned-picture', alt: say('returned.picture'),
    src: pluginUrl(`/documents/${encodeURIComponent(documentId)}`),
  });
  // The picture of before may have been erased with the consent.
  picture?.addEventListener('error', () => picture.remove());
  return element('div', { class: 'icp-returned' },
    element('div', {}, element('h5', { text: say('returned.picture') }), picture),
    element('div', {},
      element('h5', { text: say('returned.declared') }),
      factsTable(declaredRows(form)),
      correction(form)));
}

/** Opens the step again that declares what has to stand on the document. */
function correction({ journeyId, words, process }) {
  const step = stepOf(factsOf(words, process.documentType, process.documentPurpose)[0]);
  const { button, trouble } = attempt({
    attributes: { class: 'btn btn-default btn-sm', dataset: { action: 'correct-facts', step } },
    words: [say('returned.correct')],
    action: async () => {
      const { taskId } = await ofPlugin(`/journeys/${journeyId}/reopen`, { method: 'POST', json: { step } });
      openTask(taskId);
    },
  });
  const follows = comesFirst(step) ? 'returned.either' : 'returned.eitherStep';
  return element('div', {}, element('p', { class: 'text-muted', text: say(follows) }), button, trouble);
}
