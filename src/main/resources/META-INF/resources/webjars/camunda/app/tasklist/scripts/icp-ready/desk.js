import { arrive, asksForMore, hasArrived } from '../../../../../ui/arrival.js';
import { element, icon } from './dom.js';
import { say } from './language.js';
import { oldestFirst } from './oldest-first.js';
import { manages, mayBegin } from './roles.js';

const MONITOR = '../../cockpit/default/#/icp-ready?list=';

/** A manager's day begins with the filings that wait longest. */
const FIRST = `${MONITOR}&state=OPEN`;

/**
 * Tells the stylesheet whose desk this is: tools for many filings, and what the engine alone has to
 * say, are for managers. They get the way to their list, and arrive there unless they came for a task.
 */
export class ManagersLink {
  async render(node) {
    const many = await manages();
    document.documentElement.dataset.icpDesk = many ? 'manager' : 'own';
    if (many) {
      if (!hasArrived() && !asksForMore(window.location.hash)) {
        window.location.replace(FIRST);
        return;
      }
      arrive();
      node.append(element('a', { href: MONITOR }, icon('list'), ' ', say('filings.link.managers')));
    } else if (!await mayBegin()) {
      window.location.replace(oldestFirst(window.location.hash));
    }
  }
}
