// What the engine's web applications are told before anything of theirs is drawn.
import { chosenLanguage } from './language.js';

/** Mark and language of the page itself, which the engine's pages leave at its own. */
function dress() {
  document.documentElement.lang = chosenLanguage();
  document.querySelector('link[rel="icon"]')?.setAttribute('href', new URL('../self-check/icon.svg', import.meta.url).pathname);
}

dress();

/** The reader's language, and no other: whatever the browser asks for falls back to it. */
export const locales = { availableLocales: [chosenLanguage()], fallbackLocale: chosenLanguage() };
