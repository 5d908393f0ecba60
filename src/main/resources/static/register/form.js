// What the two pages of registration share: fields, what is wrong with them, and how they are sent.
import { call, Refused } from '../ui/api.js';
import { putHead } from '../ui/head.js';
import { html, nothing, render } from '../ui/lit.js';
import { inEveryLanguage } from '../ui/page.js';
import { say } from '../ui/words.js';

const form = document.getElementById('facts');
const message = document.getElementById('message');

/** A labelled field with what is wrong with it. */
export function field(id, type, errors, { hint = nothing, autocomplete, longest }) {
  const mine = errors.filter(error => error.field === id);
  return html`<div class="field">
    <label for=${id}>${say(`register.${id}`)}</label>
    <input id=${id} name=${id} type=${type} autocomplete=${autocomplete} maxlength=${longest} required
      ?aria-invalid=${mine.length > 0} aria-describedby="${id}-hint ${id}-error">
    <div class="hint" id="${id}-hint">${hint}</div>
    <p class="error-text" id="${id}-error">${mine.map(error => error.message).join(' ')}</p>
  </div>`;
}

/** Whether this product lets people register at all. */
async function isOpen() {
  return (await call('GET', 'ui/doors').catch(() => ({}))).registration === true;
}

/**
 * Runs a page.
 *
 * @param fields what it asks, from what is wrong
 * @param send what it does with the answers
 * @param done what it says then
 */
export async function run({ fields, send, done }) {
  putHead();
  const open = await isOpen();
  let errors = [];
  let answer;
  let trouble = open ? '' : say('register.closed');
  const show = () => {
    form.hidden = !open || answer !== undefined;
    document.querySelector('.intro p').hidden = form.hidden;
    render(fields(errors), document.getElementById('fields'));
    render(answer === undefined ? told(trouble) : html`<div class="card done">${done(answer)}</div>`, message);
  };
  inEveryLanguage(show);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    errors = [];
    trouble = '';
    try {
      answer = (await send(Object.fromEntries(new FormData(form)))) ?? {};
    } catch (refused) {
      if (!(refused instanceof Refused)) {
        throw refused;
      }
      errors = refused.errors;
      trouble = errors.length > 0 ? '' : refused.message;
    }
    show();
    form.querySelector('[aria-invalid]')?.focus();
  });
}

const told = trouble => (trouble ? html`<p class="notice error">${trouble}</p>` : nothing);
