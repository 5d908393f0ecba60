import { element, icon } from './dom.js';
import { gravestFirst, titleOf } from '../../../../../ui/findings.js';
import { say } from './language.js';

const LOOK = {
  BLOCK: { panel: 'danger', icon: 'remove-sign' },
  WARN: { panel: 'warning', icon: 'exclamation-sign' },
  CONFIRM: { panel: 'info', icon: 'check' },
  INFO: { panel: 'info', icon: 'info-sign' },
};

/** Rule id, where the rule was read, and how sure we are, small and grey. */
export function origin({ rule, source, sources, confidence: level }) {
  return element('div', { class: 'icp-origin' },
    rule && element('span', { class: 'icp-rule', text: rule }),
    ...references(source, sources),
    level && element('span', { text: ` · ${say(`confidence.${String(level).toUpperCase()}`)}` }));
}

function references(source, sources) {
  if (!sources || !sources.length) {
    return source ? [element('span', { text: ` ${say('finding.source')} ${source}` })] : [];
  }
  return [
    ` ${say('finding.source')} `,
    ...sources.flatMap((reference, index) => [index ? '; ' : '', linked(reference)]),
  ];
}

/** Puts the sources that a pre-check names once, by their ids, at everything that cites them. */
export function cited(items, sources = {}) {
  return items.map(item => ({
    ...item,
    sources: String(item.source || '').split(/,\s*/).map(id => sources[id]).filter(Boolean),
  }));
}

function linked({ title, address, date }) {
  const words = titleOf({ title, date }, say);
  return /^https:\/\//.test(address || '')
    ? element('a', { href: address, target: '_blank', rel: 'noopener noreferrer', text: words })
    : element('span', { text: words });
}

/** One finding: what is wrong, what to do, where the rule comes from; `wayOf` leads to what it is about. */
export function finding(found, wayOf = () => null) {
  const look = LOOK[found.severity] || LOOK.INFO;
  return element('li', { class: `icp-finding icp-${found.severity.toLowerCase()}`, dataset: { rule: found.rule } },
    element('div', { class: 'icp-finding-head' },
      icon(look.icon), ' ',
      element('span', { class: `label label-${look.panel}`, text: say(`severity.${found.severity}`) }), ' ',
      found.basis && found.basis !== 'DECLARED' &&
        element('span', { class: 'label label-default icp-basis', text: say(`basis.${found.basis}`) }), ' ',
      element('span', { class: 'icp-message', text: found.message }), ' ', wayOf(found)),
    found.remedy &&
      element('div', { class: 'icp-remedy' },
        element('strong', { text: say('finding.remedy') }), found.remedy),
    found.howTo &&
      element('div', { class: 'icp-how-to' },
        element('strong', { text: say('finding.howTo') }), found.howTo, ' ',
        found.link && element('a', { href: found.link, target: '_blank', rel: 'noopener noreferrer', text: say('finding.page') })),
    origin(found));
}

export function findingsList(found, wayOf) {
  return element('ul', { class: 'icp-findings list-unstyled' }, ...found.map(each => finding(each, wayOf)));
}

/** What was read says more of a rule than the shape of the picture does: of two findings the one that was read stays. */
export const notSaidBy = (read, findings) => findings.filter(({ rule }) => !read.some(found => found.rule === rule));

/** A panel with a heading and every finding, the gravest first. */
export function findingsPanel(heading, found, wayOf) {
  const sorted = gravestFirst(found);
  const kind = sorted.length ? LOOK[sorted[0].severity].panel : 'info';
  return element('div', { class: `panel panel-${kind} icp-findings-panel`, role: 'region', 'aria-label': heading },
    element('div', { class: 'panel-heading', text: heading }),
    element('div', { class: 'panel-body' }, findingsList(sorted, wayOf)));
}
