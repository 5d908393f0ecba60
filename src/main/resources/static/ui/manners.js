// Small habits of the engine's web applications that people tripped over.
import { whenRunning } from './session.js';
import { say } from './words.js';

/** On a phone the menu covers what was chosen in it. */
export function closeMenuAfterChoice() {
  document.addEventListener('click', ({ target }) => {
    const toggle = document.querySelector('.navbar-toggle.open');
    // What only unfolds a further part of the menu is no choice yet.
    if (toggle && !toggle.contains(target) && !target.closest?.('.dropdown-toggle')) {
      toggle.click();
    }
  });
}

/** Who logs out is thanked in the product's name. */
export function speakForUs() {
  whenRunning((scope, injector) => {
    const translate = injector.get('$translate');
    const { instant } = translate;
    translate.instant = (key, ...values) => (key === 'AUTH_LOGOUT_THANKS' ? say('door.goodbye') : instant(key, ...values));
  });
}
