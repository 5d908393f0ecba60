import { element, icon } from './dom.js';
import { isTouched } from './phone.js';
import { say } from './language.js';

/**
 * A place to choose, drop or photograph one picture.
 *
 * @param role which picture: `single`, `front` or `back`
 * @param take called with the file
 */
export function zone(role, take) {
  const made = element('div', { class: 'icp-zone', dataset: { role } },
    element('div', { class: 'icp-zone-picture' }),
    !isTouched() && element('p', {}, icon('cloud-upload'), ' ', say('upload.drop')),
    ...waysIn(role, take));
  made.addEventListener('dragover', event => {
    event.preventDefault();
    made.classList.add('icp-over');
  });
  made.addEventListener('dragleave', () => made.classList.remove('icp-over'));
  made.addEventListener('drop', event => {
    event.preventDefault();
    made.classList.remove('icp-over');
    if (event.dataTransfer.files.length) {
      take(event.dataTransfer.files[0]);
    }
  });
  return made;
}

/** A folder and the camera; the camera first where it is at hand. */
function waysIn(role, take) {
  const ways = [
    chooser(`icp-file-${role}`, 'folder-open', 'upload.choose', take, { accept: 'image/jpeg,image/png,image/gif' }),
    chooser(`icp-camera-${role}`, 'camera', 'upload.camera', take, { accept: 'image/*', capture: 'environment' }),
  ];
  return (isTouched() ? ways.reverse() : ways).flatMap(way => [...way, ' ']);
}

/** The hidden input, which a keyboard reaches, and the button that shows where it is. */
function chooser(id, look, words, take, attributes) {
  const input = element('input', { type: 'file', class: 'icp-file', id, 'aria-label': say(words), ...attributes });
  // Looks like a button, so Enter does what the space bar does; Tasklist keeps it from the inputs of a form.
  input.addEventListener('keydown', event => {
    if (event.key === 'Enter') {
      event.preventDefault();
      input.click();
    }
  });
  input.addEventListener('change', () => {
    const file = input.files[0];
    // The same file may be chosen again.
    input.value = '';
    if (file) {
      take(file);
    }
  });
  return [input, element('label', { class: 'btn btn-default btn-sm', for: id }, icon(look), ' ', say(words))];
}

/** Whether a card comes as one picture or as two, which are put together here. */
export function sidesChoice(choose) {
  const option = (value, words, checked) =>
    element('label', { class: 'radio-inline' },
      element('input', { type: 'radio', name: 'icp-sides', value, checked, on: { change: () => choose(value) } }), ' ', say(words));
  return element('div', { class: 'icp-sides' },
    option('one', 'upload.onePicture', true), option('two', 'upload.twoPictures'));
}

/** What is said where only one of two sides was chosen; empty otherwise. */
export function sideMissing({ front, back } = {}) {
  const [given, missing] = front ? ['front', 'back'] : ['back', 'front'];
  return Boolean(front) === Boolean(back) ? ''
    : say('upload.sideMissing', { given: say(`upload.side.${given}`), missing: say(`upload.side.${missing}`) });
}
