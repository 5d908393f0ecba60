// How the session of a web application ends: by its own page, which knows who was logged in.
import { depart } from './arrival.js';

const ENDED = 'icp-ready.session-ended';

/** Whether somebody is logged in, as far as this page knows. */
let open = false;

/** The application's own events begin once it is drawn. */
export function whenRunning(action) {
  const injector = window.angular?.element(document.body).injector();
  if (injector) {
    action(injector.get('$rootScope'), injector);
  } else {
    requestAnimationFrame(() => whenRunning(action));
  }
}

/** By name and password on this page, or by a provider before it was loaded. */
function begin(person) {
  if (person) {
    open = true;
    sessionStorage.removeItem(ENDED);
  }
}

/**
 * When a session ends that nobody ended, the page is loaded anew where it is: it asks for the login, which then gets a
 * token of its own, and goes on where it was.
 */
export function watchSession() {
  whenRunning(scope => {
    begin(scope.authentication);
    scope.$on('authentication.changed', (event, person) => begin(person));
    scope.$on('authentication.logout.success', expectItsEnd);
    scope.$on('authentication.login.required', event => {
      if (open) {
        event.preventDefault();
        sessionStorage.setItem(ENDED, 'true');
        window.location.reload();
      }
    });
  });
}

/** The person leaves: nothing to tell, and who comes next arrives anew. */
export function expectItsEnd() {
  open = false;
  depart();
}

export const hasEnded = () => sessionStorage.getItem(ENDED) !== null;
