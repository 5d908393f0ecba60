import { controlFor } from './controls.js';
import { element, show } from './dom.js';
import { known, say } from './language.js';

const VARIABLE_TYPES = { FLAG: 'Boolean', INTEGER: 'Integer', DECIMAL: 'Double' };

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
    const Kind = controlFor(definition, place);
    this.required = definition.needed || place.hasAttribute('data-required') || Kind.insistsAt(place);
    this.touched = false;
    this.options = definition.options || [];
    this.asking = new Kind(definition, `icp-${this.variable}`, this.required);
    this.build(onChange);
  }

  build(onChange) {
    const id = `icp-${this.variable}`;
    const hint = `factHint.${this.path}`;
    const help = element('div', { class: 'help-block icp-help' });
    help.append(...this.place.childNodes.length || !known(hint) ? this.place.childNodes : [say(hint)]);
    this.messages = element('div', { class: 'icp-field-messages', 'aria-live': 'polite', id: `${id}-messages` });
    const listener = () => {
      this.touched = true;
      this.told = this.value();
      this.complain(null);
      onChange(this);
    };
    this.control.addEventListener('input', listener);
    // Leaving a question is mostly the beginning of a tap elsewhere, which must find its button where it was.
    this.control.addEventListener('change', () => {
      this.showWhatWasUnderstood();
      if (!this.touched || this.value() !== this.told) {
        listener();
      }
    });
    this.place.classList.add('form-group');
    this.place.dataset.field = this.path;
    this.place.append(...this.asking.parts);
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

  /** Narrows a choice to these constants; a value that is no longer among them is taken back. */
  narrow(values) {
    const wanted = values && values.length
      ? (this.definition.options || []).filter(option => values.includes(option.value))
      : this.definition.options || [];
    if (wanted.map(option => option.value).join() === this.options.map(option => option.value).join()) {
      return;
    }
    this.options = wanted;
    this.asking.offer(wanted);
  }

  setVisible(visible) {
    this.visible = visible;
    show(this.place, visible);
  }

  /** The element that takes the answer. */
  get control() {
    return this.asking.control;
  }

  /** The value as the process keeps it: text, boolean or number; null when nothing is said. */
  value() {
    return this.asking.value;
  }

  set(value) {
    this.asking.value = value;
  }

  variableType() {
    return VARIABLE_TYPES[this.definition.form] || 'String';
  }

  /** What is wrong with the value before any rule is asked; null when nothing is. */
  fault() {
    const { fault, isMissing } = this.asking;
    return fault ?? (this.required && isMissing ? say('field.missing') : null);
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
