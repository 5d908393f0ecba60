import { element } from './dom.js';
import { say } from './language.js';

/** How far a picture is on its way: `sent(share)` tells it, `parts(cancel)` show it. */
export function progress() {
  const bar = element('div', { class: 'progress-bar progress-bar-striped active', role: 'progressbar', style: 'width: 0' });
  const label = element('span', { class: 'icp-progress-label', text: say('upload.sending', { percent: 0 }) });
  return {
    sent: share => {
      const percent = Math.round(share * 100);
      bar.style.width = `${percent}%`;
      label.textContent = share < 1 ? say('upload.sending', { percent }) : say('upload.inspecting');
    },
    parts: cancel => [
      element('div', { class: 'progress' }, bar), label,
      element('button', { type: 'button', class: 'btn btn-link btn-xs', text: say('upload.cancel'), on: { click: cancel } }),
    ],
  };
}
