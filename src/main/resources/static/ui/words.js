// The words of all screens, in the reader's language, from the server's catalogue. Whoever imports
// this module finds them loaded.
import { chosenLanguage } from './language.js';
import { phrase } from './phrase.js';

/** Tag of the language in use; also for Accept-Language, so that the server says the same. */
export let language = chosenLanguage();

let words = {};

/** Changes to another language. */
export async function speak(wanted) {
  const answer = await fetch(new URL(`words/${wanted}`, import.meta.url));
  if (answer.ok) {
    words = await answer.json();
    language = wanted;
  }
}

/** The words behind a key. An unknown key is said as it is, so that nothing is ever lost. */
export function say(key, values = {}) {
  return phrase(words[key] ?? key, values, language);
}

/** Where a key may have no words. */
export const known = key => key in words;

// A page without words still works: it shows the keys.
await speak(language).catch(() => undefined);
