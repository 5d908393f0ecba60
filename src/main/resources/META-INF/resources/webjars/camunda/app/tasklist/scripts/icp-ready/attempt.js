import { element, notice } from './dom.js';

/**
 * A button for what may be refused: it rests while that is under way, and a refusal is told beside it.
 *
 * @param attributes of the button
 * @param words what stands on it
 * @param action what it does
 * @param trouble where a refusal is told
 * @param again whether it can be pressed once more after it succeeded, because what it stands on stays
 * @returns `{button, trouble}`, to be put into the page
 */
export function attempt({ attributes, words, action, trouble = element('div'), again = false }) {
  const button = element('button', { type: 'button', ...attributes }, ...words);
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      await action();
      button.disabled = !again;
    } catch (refusal) {
      button.disabled = false;
      notice(trouble, 'danger', refusal.message);
    }
  });
  return { button, trouble };
}
