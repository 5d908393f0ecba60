import { element, icon } from './dom.js';
import { moment, say } from './language.js';

const TEXT = {
  heading: ['管理人员的留言', 'A word from a manager'],
  by: ['{name}（管理人员）· {when}', '{name} (manager) · {when}'],
};

/** What managers wrote to whoever works on this task, the newest first; nothing when they did not. */
export function notesPanel(notes) {
  return notes && notes.length
    ? element('div', { class: 'alert alert-info icp-notes', role: 'note', 'aria-label': say(TEXT.heading) },
        element('strong', {}, icon('bullhorn'), ' ', say(TEXT.heading)),
        ...notes.map(note))
    : '';
}

function note({ by, at, text }) {
  return element('blockquote', { class: 'icp-note' },
    element('p', { text }),
    element('footer', { text: say(TEXT.by, { name: by, when: moment(at) }) }));
}
