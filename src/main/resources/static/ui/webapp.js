// What the engine's web applications are told before anything of theirs is drawn.
import { chosenLanguage } from './language.js';

/** Mark and language of the page itself, which the engine's pages leave at its own. */
function dress() {
  document.documentElement.lang = chosenLanguage();
  document.querySelector('link[rel="icon"]')?.setAttribute('href', new URL('../self-check/icon.svg', import.meta.url).pathname);
}

/**
 * The engine's loader of scripts gives up after seven seconds and says nothing: a slow line only takes
 * longer, and where one is broken the page says so and can be loaded again.
 */
function bePatient(loader) {
  if (typeof loader === 'function') {
    loader.config({ waitSeconds: 0 });
    loader.onError = tellThatItFailed;
  }
}

async function tellThatItFailed() {
  const { say } = await import('./words.js');
  const again = document.createElement('button');
  again.type = 'button';
  again.className = 'btn btn-default';
  again.textContent = say('common.retry');
  again.addEventListener('click', () => window.location.reload());
  const told = document.createElement('div');
  told.className = 'alert alert-danger icp-not-loaded';
  told.setAttribute('role', 'alert');
  told.append(`${say('vendor.notLoaded')} `, again);
  // Above whatever of the page was drawn before.
  Object.assign(told.style, { position: 'fixed', inset: '60px 12px auto', zIndex: 2000 });
  document.body.append(told);
}

dress();
bePatient(window.require);

/** The reader's language, and no other: whatever the browser asks for falls back to it. */
export const locales = { availableLocales: [chosenLanguage()], fallbackLocale: chosenLanguage() };
