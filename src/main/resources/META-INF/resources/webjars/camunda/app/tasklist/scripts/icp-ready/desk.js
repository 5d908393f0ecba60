import { element, icon } from './dom.js';
import { ofApplication } from './http.js';
import { mayBegin } from './journeys.js';
import { say } from './language.js';
import { oldestFirst } from './oldest-first.js';

const MONITOR = '../../cockpit/default/#/icp-ready?list=';

/**
 * Tells the stylesheet whose desk this is: tools for many filings, and what the engine alone has to
 * say, are for managers. They get the way to their list.
 */
export class ManagersLink {
  async render(node) {
    const { authorizedApps = [] } = await ofApplication('/camunda/api/admin/auth/user/default').catch(() => ({}));
    const manages = authorizedApps.includes('cockpit');
    document.documentElement.dataset.icpDesk = manages ? 'manager' : 'own';
    if (manages) {
      node.append(element('a', { href: MONITOR }, icon('list'), ' ', say('filings.link.managers')));
    } else if (!await mayBegin()) {
      window.location.replace(oldestFirst(window.location.hash));
    }
  }
}
