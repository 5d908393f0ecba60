import { inputOf, isBlank, parsed } from '../../../../../ui/facts.js';
import { element, show } from './dom.js';
import { known, say } from './language.js';

const VARIABLE_TYPES = { FLAG: 'Boolean', INTEGER: 'Integer', DECIMAL: 'Double' };

/** Stands at what has to be answered. */
export const requiredMark = () => element('span', { class: 'icp-required', title: say('field.required'), text: ' *' });

const ANSWERS = [['true', 'common.yes'], ['false', 'common.no']];

/** A question of yes or no is answered where it stands open and nothing is answered for the person beforehand. */
const mustBeAnswered = place => !place.dataset.default && !place.closest('details');

/** Names that may be chosen beside what may be typed. */
const suggestionsOf = ({ suggestions }, id) => (suggestions
  ? element('datalist', { id: `${id}-list` }, ...suggestions.map(({ value, label }) => element('option', { value, text: label })))
  : '');

/**
 * One question of a form. The place in the page says which fact it is and may hold a help text;
 * what kind of control it becomes follows from the vocabulary.
 */
export class Field {
  /**
   * @param place element of the form, `data-fact` or `data-variable`; what it holds is its help text,
   *     or else the words `factHint.<path>`
   * @param definition `{path, variable, form, label, maximum, options, offers, askedWhen, needed}`
   * @param onChange called after every change by the person
   */
  constructor(place, definition, onChange) {
    this.place = place;
    this.definition = definition;
    this.path = definition.path || definition.variable;
    this.variable = definition.variable;
    this.asked = definition.form === 'FLAG' && place.hasAttribute('data-fact');
    this.required = definition.needed || place.hasAttribute('data-required') || this.asked && mustBeAnswered(place);
    this.touched = false;
    this.options = definition.options || [];
    this.build(onChange);
  }

  build(onChange) {
    const id = `icp-${this.variable}`;
    const hint = `factHint.${this.path}`;
    const help = element('div', { class: 'help-block icp-help' });
    help.append(...this.place.childNodes.length || !known(hint) ? this.place.childNodes : [say(hint)]);
    this.messages = element('div', { class: 'icp-field-messages', 'aria-live': 'polite', id: `${id}-messages` });
    this.control = this.makeControl(id);
    const listener = () => {
      this.touched = true;
      this.complain(null);
      onChange(this);
    };
    this.control.addEventListener('input', listener);
    this.control.addEventListener('change', () => {
      this.showWhatWasUnderstood();
      listener();
    });
    this.place.classList.add('form-group');
    this.place.dataset.field = this.path;
    if (this.asked) {
      this.place.append(
        element('span', { class: 'control-label', id: `${id}-label` },
          this.definition.label,
          this.required && requiredMark()),
        this.control);
    } else if (this.definition.form === 'FLAG') {
      this.place.append(
        element('div', { class: 'checkbox' }, element('label', { for: id }, this.control, ' ', this.definition.label)));
    } else {
      this.place.append(
        element('label', { class: 'control-label', for: id },
          this.definition.label,
          this.required && requiredMark()),
        this.control, suggestionsOf(this.definition, id));
    }
    if (this.place.dataset.sizeOfFile) {
      this.place.append(this.fileChooser(id));
    }
    if (help.textContent.trim()) {
      this.place.append(help);
    }
    this.place.append(this.messages);
  }

  /** A name that was cut short stands there in full once the person goes on. */
  showWhatWasUnderstood() {
    if (this.definition.suggestions) {
      this.set(this.value());
    }
  }

  /** Of a file only the size is wanted: it is read here, the file goes nowhere. */
  fileChooser(id) {
    const chooser = element('input', { type: 'file', id: `${id}-file`, accept: this.place.dataset.sizeOfFile });
    chooser.addEventListener('change', event => {
      event.stopPropagation();
      const [file] = chooser.files;
      this.set(file ? file.size : null);
      this.control.dispatchEvent(new Event('input', { bubbles: true }));
    });
    return element('div', { class: 'help-block' },
      element('label', { for: `${id}-file`, text: say('field.sizeOfFile') }), chooser);
  }

  /** True when a finding speaks of this question; of documents each form knows one only. */
  concerns(finding) {
    const about = this.place.dataset.about || this.path;
    return (finding.fields || []).some(path => path.replace(/\[\d+\]/, '[]') === about);
  }

  makeControl(id) {
    const common = { id, class: 'form-control', 'aria-describedby': `${id}-messages`, autocomplete: 'off' };
    switch (this.definition.form) {
      case 'FLAG':
        return this.asked ? this.yesOrNo(id) : element('input', { id, type: 'checkbox' });
      case 'CHOICE':
      case 'PROVINCE':
        return element('select', common, ...this.choices());
      case 'CHOICES':
        return element('div', { id, class: 'icp-choices', role: 'group' },
          ...this.options.map(option =>
            element('label', { class: 'checkbox-inline' },
              element('input', { type: 'checkbox', value: option.value }), ' ', option.label)));
      default:
        return element('input', { ...common, ...inputOf(this.definition), list: this.definition.suggestions && `${id}-list` });
    }
  }

  /** A fact has two answers, and an empty box is neither. */
  yesOrNo(id) {
    return element('div', {
      id, class: 'icp-yes-or-no', role: 'radiogroup', 'aria-labelledby': `${id}-label`, 'aria-describedby': `${id}-messages`,
      'aria-required': this.required && 'true',
    }, ...ANSWERS.map(([value, words]) =>
      element('label', { class: 'radio-inline' },
        element('input', { type: 'radio', name: id, id: `${id}-${value}`, value }), ' ', say(words))));
  }

  choices() {
    return [element('option', { value: '', text: say('field.choose') })].concat(
      this.options.map(option => element('option', { value: option.value, text: option.label })));
  }

  /** Narrows a choice to these constants; a value that is no longer among them is taken back. */
  narrow(values) {
    const wanted = values && values.length
      ? (this.definition.options || []).filter(option => values.includes(option.value))
      : this.definition.options || [];
    if (wanted.map(option => option.value).join() === this.options.map(option => option.value).join()) {
      return;
    }
    const kept = this.value();
    this.options = wanted;
    this.control.replaceChildren(...this.choices());
    this.control.value = wanted.some(option => option.value === kept) ? kept : '';
  }

  setVisible(visible) {
    this.visible = visible;
    show(this.place, visible);
  }

  /** The value as the process keeps it: text, boolean or number; null when nothing is said. */
  value() {
    switch (this.definition.form) {
      case 'FLAG':
        return this.asked ? parsed(this.definition, this.control.querySelector('input:checked')?.value ?? '') : this.control.checked;
      case 'CHOICES':
        return [...this.control.querySelectorAll('input:checked')].map(box => box.value).join(',') || null;
      case 'NAMES':
        return parsed(this.definition, this.control.value)?.join(',') || null;
      default:
        return parsed(this.definition, this.control.value);
    }
  }

  set(value) {
    switch (this.definition.form) {
      case 'FLAG':
        if (this.asked) {
          this.control.querySelectorAll('input').forEach(answer => {
            answer.checked = answer.value === String(value);
          });
        } else {
          this.control.checked = value === true || value === 'true';
        }
        break;
      case 'CHOICES': {
        const chosen = String(value || '').split(',');
        this.control.querySelectorAll('input').forEach(box => {
          box.checked = chosen.includes(box.value);
        });
        break;
      }
      default:
        this.control.value = isBlank(value) ? '' : value;
    }
  }

  variableType() {
    return VARIABLE_TYPES[this.definition.form] || 'String';
  }

  /** What is wrong with the value before any rule is asked; null when nothing is. */
  fault() {
    const { form, maximum } = this.definition;
    if (this.control.validity && this.control.validity.badInput) {
      return say(form === 'DATE' ? 'field.notADate' : 'field.notANumber');
    }
    const value = this.value();
    if (this.required && (value === null || (form === 'FLAG' && !this.asked && value !== true))) {
      return say('field.missing');
    }
    if (value !== null && (form === 'INTEGER' || form === 'DECIMAL')) {
      if (!(value >= 0 && value <= maximum)) {
        return say('field.range', { maximum });
      }
      if (form === 'INTEGER' && !Number.isInteger(value)) {
        return say('field.notWhole');
      }
    }
    return null;
  }

  /** Marks the field as wrong with a sentence of the form itself, or takes that mark away. */
  complain(sentence) {
    this.complaint = sentence;
    this.paint();
    return sentence;
  }

  /** Shows what the rules say of this field. */
  hint(findings) {
    this.findings = findings;
    this.paint();
  }

  isWrong() {
    return Boolean(this.complaint) || (this.findings || []).some(({ severity }) => severity === 'BLOCK');
  }

  paint() {
    const findings = this.findings || [];
    const blocked = this.isWrong();
    this.place.classList.toggle('has-error', blocked);
    this.place.classList.toggle('has-warning', !blocked && findings.some(finding => finding.severity === 'WARN'));
    this.control.setAttribute('aria-invalid', String(blocked));
    this.messages.replaceChildren(
      ...(this.complaint ? [element('p', { class: 'icp-complaint', text: this.complaint })] : []),
      ...findings.map(finding =>
        element('p', { class: `icp-hint icp-${finding.severity.toLowerCase()}` },
          element('span', { class: 'icp-rule', text: finding.rule }), ' ', finding.message,
          finding.remedy && element('span', { class: 'icp-remedy', text: ` ${finding.remedy}` }))));
  }
}
