// What the pages outside the web applications share: their fixed words and the button for the language.
import { otherThan, rememberLanguage } from './language.js';
import { language, say, speak } from './words.js';

/** Says what the page itself holds: `data-text` as content, `data-label` for those who listen. */
function dress() {
  document.documentElement.lang = language;
  document.title = say(document.documentElement.dataset.title);
  document.querySelectorAll('[data-text]').forEach(node => {
    node.textContent = say(node.dataset.text);
  });
  document.querySelectorAll('[data-label]').forEach(node => node.setAttribute('aria-label', say(node.dataset.label)));
  document.getElementById('language').lang = otherThan(language);
}

/** Shows the page in the reader's language, now and whenever they change it. */
export function inEveryLanguage(show) {
  document.getElementById('language').addEventListener('click', async () => {
    await speak(otherThan(language));
    rememberLanguage(language);
    dress();
    show();
  });
  dress();
  show();
}
