import { questionOf } from '../../../../../ui/findings.js';
import { element, icon } from './dom.js';
import { say } from './language.js';

/** Leads to a question, however deep it is folded. */
export function leadTo({ place, control }) {
  for (let part = place; part; part = part.parentElement) {
    if (part.matches('details')) {
      part.open = true;
    }
  }
  place.scrollIntoView({ block: 'center' });
  (control.matches('input, select, textarea') ? control : control.querySelector('input:checked') ?? control.querySelector('input'))?.focus({ preventScroll: true });
}

let wanted = null;

/** Once another page stands that asks for this, it leads there. */
export const leadOnceAsked = path => {
  wanted = path;
};

/** Leads to what was wanted on the page before; nowhere where nothing was. */
export function leadToWanted(questions) {
  const field = wanted && questions.field(wanted);
  wanted = null;
  if (field?.visible) {
    leadTo(field);
  }
}

/** A button at a finding that leads to the first question it is about; nothing where none is shown. */
export const wayAmong = fields => found => {
  const field = questionOf(fields, found);
  return field && element('button', {
    type: 'button', class: 'btn btn-link btn-xs icp-way', dataset: { leadsTo: field.path }, on: { click: () => leadTo(field) },
  }, say('finding.goTo', { field: field.definition.label }), ' ', icon('chevron-right'));
};
