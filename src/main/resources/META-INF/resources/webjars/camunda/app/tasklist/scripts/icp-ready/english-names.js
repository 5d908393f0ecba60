import { root } from '../../../../../ui/api.js';
import { say } from './language.js';

// The engine holds one name of each task and filter, the Chinese one. For English readers Tasklist
// shows the same names as the rest of the product: what is drawn is said once more.

/** Where Tasklist draws names. */
const PLACES = '.task-filter .name a, .tasks-list h4.task a, .task-card h2.task';

const CHINESE = /[\u4e00-\u9fff]/;
const OF = /^(.+)（(.+)）$/;

async function saidIn(language, path) {
  const answer = await fetch(root + path, { headers: { 'Accept-Language': language } });
  return answer.json();
}

/** The English of every name, by the Chinese one. */
async function load() {
  const [[chinese, english], [here, there]] = await Promise.all(
    ['ui/words/', 'api/precheck/vocabulary'].map(path => Promise.all(['zh-CN', 'en'].map(language =>
      saidIn(language, path.endsWith('/') ? path + language : path)))));
  const words = Object.keys(chinese).filter(key => key.startsWith('taskName.')).map(key => [chinese[key], english[key]]);
  const documents = ['documentTypes', 'documentPurposes'].flatMap(list => here[list].map(({ value, label }) =>
    [label, there[list].find(known => known.value === value).label]));
  return new Map([...words, ...documents]);
}

/** A name, or one with whose document it is behind it; as it is where nobody knows it. */
function named(text, names) {
  const whole = names.get(text);
  const [, what, whose] = (!whole && OF.exec(text)) || [];
  return whole ?? (what ? `${names.get(what) ?? what} (${names.get(whose) ?? whose})` : text);
}

/** `step：document · subject · site`, of which subject and site stay as they were typed. */
export function inEnglish(title, names) {
  const [task, ...about] = title.split(' · ');
  return [task.split('：').map(part => named(part, names)).join(': '), ...about].join(' · ');
}

function translate(names) {
  document.querySelectorAll(PLACES).forEach(place => {
    for (const text of place.childNodes) {
      const title = text.nodeType === Node.TEXT_NODE ? text.nodeValue.trim() : '';
      const said = CHINESE.test(title) ? inEnglish(title, names) : title;
      if (said !== title) {
        text.nodeValue = `${said} `;
      }
    }
  });
}

/** Says names in English from now on, whenever Tasklist draws them. */
export async function speakEnglish() {
  const names = await load();
  let asked = false;
  const soon = () => {
    if (!asked) {
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        translate(names);
      });
    }
  };
  new MutationObserver(soon).observe(document.body, { childList: true, subtree: true, characterData: true });
  soon();
}

/** The dialogue that begins a filing bears no name of a process, in no language. */
export function nameTheBeginning() {
  new MutationObserver(() => {
    const heading = document.querySelector('.modal:has(form[name="startJourney"]) .modal-title');
    if (heading && heading.textContent !== say('filings.link.begin')) {
      heading.textContent = say('filings.link.begin');
    }
  }).observe(document.body, { childList: true, subtree: true });
}
