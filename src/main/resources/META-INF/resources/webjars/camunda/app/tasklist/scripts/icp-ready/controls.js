import { inputOf, isBlank, parsed } from '../../../../../ui/facts.js';
import { element } from './dom.js';
import { say } from './language.js';

/** Stands at what has to be answered. */
export const requiredMark = () => element('span', { class: 'icp-required', title: say('field.required'), text: ' *' });

/** Names that may be chosen beside what may be typed. */
const suggestionsOf = ({ suggestions }, id) => (suggestions
  ? element('datalist', { id: `${id}-list` }, ...suggestions.map(({ value, label }) => element('option', { value, text: label })))
  : '');

/**
 * What a question is answered with. `control` is its element in the page, `parts` is that with its label
 * around or beside it; `value` is the answer as the process keeps it, null while nothing is said.
 */
class Control {
  /** Whether this question, at this place, wants an answer whatever the vocabulary says. */
  static insistsAt() {
    return false;
  }

  constructor(definition, id, required) {
    Object.assign(this, { definition, id, required });
    this.control = this.make();
  }

  get common() {
    return { id: this.id, class: 'form-control', 'aria-describedby': `${this.id}-messages`, autocomplete: 'off' };
  }

  get labelled() {
    return [this.definition.label, this.required && requiredMark()];
  }

  get parts() {
    return [element('label', { class: 'control-label', for: this.id }, ...this.labelled), this.control];
  }

  get isMissing() {
    return this.value === null;
  }

  /** What cannot be right before any rule is asked; null where nothing is wrong. */
  get fault() {
    return null;
  }
}

/** What is typed. */
class Typed extends Control {
  make() {
    return element('input', { ...this.common, ...inputOf(this.definition), list: this.definition.suggestions && `${this.id}-list` });
  }

  get parts() {
    return [...super.parts, suggestionsOf(this.definition, this.id)];
  }

  get value() {
    return parsed(this.definition, this.control.value);
  }

  set value(value) {
    this.control.value = isBlank(value) ? '' : value;
  }

  get fault() {
    return this.control.validity?.badInput ? say('field.notADate') : null;
  }
}

/** Several names, separated as people do. */
class Names extends Typed {
  get value() {
    return super.value?.join(',') || null;
  }

  set value(value) {
    super.value = value;
  }
}

/** A number, within its bounds. */
class Figure extends Typed {
  get fault() {
    const { form, maximum } = this.definition;
    if (this.control.validity?.badInput) {
      return say('field.notANumber');
    }
    const { value } = this;
    if (value === null) {
      return null;
    }
    if (!(value >= 0 && value <= maximum)) {
      return say('field.range', { maximum });
    }
    return form === 'INTEGER' && !Number.isInteger(value) ? say('field.notWhole') : null;
  }
}

/** One of several constants. */
class Choice extends Control {
  make() {
    return element('select', this.common, ...this.offering(this.definition.options));
  }

  offering(options = []) {
    return [element('option', { value: '', text: say('field.choose') }),
      ...options.map(({ value, label }) => element('option', { value, text: label }))];
  }

  /** Offers these constants alone; an answer that is no longer among them is taken back. */
  offer(options) {
    const kept = this.value;
    this.control.replaceChildren(...this.offering(options));
    this.control.value = options.some(({ value }) => value === kept) ? kept : '';
  }

  get value() {
    return parsed(this.definition, this.control.value);
  }

  set value(value) {
    this.control.value = isBlank(value) ? '' : value;
  }
}

/** Any of several constants, each with a box. */
class Choices extends Control {
  make() {
    return element('div', { id: this.id, class: 'icp-choices', role: 'group' },
      ...(this.definition.options || []).map(({ value, label }) =>
        element('label', { class: 'checkbox-inline' }, element('input', { type: 'checkbox', value }), ' ', label)));
  }

  get value() {
    return [...this.control.querySelectorAll('input:checked')].map(box => box.value).join(',') || null;
  }

  set value(value) {
    const chosen = String(value || '').split(',');
    this.control.querySelectorAll('input').forEach(box => {
      box.checked = chosen.includes(box.value);
    });
  }
}

/** A fact of yes or no: it has two answers, and an empty box is neither. */
class YesOrNo extends Control {
  /** It is answered where it stands open and nothing is answered for the person beforehand. */
  static insistsAt(place) {
    return !place.dataset.default && !place.closest('details');
  }

  make() {
    const answer = (value, words) => element('label', { class: 'radio-inline' },
      element('input', { type: 'radio', name: this.id, id: `${this.id}-${value}`, value }), ' ', say(words));
    return element('div', {
      id: this.id, class: 'icp-yes-or-no', role: 'radiogroup', 'aria-labelledby': `${this.id}-label`,
      'aria-describedby': `${this.id}-messages`, 'aria-required': this.required && 'true',
    }, answer('true', 'common.yes'), answer('false', 'common.no'));
  }

  get parts() {
    return [element('span', { class: 'control-label', id: `${this.id}-label` }, ...this.labelled), this.control];
  }

  get value() {
    return parsed(this.definition, this.control.querySelector('input:checked')?.value ?? '');
  }

  set value(value) {
    this.control.querySelectorAll('input').forEach(answer => {
      answer.checked = answer.value === String(value);
    });
  }
}

/** What is ticked and is no fact: a box left empty says no, which may not be enough. */
class Box extends Control {
  make() {
    return element('input', { id: this.id, type: 'checkbox' });
  }

  get parts() {
    return [element('div', { class: 'checkbox' }, element('label', { for: this.id }, this.control, ' ', this.definition.label))];
  }

  get value() {
    return this.control.checked;
  }

  set value(value) {
    this.control.checked = value === true || value === 'true';
  }

  get isMissing() {
    return !this.value;
  }
}

const BY_FORM = { CHOICE: Choice, PROVINCE: Choice, CHOICES: Choices, NAMES: Names, INTEGER: Figure, DECIMAL: Figure };

/** Which kind of control asks this question at this place. */
export function controlFor({ form }, place) {
  if (form === 'FLAG') {
    return place.hasAttribute('data-fact') ? YesOrNo : Box;
  }
  return BY_FORM[form] || Typed;
}
