import { precheck, province, vocabulary } from './api.js';
import { element } from './dom.js';
import { FactsForm } from './form.js';
import { Folder, isMissingDocument, result } from './result.js';
import { chosenLanguage, rememberLanguage, textsOf } from './texts.js';

const TYPING_PAUSE_MS = 400;

const form = document.getElementById('facts');
const host = document.getElementById('answer');
const message = document.getElementById('message');
const announcement = document.getElementById('announcement');
const fields = new FactsForm(document.getElementById('fields'));
const folder = new Folder();

let language = chosenLanguage();
let texts = textsOf(language);
let words;
let asked = false;
let running = null;
let waiting = 0;

async function speak() {
  document.documentElement.lang = language;
  document.title = texts.pageTitle;
  for (const node of document.querySelectorAll('[data-text]')) {
    node.textContent = texts[node.dataset.text];
  }
  for (const node of document.querySelectorAll('[data-label]')) {
    node.setAttribute('aria-label', texts[node.dataset.label]);
  }
  const button = document.getElementById('language');
  button.textContent = texts.language;
  button.lang = texts.otherLanguage;
  try {
    words = await vocabulary(language);
    fields.show(words, texts);
    message.replaceChildren();
  } catch (failure) {
    showFailure(failure, speak);
    return;
  }
  if (asked) {
    await check();
  } else {
    host.replaceChildren(element('p', { class: 'empty' }, texts.empty));
  }
}

const traits = type => words.documentTypes.find(({ value }) => value === type);

function request() {
  const facts = fields.facts();
  const documents = folder.facts();
  return documents.length ? { ...facts, documents } : facts;
}

async function check() {
  clearTimeout(waiting);
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  host.setAttribute('aria-busy', 'true');
  try {
    const facts = request();
    const code = facts.subject?.province;
    const [answer, card] = await Promise.all([
      precheck(facts, language, signal),
      code ? province(code, language) : null,
    ]);
    const completed = await onceComplete(answer, facts, signal);
    if (signal.aborted) {
      return;
    }
    fields.markErrors([]);
    message.replaceChildren();
    show({ answer, completed, card, facts, folder, answers: fields.answers(), texts, language, traits });
  } catch (failure) {
    if (failure.name !== 'AbortError') {
      showFailure(failure, check);
    }
  } finally {
    if (!signal.aborted) {
      host.removeAttribute('aria-busy');
    }
  }
}

/** The days that remain when nothing but documents is missing. */
async function onceComplete(answer, { documents, ...facts }, signal) {
  const blockers = Object.values(answer.steps)
    .flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'BLOCK'));
  if (!blockers.length || !blockers.every(isMissingDocument)) {
    return null;
  }
  const { industries, ...service } = facts.service ?? {};
  return precheck({ ...facts, service }, language, signal);
}

function show(context) {
  const focused = document.activeElement?.id;
  const notesOpen = document.getElementById('notes')?.open;
  host.replaceChildren(...result(context).filter(Boolean));
  if (notesOpen) {
    document.getElementById('notes')?.setAttribute('open', '');
  }
  wireDocuments(context.answer.requiredDocuments);
  document.getElementById('print').addEventListener('click', () => window.print());
  if (focused && host.contains(document.getElementById(focused))) {
    document.getElementById(focused).focus({ preventScroll: true });
  }
  announcement.textContent = `${texts.updated}${texts.colon}${host.querySelector('.headline').textContent}`;
}

function wireDocuments(documents) {
  for (const document of documents) {
    const item = host.querySelector(`[data-document="document-${document.type}-${document.purpose}"]`);
    item.addEventListener('change', ({ target }) => {
      if ('have' in target.dataset) {
        target.checked ? folder.put(document, {}) : folder.remove(document);
      } else if ('longTerm' in target.dataset) {
        folder.put(document, { longTerm: target.checked });
      } else if (target.dataset.date) {
        folder.put(document, { [target.dataset.date]: target.value });
      }
      check();
    });
  }
}

function showFailure(failure, again) {
  const kind = failure.kind ?? 'failed';
  const retry = element('button', { type: 'button' }, texts.retry);
  retry.addEventListener('click', again);
  const errors = failure.errors ?? [];
  message.replaceChildren(element('div', { class: 'notice error' },
    element('p', {}, kind === 'busy' ? texts.errors.busy(failure.retryAfter) : texts.errors[kind]),
    errors.length ? element('ul', {}, errors.map(error => element('li', {}, error.message))) : null,
    kind === 'refused' ? null : retry));
  fields.markErrors(errors);
  if (kind === 'busy') {
    waiting = setTimeout(again, failure.retryAfter * 1000);
  }
}

window.addEventListener('beforeprint', () => {
  document.querySelectorAll('#answer details[data-print]').forEach(details => { details.open = true; });
});

form.addEventListener('submit', async event => {
  event.preventDefault();
  asked = true;
  await check();
  document.getElementById('result').scrollIntoView({ behavior: 'smooth', block: 'start' });
});

form.addEventListener('reset', event => {
  event.preventDefault();
  asked = false;
  folder.clear();
  fields.clear();
  message.replaceChildren();
  host.replaceChildren(element('p', { class: 'empty' }, texts.empty));
});

form.addEventListener('input', () => {
  if (asked) {
    clearTimeout(waiting);
    waiting = setTimeout(check, TYPING_PAUSE_MS);
  }
});

document.getElementById('language').addEventListener('click', () => {
  language = texts.otherLanguage;
  texts = textsOf(language);
  rememberLanguage(language);
  speak();
});

speak();
