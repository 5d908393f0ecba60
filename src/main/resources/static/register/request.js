// Asks for a link by e-mail.
import { call } from '../ui/api.js';
import { html } from '../ui/lit.js';
import { say } from '../ui/words.js';
import { field, run } from './form.js';

run({
  fields: errors => field('email', 'email', errors, {
    hint: say('register.emailHint'), autocomplete: 'email', longest: 254,
  }),
  send: ({ email }) => call('POST', 'api/registration', { body: { email } }),
  done: () => html`<h2>${say('register.sent')}</h2><p>${say('register.sentHint')}</p>`,
});
