import { element } from './dom.js';
import { say } from './language.js';
import { forCase, missingFor, standing } from '../../../../../ui/card.js';
import { readable } from '../../../../../ui/findings.js';
import { cited, origin } from './findings.js';

const LOOK = { JUDGED: 'info', WAITING: 'default', OBSERVE: 'warning' };

/**
 * The card of a province: what concerns this case, with how each line stands, its source and how
 * sure we are of it; everything else is folded.
 *
 * @param valueOf what was said of a fact
 * @param labelOf its name
 * @param open whether it is unfolded, `unfolded` whether its rest is
 */
export function provinceCard(province, { valueOf, labelOf, open, unfolded }) {
  const { here, others } = forCase(province.lines || [], valueOf);
  const judged = here.filter(line => standing(line, valueOf) === 'JUDGED').length;
  return element('details', { class: 'panel panel-default icp-province', open },
    element('summary', { class: 'panel-heading' },
      say('checklist.province', { name: province.name }), ' ',
      province.date && element('small', { class: 'text-muted', text: readable(province.date, say) })),
    element('div', { class: 'panel-body text-muted', text: say('province.here', { count: here.length, judged }) }),
    table(cited(here, province.sources), line => stand(line, valueOf, labelOf)),
    others.length > 0 && element('details', { class: 'icp-province-others panel-body', open: unfolded },
      element('summary', { text: say('province.others', { count: others.length }) }),
      table(cited(others, province.sources), () => null)),
    element('details', { class: 'panel-footer text-muted' },
      element('summary', { text: say('finding.source') }),
      origin({ rule: 'PRV-01', confidence: province.confidence })));
}

function table(lines, standOf) {
  return element('table', { class: 'table' },
    element('tbody', {}, ...lines.map((line, index) =>
      element('tr', {},
        element('th', { class: 'icp-line', text: (lines[index - 1] || {}).topic === line.topic ? '' : line.label }),
        element('td', {}, line.text, standOf(line), origin(line))))));
}

function stand(line, valueOf, labelOf) {
  const state = standing(line, valueOf);
  const facts = missingFor(line, valueOf).map(labelOf).join(say('common.listSeparator'));
  return element('div', { class: 'icp-standing', dataset: { standing: state } },
    element('span', { class: `label label-${LOOK[state]}`, text: say(`province.${state}`) }),
    ...(line.judgedBy || []).map(({ rule, title }) =>
      element('span', {}, ' ', element('span', { class: 'icp-rule', text: rule }), ` ${title}`)),
    state === 'WAITING' && ` ${say('province.needs', { facts })}`);
}
