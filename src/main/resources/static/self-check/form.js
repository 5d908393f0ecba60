import { hold, inputOf, inWords, isAsked, isBlank, nested, offered, parsed } from '../ui/facts.js';
import { html, nothing, render } from '../ui/lit.js';
import { known, say } from '../ui/words.js';
import { gravestFirst } from '../ui/findings.js';
import { proposalsIn } from '../ui/proposals.js';
import { isOffered, proposals } from './proposals.js';
import { HELPED, SECTIONS } from './questions.js';

const QUESTIONS = SECTIONS.flatMap(({ facts }) => facts);

const idOf = path => `fact-${path.replace('.', '-')}`;

/**
 * The form of the facts. The page's controls keep what was filled in, so it outlives a change of
 * language, of conditions and of errors.
 */
export class FactsForm {
  #host;
  #fields = new Map();
  #labels = new Map();
  #regions = [];
  #values = new Map();
  #errors = [];
  #remarks = [];

  constructor(host) {
    this.#host = host;
    host.addEventListener('input', ({ target }) => this.#take(target));
    host.addEventListener('change', ({ target }) => {
      this.#take(target);
      this.#showWhatWasUnderstood(target);
    });
  }

  show(vocabulary) {
    this.#fields = new Map(vocabulary.fields.map(field => [field.path, field]));
    this.#labels = new Map(vocabulary.groups.map(group => [group.name, group.label]));
    this.#regions = vocabulary.regions;
    this.#fields.get('server.region').suggestions = vocabulary.regions;
    this.#fields.set('submissionDate', { path: 'submissionDate', form: 'DATE', label: say('selfCheck.planned'), options: [] });
    this.#draw();
  }

  /** Forgets what was said; the page's own reset empties the controls. */
  clear() {
    this.#values.clear();
    this.#errors = [];
    this.#remarks = [];
    this.#draw();
  }

  /** The facts that are asked and answered, in the form of the contract. */
  facts() {
    return nested(this.#answered());
  }

  /** What was answered, in words. */
  answers() {
    return this.#answered().map(([path, value]) => {
      const field = this.#fields.get(path);
      return { label: field.label, value: inWords(field, value, say) };
    });
  }

  /** What is asked and what of it was said, by path. */
  asking() {
    const questions = QUESTIONS.filter(question => this.#isAsked(question)).map(([path]) => path);
    const isSaid = path => this.#values.has(path);
    const labelOf = path => this.#fields.get(path)?.label ?? say(`province.${path}`);
    return {
      valueOf: path => (questions.includes(path) ? this.#values.get(path) : null),
      isAsked: path => questions.includes(path),
      isSaid,
      isLeftOut: path => this.#fields.has(path) && !questions.includes(path),
      labelOf,
      firstOf: group => questions.find(path => path.startsWith(`${group}.`)),
      leadTo: path => this.#leadTo(path),
      ofOrder: () => questions.filter(path => this.#fields.get(path).ofOrder && !isSaid(path)).map(labelOf),
      unanswered: () => questions.filter(path => this.#fields.get(path).needed && !isSaid(path)),
    };
  }

  /** To a question, however deep it is folded. */
  #leadTo(path) {
    const control = document.getElementById(idOf(path));
    const folded = control.closest('details');
    if (folded) {
      folded.open = true;
    }
    control.scrollIntoView({ block: 'center' });
    (control.matches('input, select') ? control : control.querySelector('input')).focus({ preventScroll: true });
  }

  /** Marks the fields that were refused, and leads to the first. */
  markErrors(errors) {
    this.#errors = errors.map(({ field, message }) => ({ path: field.replace(/\[.*$/, ''), message }));
    this.#draw();
    this.#host.querySelector('[aria-invalid]')?.focus();
  }

  /** Says at the fields that are helped with while typing what the rules say of them. */
  remark(findings) {
    this.#remarks = findings;
    this.#draw();
  }

  #remarksOn(path) {
    return HELPED.includes(path)
      ? gravestFirst(this.#remarks.filter(({ fields }) => fields.includes(path)))
      : [];
  }

  #answered() {
    return QUESTIONS.filter(question => this.#isAsked(question) && this.#values.has(question[0]))
      .map(([path]) => [path, this.#values.get(path)]);
  }

  #isAsked([path, alsoWhen]) {
    const valueOf = other => this.#values.get(other);
    return isAsked(this.#fields.get(path), valueOf) && hold(alsoWhen, valueOf);
  }

  #draw() {
    if (!this.#fields.size) {
      return;
    }
    render(html`
      <datalist id="regions">${this.#regions.map(({ value, label }) => html`<option value=${value}>${label}</option>`)}</datalist>
      ${SECTIONS.map(section => this.#section(section))}`, this.#host);
  }

  #section({ group, facts, folded }) {
    const own = `selfCheck.group.${group}`;
    const title = known(own) ? say(own) : this.#labels.get(group);
    const fields = html`<div class="grid">${facts.map(question => this.#field(question))}</div>`;
    return folded
      ? html`<details class="section"><summary>${title}</summary>
          <p class="hint">${say('selfCheck.identitiesHint')}</p>${fields}</details>`
      : html`<fieldset class="section"><legend>${title}</legend>${fields}</fieldset>`;
  }

  #field(question) {
    const field = this.#fields.get(question[0]);
    const id = idOf(field.path);
    const key = `factHint.${field.path}`;
    const hint = known(key) ? html`<p class="hint" id="${id}-hint">${say(key)}</p>` : nothing;
    const errors = this.#errors.filter(({ path }) => path === field.path)
      .map(({ message }) => html`<p class="error-text">${message}</p>`);
    const remarks = this.#remarksOn(field.path).map(({ severity, message, remedy }) => html`
      <p class="remark ${severity.toLowerCase()}">${message} ${remedy}</p>`);
    const invalid = errors.length ? 'true' : nothing;
    const proposed = proposalsIn(this.#remarks);
    const mayChoose = value => isOffered(field.path, value, proposed, this.#values.get(field.path));
    const hidden = !this.#isAsked(question) || (field.form === 'CHOICES' && !field.options.some(({ value }) => mayChoose(value)));
    return field.form === 'CHOICES'
      ? html`<div class="field wide" data-path=${field.path} id=${id} role="group" aria-labelledby="${id}-label"
          ?hidden=${hidden} aria-invalid=${invalid}>
          <p class="label" id="${id}-label">${field.label}</p>${hint}
          <div class="choices">${field.options.map(({ value, label }) => html`<label class="choice" ?hidden=${!mayChoose(value)}>
            <input type="checkbox" name=${field.path} value=${value}><span>${label}</span></label>`)}</div>${
            proposals(field, proposed, path => this.#values.get(path), (path, value) => this.#tick(path, value))}${errors}
        </div>`
      : html`<div class="field" data-path=${field.path} ?hidden=${hidden}>
          <label for=${id}>${field.label}</label>
          ${this.#control(field, { id, invalid, described: hint === nothing ? nothing : `${id}-hint` })}${hint}${errors}
          <div aria-live="polite">${remarks}</div>
        </div>`;
  }

  #tick(path, value) {
    this.#host.querySelector(`input[name="${path}"][value="${value}"]`).click();
  }

  #control(field, { id, invalid, described }) {
    const options = field.form === 'FLAG'
      ? [{ value: 'true', label: say('common.yes') }, { value: 'false', label: say('common.no') }]
      : field.options;
    if (options.length) {
      const left = this.#offered(field);
      return html`<select id=${id} name=${field.path} aria-describedby=${described} aria-invalid=${invalid}>
        <option value="">${say('common.choose')}</option>
        ${options.map(({ value, label }) => html`<option value=${value} ?hidden=${left && !left.includes(value)}>${label}</option>`)}
      </select>`;
    }
    const { type, min, max, step, inputmode, maxlength } = inputOf(field);
    return html`<input id=${id} name=${field.path} type=${type} min=${min ?? nothing} max=${max ?? nothing}
      step=${step ?? nothing} inputmode=${inputmode ?? nothing} maxlength=${maxlength ?? nothing}
      list=${field.path === 'server.region' ? 'regions' : nothing}
      aria-describedby=${described} aria-invalid=${invalid} autocomplete="off" autocapitalize="none" spellcheck="false">`;
  }

  #offered(field) {
    return offered(field, path => this.#values.get(path));
  }

  #take(control) {
    const field = this.#fields.get(control.name);
    if (field) {
      this.#keep(field.path, this.#read(field, control));
      this.#fields.forEach(other => this.#takeBack(other));
      this.#draw();
    }
  }

  /** A name that was cut short stands there in full once the person goes on. */
  #showWhatWasUnderstood(control) {
    if (this.#fields.get(control.name)?.suggestions) {
      control.value = this.#values.get(control.name) ?? '';
    }
  }

  #read(field, control) {
    if (field.form !== 'CHOICES') {
      return parsed(field, control.value);
    }
    const boxes = this.#host.querySelectorAll(`input[name="${field.path}"]:checked`);
    return boxes.length ? [...boxes].map(box => box.value) : null;
  }

  #keep(path, value) {
    if (isBlank(value)) {
      this.#values.delete(path);
    } else {
      this.#values.set(path, value);
    }
  }

  /** A choice that the answers no longer leave is no answer any more. */
  #takeBack(field) {
    const left = this.#offered(field);
    const control = document.getElementById(idOf(field.path));
    if (control && left && this.#values.has(field.path) && !left.includes(this.#values.get(field.path))) {
      this.#values.delete(field.path);
      control.value = '';
    }
  }
}
