// What stands at the login of every web application beside name and password, and how single sign-on is left.
// Loaded by each of them as a script of its own before anybody has logged in.
import { call, root } from './api.js';
import { isCarried } from './carried.js';
import { leadElsewhere } from './detour.js';
import { closeMenuAfterChoice, speakForUs } from './manners.js';
import { expectItsEnd, hasEnded, watchSession } from './session.js';
import { say } from './words.js';

const app = document.querySelector('base').getAttribute('app-name');
const doors = await call('GET', 'ui/doors').catch(() => ({}));

/** Administrators ask for the form by the address. */
const PASSWORD = '?password';
const byPassword = window.location.search === PASSWORD;

/** With a target, or the router of the page would take a link to the page itself for one of its own and stay. */
function link(href, text) {
  const node = document.createElement('a');
  node.href = href;
  node.target = '_self';
  node.textContent = text;
  return node;
}

function paragraph(...content) {
  const node = document.createElement('p');
  node.append(...content);
  return node;
}

/** Reloading sends to the provider, and back to this page. */
function signOn() {
  const button = link(window.location.pathname, say('door.singleSignOn'));
  button.className = 'btn btn-primary icp-single-sign-on';
  return [paragraph(button), paragraph(link(window.location.pathname + PASSWORD, say('door.passwordForAdministrators')))];
}

function withoutForm() {
  const style = new CSSStyleSheet();
  style.replaceSync('form[name="signinForm"] { display: none; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
}

/** Ends the session here; the server says where the provider ends its own. */
async function leave() {
  expectItsEnd();
  const answer = await call('POST', 'api/single-sign-on/logout').catch(() => undefined);
  window.location.assign(answer?.location ?? root);
}

if (doors.singleSignOn) {
  if (!byPassword) {
    withoutForm();
  }
  document.addEventListener('click', event => {
    if (event.target.closest?.('li.logout a')) {
      event.preventDefault();
      event.stopImmediatePropagation();
      leave();
    }
  }, true);
}

/** For who has no account yet. */
function registration() {
  return [paragraph(say('door.email')), paragraph(link(`${root}register/index.html`, say('door.register')))];
}

/** Whoever was sent here in the middle of something is told why, and that nothing is lost. */
function told(key, name) {
  const said = paragraph(say(key));
  said.className = `alert alert-info ${name}`;
  said.setAttribute('role', 'status');
  return said;
}

function ways() {
  if (doors.singleSignOn) {
    return byPassword ? [] : signOn();
  }
  return doors.registration ? registration() : [];
}

/** Name, password and button come in the order of the page for a keyboard too. */
function inOrder() {
  document.querySelectorAll('form[name="signinForm"] [tabindex]').forEach(part => part.removeAttribute('tabindex'));
}

watchSession();
leadElsewhere(app);
closeMenuAfterChoice();
speakForUs();

export default [{
  id: 'icp-ready-door',
  pluginPoint: `${app}.login`,
  priority: 10,
  render: node => {
    node.append(...(hasEnded() ? [told('door.sessionEnded', 'icp-session-ended')] : []),
      ...(isCarried() ? [told('door.carried', 'icp-carried')] : []), ...ways());
    requestAnimationFrame(inOrder);
  },
}];
