import { element } from './dom.js';
import { say } from './language.js';

const OFF = 'icp-ready.single-keys-off';

const OF_CODE = { Minus: '-', Equal: '+', Comma: ',', Period: '.' };

/**
 * Keys of a page: alone while nobody types, unless the person has switched that off, and with Ctrl+Alt
 * at any time, as a screen reader needs it that takes single keys for itself.
 *
 * @param keys what to do, by the key
 */
export function listenForKeys(page, keys) {
  const heard = event => {
    if (!page.isConnected) {
      document.removeEventListener('keydown', heard);
      return;
    }
    const action = keys[keyOf(event)];
    if (action) {
      event.preventDefault();
      action();
    }
  };
  document.addEventListener('keydown', heard);
}

function keyOf(event) {
  if (event.ctrlKey && event.altKey) {
    return OF_CODE[event.code] || event.code.replace(/^(Key|Digit)/, '').toLowerCase();
  }
  const alone = !event.ctrlKey && !event.altKey && !event.metaKey && !isTyped(event.target) && !localStorage.getItem(OFF);
  return alone ? event.key.replace('=', '+').toLowerCase() : null;
}

const isTyped = target => target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])');

/** For `aria-keyshortcuts`. */
export const shortcut = key => `Control+Alt+${key.toUpperCase()}`;

/** A key as it is printed on a button; its reader hears `aria-keyshortcuts`. */
export const keyCap = key => element('kbd', { class: 'icp-key', 'aria-hidden': 'true', text: key.toUpperCase() });

/** All keys with what they do, folded, and the switch for single keys. */
export function keysHelp(keys) {
  const single = element('input', { type: 'checkbox', id: 'icp-single-keys', checked: !localStorage.getItem(OFF) });
  single.addEventListener('change', () =>
    (single.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, 'true')));
  return element('details', { class: 'icp-keys' },
    element('summary', { text: say('review.keys') }),
    element('p', { class: 'help-block', text: say('review.keysHow') }),
    element('div', { class: 'checkbox' }, element('label', { for: single.id }, single, ' ', say('review.singleKeys'))),
    element('ul', { class: 'list-inline' }, ...keys.map(([key, words]) =>
      element('li', {}, element('kbd', { text: key.toUpperCase() }), ' ', say(words)))));
}
