import { element, icon } from './dom.js';
import { moment, say } from './language.js';

/** What managers wrote to whoever works on this task, the newest first; nothing when they did not. */
export function notesPanel(notes) {
  return notes && notes.length
    ? element('div', { class: 'alert alert-info icp-notes', role: 'note', 'aria-label': say('notes.heading') },
        element('strong', {}, icon('bullhorn'), ' ', say('notes.heading')),
        ...notes.map(note))
    : '';
}

function note({ by, at, text }) {
  return element('blockquote', { class: 'icp-note' },
    element('p', { text }),
    element('footer', { text: say('notes.by', { name: by, when: moment(at) }) }));
}
