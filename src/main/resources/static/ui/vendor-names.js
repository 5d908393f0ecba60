import { say } from './words.js';

/** Parts of the engine's web applications that show an icon and say nothing, by what they are to be called. */
const NAMES = {
  '.navbar-toggle': 'vendor.menu',
  'button[data-region="filters"]': 'vendor.filters',
  'button[data-region="list"]': 'vendor.list',
  'button[data-region="task"]': 'vendor.task',
  '.maximize': 'vendor.maximize',
  '.reset-regions': 'vendor.reset',
  '.sort-direction': 'vendor.direction',
  '.new-sort > .dropdown-toggle': 'vendor.sortAlso',
  '.stored-criteria > .dropdown-toggle': 'vendor.criteria',
  '.search-query-link, [cam-widget-search] .link-icon': 'vendor.searchLink',
  '.instance-link': 'vendor.instance',
  '.app-switch > .dropdown-toggle': 'vendor.apps',
  '.unclaim': 'vendor.unclaim',
  'input.toggle': 'vendor.statistics',
  'a[state-circle]': 'vendor.openInstance',
  '.page-notifications .close': 'vendor.close',
  '.modal .close': 'vendor.close',
};

/**
 * Gives names to what a screen reader finds without one, as it is drawn anew and anew: buttons of
 * icons alone, and dialogues, which are called what their heading says.
 */
export function nameVendorsParts(root = document.body) {
  let due = false;
  const soon = () => {
    if (!due) {
      due = true;
      requestAnimationFrame(() => {
        due = false;
        nameAll(root);
      });
    }
  };
  new MutationObserver(soon).observe(root, { childList: true, subtree: true });
  soon();
}

function nameAll(root) {
  for (const [selector, words] of Object.entries(NAMES)) {
    root.querySelectorAll(`:is(${selector}):not([aria-label])`).forEach(part => part.setAttribute('aria-label', say(words)));
  }
  // Written before the application's words were there, and never again.
  root.querySelectorAll('.navbar-toggle .sr-only').forEach(part => {
    if (part.textContent.includes('TOGGLE_NAVIGATION')) {
      part.textContent = say('vendor.menu');
    }
  });
  // Where the application's own words show only under a pointer.
  root.querySelectorAll(':is(a, button)[uib-tooltip]:not([aria-label])').forEach(part => {
    if (!part.textContent.trim()) {
      part.setAttribute('aria-label', part.getAttribute('uib-tooltip'));
      actLikeAButton(part);
    }
  });
  root.querySelectorAll('.modal[role="dialog"]:not([aria-label])').forEach(dialogue => {
    const heading = dialogue.querySelector('.modal-title, h3, h4')?.textContent.trim();
    if (heading) {
      dialogue.setAttribute('aria-label', heading);
    }
  });
  // Not a box that unfolds, as far as ARIA knows: the attribute is not allowed there.
  root.querySelectorAll('.main-field[aria-expanded]').forEach(field => field.removeAttribute('aria-expanded'));
}

/** What leads nowhere and is clicked all the same is a button. */
function actLikeAButton(part) {
  if (part.matches('a:not([href])')) {
    part.setAttribute('role', 'button');
    part.tabIndex = 0;
    part.addEventListener('keydown', ({ key }) => key === 'Enter' && part.click());
  }
}
