import { html, render, say } from './kit.js';

/**
 * A dialogue in front of the page. `view(close, draw)` gives its form for the state of now; `draw`
 * shows it anew.
 */
export function openDialog(title, view) {
  const dialog = document.createElement('dialog');
  dialog.className = 'icp-monitor icp-dialog';
  dialog.setAttribute('aria-label', title);
  dialog.addEventListener('close', () => dialog.remove());
  const close = () => dialog.close();
  const draw = () => render(view(close, draw), dialog);
  draw();
  document.body.append(dialog);
  dialog.showModal();
}

export const labelled = (name, control) => html`<label>${say(`managers.${name}`)}${control}</label>`;

export const reasonField = () => labelled('reasonAsked',
  html`<textarea name="reason" required maxlength="500" rows="3" class="form-control"></textarea>`);

export const closeButton = (close, key, look = 'btn-default') =>
  html`<button type="button" class="btn ${look}" data-step="close" @click=${close}>${say(key)}</button>`;
