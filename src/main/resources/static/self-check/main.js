import { call } from '../ui/api.js';
import { depart } from '../ui/arrival.js';
import { carry } from '../ui/carried.js';
import { findingsOf } from '../ui/findings.js';
import { html, nothing, render } from '../ui/lit.js';
import { inEveryLanguage } from '../ui/page.js';
import { unfoldOnPaper } from '../ui/print.js';
import { say } from '../ui/words.js';
import { Folder } from './folder.js';
import { FactsForm } from './form.js';
import { isMissingDocument } from './known.js';
import { result } from './result.js';

const TYPING_PAUSE_MS = 400;

const form = document.getElementById('facts');
const host = document.getElementById('answer');
const message = document.getElementById('message');
const asking = document.getElementById('asking');
const fields = new FactsForm(document.getElementById('fields'));
const folder = new Folder();

let documentTypes = [];
let asked = false;
let running = null;
let waiting = 0;

const precheck = (body, signal) => call('POST', 'api/precheck', { body, signal });
const traits = type => documentTypes.find(({ value }) => value === type);

async function open() {
  try {
    const vocabulary = await call('GET', 'api/precheck/vocabulary');
    ({ documentTypes } = vocabulary);
    fields.show(vocabulary);
    render(nothing, message);
  } catch (failure) {
    showFailure(failure, open);
    return;
  }
  if (asked) {
    await check();
  } else {
    showEmpty();
  }
}

function showEmpty() {
  render(html`<p class="empty">${say('selfCheck.empty')}</p>`, host);
}

function request() {
  const documents = folder.facts();
  return { ...fields.facts(), ...(documents.length && { documents }) };
}

/** What is wrong with a name is said at the field at once, before the whole is asked for. */
async function help() {
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  const { subject, leader, service, domain } = fields.facts();
  try {
    const answer = service?.name ? await precheck({ subject, leader, service, domain }, signal) : { steps: {} };
    fields.remark(findingsOf(answer));
  } catch (failure) {
    // whoever asks for the whole answer is told what went wrong
    fields.remark([]);
  }
}

async function check() {
  clearTimeout(waiting);
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  busy(true);
  try {
    const facts = request();
    const code = facts.subject?.province;
    const [answer, card] = await Promise.all([
      precheck(facts, signal),
      code ? call('GET', `api/precheck/provinces/${code}`) : null,
    ]);
    const completed = await onceComplete(answer, facts, signal);
    if (!signal.aborted) {
      fields.markErrors([]);
      fields.remark(findingsOf(answer));
      render(nothing, message);
      show({ answer, completed, card, facts });
    }
  } catch (failure) {
    if (failure.name !== 'AbortError') {
      showFailure(failure, check);
    }
  } finally {
    if (!signal.aborted) {
      busy(false);
    }
  }
}

/** Says beside the button, which stays in sight, that an answer is being waited for. */
function busy(waits) {
  host.setAttribute('aria-busy', String(waits));
  asking.hidden = !waits;
}

/** The days that remain when nothing but documents is missing. */
async function onceComplete(answer, { documents, ...facts }, signal) {
  const blockers = findingsOf(answer).filter(({ severity }) => severity === 'BLOCK');
  if (!blockers.length || !blockers.every(isMissingDocument)) {
    return null;
  }
  const { industries, ...service } = facts.service ?? {};
  return precheck({ ...facts, service }, signal);
}

function show(context) {
  render(result({ ...context, folder, traits, answers: fields.answers(), asking: fields.asking(), changed: check,
    begin: () => carry(fields.facts()) }), host);
  document.getElementById('announcement').textContent =
    say('selfCheck.updated', { headline: host.querySelector('.headline').textContent });
}

function showFailure(failure, again) {
  const { status, errors = [], retryAfter } = failure;
  const seconds = retryAfter || 1;
  render(html`<div class="notice error">
    <p>${status === 400 ? say('selfCheck.refused') : status === 429 ? say('selfCheck.busy', { seconds }) : failure.message}</p>
    ${errors.length ? html`<ul>${errors.map(error => html`<li>${error.message}</li>`)}</ul>` : nothing}
    ${status === 400 ? nothing : html`<button type="button" @click=${again}>${say('common.retry')}</button>`}
  </div>`, message);
  fields.markErrors(errors);
  if (status === 429) {
    waiting = setTimeout(again, seconds * 1000);
  }
}

unfoldOnPaper('#answer');

form.addEventListener('submit', async event => {
  event.preventDefault();
  asked = true;
  await check();
  document.getElementById('result').scrollIntoView({ behavior: 'smooth', block: 'start' });
});

form.addEventListener('reset', () => {
  asked = false;
  folder.clear();
  fields.clear();
  render(nothing, message);
  showEmpty();
});

form.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(asked ? check : help, TYPING_PAUSE_MS);
});

// Whoever goes on from the start page arrives anew.
depart();
inEveryLanguage(open);
