// Entry of the Cockpit plugin: the dashboard, the list behind its figures, a journey's tab, the heat on the diagram. Both plugin.js
// and plugin.css must exist, or no page of the web application opens.
import { dashboard } from '../../../../../../app/cockpit/scripts/icp-ready/dashboard.js';
import { heat } from '../../../../../../app/cockpit/scripts/icp-ready/heat.js';
import { journeyTab } from '../../../../../../app/cockpit/scripts/icp-ready/journey.js';
import { filingList } from '../../../../../../app/cockpit/scripts/icp-ready/list.js';
import { arrive } from '../../../../../../../ui/arrival.js';
import { nameVendorsParts } from '../../../../../../../ui/vendor-names.js';
import { PAGE, call, html, listOf, render, say, ways } from '../../../../../../app/cockpit/scripts/icp-ready/kit.js';

nameVendorsParts();

function page(node) {
  let shown;
  const draw = () => {
    const [path, query] = window.location.hash.split('?');
    const asked = new URLSearchParams(query || '');
    if (path !== PAGE || asked.toString() === shown) {
      return;
    }
    shown = asked.toString();
    const wanted = asked.get('journey');
    const place = document.createElement('div');
    place.className = 'icp-page';
    node.replaceChildren(place);
    if (wanted) {
      render(html`${ways('journey')}<div></div>`, place);
      journeyTab(place.lastElementChild, { processInstanceId: wanted });
    } else if (asked.has('list')) {
      filingList(place, asked);
    } else {
      dashboard(place);
    }
  };
  const onHash = () => (node.isConnected ? draw() : window.removeEventListener('hashchange', onHash));
  window.addEventListener('hashchange', onHash);
  draw();
}

/** Where Cockpit opens for whoever asked for no page of it. */
const FRONT = ['', '#/', '#/dashboard'];

/**
 * The vendor's notice and the engine's own front page are for those who look after the engine; a
 * manager's day begins with the filings that wait longest.
 */
async function welcome() {
  const { authorizedApps = [] } = await call('GET', 'camunda/api/admin/auth/user/default');
  const administrator = authorizedApps.includes('admin');
  arrive();
  document.documentElement.dataset.icpAdministrator = administrator;
  if (!administrator) {
    turnFrom(FRONT, listOf({ state: 'OPEN' }));
    // Later the product's own mark leads there.
    window.addEventListener('hashchange', () => turnFrom(FRONT, PAGE));
  }
}

function turnFrom(hashes, page) {
  if (hashes.includes(window.location.hash)) {
    window.location.replace(page);
  }
}

export default [
  {
    id: 'icp-ready.page',
    pluginPoint: 'cockpit.route',
    properties: { path: '/icp-ready' },
    render: page,
  },
  {
    id: 'icp-ready.navigation',
    pluginPoint: 'cockpit.navigation',
    priority: 100,
    render: node => {
      render(html`<a href=${PAGE}>${say('managers.title')}</a>`, node);
      welcome().catch(() => undefined);
    },
  },
  {
    id: 'icp-ready.journey',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 100,
    properties: { label: say('managers.journeyTab') },
    render: journeyTab,
  },
  {
    id: 'icp-ready.heat',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    render: (viewer, parameters) => heat(viewer, parameters).catch(() => undefined),
  },
];
