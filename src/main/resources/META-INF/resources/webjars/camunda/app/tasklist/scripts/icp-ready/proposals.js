import { labelOf } from '../../../../../ui/facts.js';
import { canBeDismissed, proposalsIn, undecided } from '../../../../../ui/proposals.js';
import { drawnOnce, element, show } from './dom.js';
import { say } from './language.js';

/**
 * Proposes industries beside the question about them, with the words that speak of them; the person
 * decides. Of the industries that can be dismissed, those are offered that were proposed.
 */
export function showProposals(questions, findings) {
  const industries = questions.field('service.industries');
  const dismissed = questions.field('service.dismissedIndustries');
  if (!industries || !dismissed) {
    return;
  }
  const proposals = proposalsIn(findings);
  const asked = undecided(proposals, industries.value(), dismissed.value());
  drawnOnce(placeBelow(industries.control), asked, () => asked.map(proposal => line(proposal, industries, dismissed)));
  offerOnly(proposals, dismissed);
}

function placeBelow(control) {
  const known = control.parentNode.querySelector('.icp-proposals');
  if (known) {
    return known;
  }
  const made = element('div', { class: 'icp-proposals', 'aria-live': 'polite' });
  control.after(made);
  return made;
}

function line({ industry, words, dismissible }, industries, dismissed) {
  const label = labelOf(industries.options, industry);
  const choose = (field, key) => element('button', {
    type: 'button', class: 'btn btn-default btn-xs', dataset: { choose: field.variable }, text: say(key),
    on: { click: () => boxOf(field, industry).click() },
  });
  return element('p', { class: 'icp-proposal', dataset: { industry } },
    element('strong', { text: say('proposal.words', { words: words.join(say('common.listSeparator')) }) }), ' ',
    say('proposal.ask', { industry: label }), ' ',
    choose(industries, 'proposal.yes'), ' ',
    dismissible && choose(dismissed, 'proposal.no'));
}

const boxOf = (field, industry) => field.control.querySelector(`input[value="${industry}"]`);

/** What was not proposed needs no dismissal; what was dismissed can be taken back. */
function offerOnly(proposals, dismissed) {
  const boxes = [...dismissed.control.querySelectorAll('input')];
  boxes.forEach(box => show(box.closest('label'), canBeDismissed(proposals, box.value, dismissed.value())));
  dismissed.place.classList.toggle('icp-nothing-to-dismiss', boxes.every(box => box.closest('label').hidden));
}
