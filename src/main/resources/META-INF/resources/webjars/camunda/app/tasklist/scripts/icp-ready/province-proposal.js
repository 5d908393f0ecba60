import { isBlank, labelOf } from '../../../../../ui/facts.js';
import { provinceOf } from '../../../../../ui/division.js';
import { drawnOnce, element } from './dom.js';
import { say } from './language.js';

/** Provinces that may be where the subject’s number was given out; a person decides. */
const ASKED = ['subject.province', 'subject.householdProvince'];

/** Offers the province of the subject’s number at questions about provinces that nobody has answered. */
export function proposeProvinces(questions) {
  const code = provinceOf(questions.valueOf('subject.idType'), questions.valueOf('subject.idNumber'));
  ASKED.map(path => questions.field(path)).filter(Boolean).forEach(field => {
    const proposed = isBlank(field.value()) && field.options.some(({ value }) => value === code) ? [code] : [];
    drawnOnce(placeBelow(field), proposed, () => proposed.map(province => offer(field, province)));
  });
}

function offer(field, code) {
  const province = labelOf(field.options, code);
  return element('button', {
    type: 'button', class: 'btn btn-default btn-xs', dataset: { propose: field.variable }, text: say('province.propose', { province }),
    on: {
      click: () => {
        field.set(code);
        field.control.dispatchEvent(new Event('input', { bubbles: true }));
        field.control.focus();
      },
    },
  });
}

function placeBelow({ control, messages }) {
  const known = control.parentNode.querySelector('.icp-province-proposal');
  if (known) {
    return known;
  }
  const made = element('div', { class: 'icp-province-proposal', 'aria-live': 'polite' });
  messages.before(made);
  return made;
}
