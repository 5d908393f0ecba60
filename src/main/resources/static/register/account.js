// Makes the account of who holds the link. Its token stands behind the hash sign, which is sent to nobody.
import { call } from '../ui/api.js';
import { html } from '../ui/lit.js';
import { say } from '../ui/words.js';
import { field, run } from './form.js';

const token = window.location.hash.slice(1);

const rules = () => html`<ul class="rules">
  ${['length', 'kinds', 'name'].map(rule => html`<li>${say(`register.password.${rule}`)}</li>`)}
</ul>`;

run({
  fields: errors => html`
    ${field('name', 'text', errors, { hint: say('register.nameHint'), autocomplete: 'name', longest: 50 })}
    ${field('password', 'password', errors, { hint: rules(), autocomplete: 'new-password', longest: 200 })}`,
  send: ({ name, password }) => call('POST', 'api/registration/account', { body: { token, name, password } }),
  done: ({ userId }) => html`
    <h2>${say('register.made')}</h2>
    <p>${say('register.madeHint', { userId })}</p>
    <p><a class="button" href="../camunda/app/tasklist/">${say('register.login')}</a></p>`,
});
