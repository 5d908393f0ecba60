// Whoever's role does not open this application is led to the one that every role opens.
import { root, token } from './api.js';
import { whenRunning } from './session.js';

const FORBIDDEN = 403;

/** Where every role has something to do. */
const TASKLIST = 'tasklist';

/** The name was known and the password right: with both the other application is tried. */
export function leadElsewhere(app) {
  if (app !== TASKLIST) {
    whenRunning(scope => scope.$on('authentication.login.failure', (event, refusal) => refusal?.status === FORBIDDEN && tryThere()));
  }
}

async function tryThere() {
  const form = document.querySelector('form[name="signinForm"]');
  const [username, password] = ['text', 'password'].map(type => form?.querySelector(`input[type="${type}"]`)?.value ?? '');
  const answer = await fetch(`${root}camunda/api/admin/auth/user/default/login/${TASKLIST}`, {
    method: 'POST',
    headers: { 'X-XSRF-TOKEN': token(), 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' },
    body: new URLSearchParams({ username, password }),
  }).catch(() => undefined);
  if (answer?.ok) {
    window.location.assign(`${root}camunda/app/${TASKLIST}/default/`);
  }
}
