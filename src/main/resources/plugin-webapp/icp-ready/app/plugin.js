// Entry of the Tasklist plugin: views of Tasklist, and `window.icpReady` for the embedded forms.
// A form is deployed and versioned with its process; what forms share lives here and is always the
// newest. Both plugin.js and plugin.css must exist, or no page of the web application opens.
import { ManagersLink } from '../../../../../../app/tasklist/scripts/icp-ready/desk.js';
import { nameTheBeginning, speakEnglish } from '../../../../../../app/tasklist/scripts/icp-ready/english-names.js';
import { english } from '../../../../../../app/tasklist/scripts/icp-ready/language.js';
import * as forms from '../../../../../../app/tasklist/scripts/icp-ready/forms.js';
import {
  JourneysPage,
  JourneysSummary,
  beginLink,
  filingsLink,
} from '../../../../../../app/tasklist/scripts/icp-ready/journeys.js';
import { PlainWords } from '../../../../../../app/tasklist/scripts/icp-ready/plain-words.js';
import { unfoldOnPaper } from '../../../../../../../ui/print.js';
import { nameVendorsParts } from '../../../../../../../ui/vendor-names.js';

document.documentElement.classList.add(english ? 'icp-en' : 'icp-zh');
window.icpReady = forms;
nameTheBeginning();
if (english) {
  speakEnglish().catch(() => undefined);
}
nameVendorsParts();
unfoldOnPaper(':is(.icp-form, .icp-page)');

/** A view that Tasklist may show and take away again and again, at times the next one before the last has gone. */
function view(pluginPoint, id, priority, make, properties) {
  const shown = [];
  return {
    id,
    pluginPoint,
    priority,
    properties,
    render: (node, context, scope) => {
      const made = make();
      shown.push(made);
      made.render(node, scope);
    },
    unmount: () => shown.shift()?.unmount?.(),
  };
}

export default [
  view('tasklist.route', 'icp-ready-filings', 0, () => new JourneysPage(), { path: '/filings' }),
  view('tasklist.navbar.action', 'icp-ready-filings-link', 120, filingsLink),
  view('tasklist.navbar.action', 'icp-ready-begin', 110, beginLink),
  view('tasklist.navbar.action', 'icp-ready-managers-link', 130, () => new ManagersLink()),
  view('tasklist.navbar.action', 'icp-ready-plain-words', 0, () => new PlainWords()),
  view('tasklist.list', 'icp-ready-summary', 200, () => new JourneysSummary()),
];
