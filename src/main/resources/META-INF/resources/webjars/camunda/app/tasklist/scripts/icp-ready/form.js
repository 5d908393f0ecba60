import { element, notice, settled, show } from './dom.js';
import { english, say } from './language.js';
import { ofApplication, ofEngine, ofPlugin } from './http.js';
import { vocabulary } from './vocabulary.js';
import { hold, offered } from '../../../../../ui/facts.js';
import { conditions } from './condition.js';
import { Field } from './field.js';
import { nested, variableOf } from './values.js';
import { cited, findingsPanel } from './findings.js';
import { notesPanel } from './notes.js';
import { Draft } from './draft.js';
import { openNextTask } from './next-task.js';

const PREVENTED = 'camForm submission prevented';

/**
 * An embedded form of Tasklist: puts questions where the page says `data-fact` or `data-variable`,
 * fills them from the process, shows what the last check found, gives hints while the person types,
 * and hands over exactly the visible answers on completion.
 */
export class Form {
  /**
   * @param camForm the form object of Tasklist, in the middle of its life cycle
   * @param options `step`: step of the pre-check whose findings are hints here; `fetch`, `context`:
   *     further variables to read; `ofReviewer`: not the
   *     applicant’s own task; `derive`: what follows from the process for the conditions of the page;
   *     `open`: called once the questions stand; `assessed`: called with
   *     every answer of the pre-check; `moreFacts`, `hintsOf`,
   *     `lastCheckShows`: what else to ask and what to show
   */
  constructor(camForm, options = {}) {
    this.camForm = camForm;
    this.options = options;
    this.page = camForm.formElement[0];
    this.page.classList.add('icp-form');
    this.page.setAttribute('novalidate', '');
    this.page.setAttribute('autocomplete', 'off');
    this.fields = [];
    this.copies = [];
    this.process = {};
    this.stored = {};
    this.guards = [];
    this.extras = [];
    this.draft = new Draft(camForm.taskId || `start.${camForm.options.urlParams.userId}`);
    this.ready = false;
    this.lastCheck = {};
    this.busy = element('p', { class: 'icp-loading text-muted', text: say('form.loading') });
    this.alert = element('div', { class: 'icp-form-alert' });
    this.page.prepend(this.busy, this.alert, this.title());
    this.page.classList.add('icp-not-ready');
    camForm.on('form-loaded', () => this.fetch());
    camForm.on('variables-applied', () => this.open());
    camForm.on('submit', () => this.submit());
    camForm.on('store', () => this.handOver());
    camForm.on('submit-failed', (form, [failure]) => this.failed(failure));
    camForm.on('submit-success', () => this.done());
  }

  /** Names of tasks are Chinese; an English reader gets a title here. */
  title() {
    return english
      ? element('h4', { class: 'icp-title', text: this.page.dataset.title || '' })
      : '';
  }

  get taskId() {
    return this.camForm.taskId;
  }

  get journeyId() {
    return this.camForm.options.processInstanceId;
  }

  /** Registers a check of the form itself: returns a sentence when completing must wait. */
  mustHold(guard) {
    this.guards.push(guard);
  }

  /** Registers a variable that is no field: `value()` is asked on completion, null sends nothing. */
  alsoSend(variable, type, value) {
    this.extras.push({ variable, type, value });
  }

  /** A start form has nothing to read: there is no process yet. */
  fetch() {
    if (!this.taskId) {
      return;
    }
    const names = new Set(this.options.fetch || []);
    this.page.querySelectorAll('[data-variable]').forEach(place => names.add(place.dataset.variable));
    this.page.querySelectorAll('[data-fact]').forEach(place => names.add(variableOf(place.dataset.fact)));
    (this.options.context || []).forEach(name => names.add(name));
    names.forEach(name => this.camForm.variableManager.fetchVariable(name));
  }

  async open() {
    const held = this.camForm.variableManager.variables;
    Object.keys(held).forEach(name => {
      this.process[name] = held[name].value === undefined ? null : held[name].value;
      this.stored[name] = held[name].originalValue;
    });
    try {
      this.words = await vocabulary();
      if (this.options.derive) {
        Object.assign(this.process, this.options.derive(this.process, this.words));
      }
      this.build();
      this.restore();
      await this.showLastCheck();
      this.task = this.taskId ? await ofEngine(`/task/${this.taskId}`) : {};
      if (this.options.open) {
        await this.options.open(this);
      }
      this.ready = true;
      show(this.busy, false);
      this.page.classList.remove('icp-not-ready');
      this.page.dataset.ready = 'true';
    } catch (failure) {
      notice(this.busy, 'danger', say('form.notLoaded', { reason: failure.message }));
    }
  }

  /** Puts back what was typed here before and not handed over. */
  restore() {
    const { answers = {}, copies = {} } = this.draft.kept();
    this.copies.filter(copy => copy.target in copies).forEach(copy => {
      copy.box.checked = copies[copy.target];
    });
    this.arrange();
    const typed = this.fields.filter(field => field.variable in answers);
    typed.forEach(field => field.set(answers[field.variable]));
    if (typed.length) {
      notice(this.alert, 'info', say('form.restored'));
      this.markDirty();
      this.arrange();
    }
  }

  keepDraft() {
    const touched = this.fields.filter(field => field.touched);
    const kept = this.draft.kept();
    this.draft.keep({
      answers: { ...kept.answers, ...Object.fromEntries(touched.map(field => [field.variable, field.value()])) },
      copies: Object.fromEntries(this.copies.map(copy => [copy.target, copy.box.checked])),
    });
  }

  done() {
    this.draft.drop();
    dismissErrors();
    openNextTask(this.camForm, this.task, this.options);
  }

  build() {
    this.page.querySelectorAll('[data-fact]').forEach(place => {
      const known = this.words.byPath.get(place.dataset.fact);
      this.add(place, { ...known, variable: variableOf(place.dataset.fact) });
    });
    this.page.querySelectorAll('[data-variable]').forEach(place => {
      const label = place.querySelector('[data-label]');
      if (label) {
        label.remove();
      }
      this.add(place, {
        variable: place.dataset.variable,
        form: place.dataset.form || 'TEXT',
        maximum: Number(place.dataset.maximum || 200),
        label: label ? spoken(label) : place.dataset.variable,
      });
    });
    this.page.querySelectorAll('[data-copy]').forEach(place => this.offerCopy(place));
    if (this.journeyId && !this.options.ofReviewer) {
      this.page.append(element('p', { class: 'icp-whole' },
        element('a', { href: '#/filings', text: say('form.whole') })));
    }
    this.arrange();
  }

  add(place, definition) {
    const field = new Field(place, definition, changed => this.changed(changed));
    const value = this.process[field.variable];
    field.set(value === undefined || value === null ? place.dataset.default : value);
    field.conditions = [...definition.askedWhen || [], ...this.conditionsOf(place)];
    this.fields.push(field);
  }

  /**
   * `data-copy="serviceLeader=leader: name idType idNumber"`: a box that, when ticked, answers the
   * left group's questions with the right group's answers.
   */
  offerCopy(place) {
    const [, target, origin, names] = place.dataset.copy.match(/^(\w+)=(\w+):\s*(.*)$/);
    const id = `icp-copy-${target}`;
    const box = element('input', { type: 'checkbox', id });
    const label = element('label', { for: id }, box, ' ');
    label.append(...place.childNodes);
    place.replaceChildren(element('div', { class: 'checkbox' }, label));
    const copy = {
      target,
      box,
      pairs: names.split(/\s+/).map(name => [`${target}.${name}`, `${origin}.${name}`]),
      conditions: this.conditionsOf(place),
      active: () => box.checked && hold(copy.conditions, path => this.valueOf(path)),
    };
    const said = copy.pairs.some(([to]) => hasValue(this.process[variableOf(to)]));
    box.checked = said
      ? copy.pairs.every(([to, from]) => same(this.rawValue(to), this.rawValue(from)))
      : place.hasAttribute('data-checked');
    box.addEventListener('change', () => this.changed());
    this.copies.push(copy);
  }

  /** What the page itself says of when a place is shown, its parts around it included. */
  conditionsOf(place) {
    return ancestorsWith(place, 'data-when', this.page).flatMap(part => conditions(part.dataset.when));
  }

  field(path) {
    return this.fields.find(field => field.path === path);
  }

  rawValue(path) {
    const field = this.field(path);
    return field ? field.value() : this.process[variableOf(path)];
  }

  /** The answer that counts: of a visible field, of the field it copies, or of the process. */
  valueOf(path) {
    const field = this.field(path);
    if (!field) {
      const known = this.process[variableOf(path)];
      return known === undefined ? null : known;
    }
    const copy = this.copyFor(path);
    if (copy) {
      return this.valueOf(copy);
    }
    return field.visible === false ? null : field.value();
  }

  copyFor(path) {
    for (const copy of this.copies) {
      const pair = copy.pairs.find(([to]) => to === path);
      if (pair && copy.active()) {
        return pair[1];
      }
    }
    return null;
  }

  changed(field) {
    this.markDirty();
    this.arrange();
    if (field) {
      field.hint([]);
    }
    this.alert.replaceChildren();
    dismissErrors();
    this.keepDraft();
    this.hintSoon();
    if (this.options.changed) {
      this.options.changed(this);
    }
  }

  /** Shows what matters for the answers given so far, hides the rest. */
  arrange() {
    const valueOf = path => this.valueOf(path);
    for (const field of this.fields) {
      const wanted = hold(field.conditions, valueOf);
      field.setVisible(wanted && !this.copyFor(field.path));
      field.dropped = !wanted;
      const { offers = [] } = field.definition;
      if (offers.length) {
        field.narrow(offered(field.definition, valueOf));
      }
    }
    this.page.querySelectorAll('[data-when]').forEach(part => {
      if (!part.matches('[data-fact],[data-variable],template')) {
        show(part, hold(conditions(part.dataset.when), valueOf));
      }
    });
  }

  markDirty() {
    const scope = window.angular && window.angular.element(this.page).scope();
    const controller = scope && scope[this.page.getAttribute('name')];
    if (controller && controller.$setDirty && !controller.$dirty) {
      controller.$setDirty();
      scope.$applyAsync();
    }
  }

  /** Words of managers, and findings of the check that sent the person back here. */
  async showLastCheck() {
    const place = this.page.querySelector('[data-icp="findings"]');
    if (!this.taskId) {
      return;
    }
    this.lastCheck = await ofPlugin(`/tasks/${this.taskId}/findings`).catch(failure => {
      if (failure.status === 404) {
        return { findings: [] };
      }
      throw failure;
    });
    this.alert.after(notesPanel(this.lastCheck.notes));
    if (!place) {
      return;
    }
    const found = (this.lastCheck.findings || []).filter(this.options.lastCheckShows || (() => true));
    if (found.length) {
      const blocked = found.some(finding => finding.severity === 'BLOCK');
      place.replaceChildren(findingsPanel(say(blocked ? 'form.lastCheck' : 'form.lastCheckNotes'), found));
      this.fields.forEach(field => {
        field.place.classList.toggle(
          'has-error',
          found.some(finding => finding.severity === 'BLOCK' && field.concerns(finding)));
      });
    }
  }

  hintSoon = settled(450, () => this.hintNow());

  async hintNow() {
    if (!this.options.step || !this.page.isConnected) {
      return;
    }
    const asked = (this.asked = (this.asked || 0) + 1);
    const facts = nested(this.words.fields, field => this.valueOf(field.path));
    const date = this.valueOf('submissionDate');
    if (date) {
      facts.submissionDate = date;
    }
    Object.assign(facts, this.options.moreFacts && this.options.moreFacts(this));
    let findings;
    try {
      const said = await ofApplication('/api/precheck', { method: 'POST', json: facts });
      findings = cited((said.steps[this.options.step] || {}).findings || [], said.sources).filter(
        finding => !this.options.hintsOf || this.options.hintsOf(finding));
      if (asked === this.asked && this.options.assessed) {
        this.options.assessed(this, said);
      }
    } catch (refusal) {
      const { errors = [] } = refusal;
      findings = errors.map(error => ({
        rule: '', severity: 'BLOCK', message: error.message, fields: [error.field],
      }));
    }
    if (asked === this.asked) {
      this.showHints(findings);
    }
  }

  /** A hint stands at the field it is about, once that field was touched; others stand at the end. */
  showHints(findings) {
    const atFields = new Set();
    for (const field of this.fields) {
      if (field.touched && field.visible) {
        const mine = findings.filter(
          finding => finding.severity !== 'INFO' && field.concerns(finding));
        mine.forEach(finding => atFields.add(finding));
        field.hint(mine);
      }
    }
    const place = this.page.querySelector('[data-icp="hints"]');
    if (place) {
      const rest = findings.filter(finding => !atFields.has(finding) && this.concernsTouched(finding));
      place.replaceChildren(...(rest.length ? [findingsPanel(say('form.preview'), rest)] : []));
    }
  }

  /** Nothing is said of questions that the person has not come to yet. */
  concernsTouched(finding) {
    const fields = this.fields.filter(field => field.concerns(finding));
    return fields.every(field => field.touched || field.value() !== null);
  }

  submit() {
    const fault = this.ready ? this.faults() : say('form.loading');
    if (fault) {
      this.camForm.submitPrevented = true;
      this.preventedBecause = fault;
      notice(this.alert, 'danger', fault);
      const first = this.page.querySelector('.has-error:not([hidden]), .icp-form-alert');
      (first || this.alert).scrollIntoView({ block: 'center' });
      return;
    }
    this.handOver();
  }

  faults() {
    let count = 0;
    this.fields.filter(field => field.visible).forEach(field => {
      const fault = field.fault();
      field.complain(fault);
      count += fault ? 1 : 0;
    });
    const said = this.guards.map(guard => guard()).filter(Boolean);
    return count ? say('form.incomplete', { count }) : said[0] || null;
  }

  /** Gives Tasklist exactly the answers that count; what no longer matters is taken back. */
  handOver() {
    const manager = this.camForm.variableManager;
    const answers = this.fields.map(field => ({
      variable: field.variable,
      type: field.variableType(),
      value: field.dropped ? null : this.valueOf(field.path),
    }));
    this.extras.forEach(extra => answers.push({ ...extra, value: extra.value() }));
    Object.keys(manager.variables).forEach(name => manager.destroyVariable(name));
    answers
      .filter(answer => answer.value !== null || hasValue(this.stored[answer.variable]))
      .forEach(({ variable, type, value }) => manager.createVariable({ name: variable, type, value }));
  }

  failed(failure) {
    if (failure && failure.message === PREVENTED) {
      if (this.taskId) {
        failure.message = this.preventedBecause;
      }
      return;
    }
    notice(this.alert, 'danger', say('form.refused', { reason: (failure && failure.message) || '' }));
    this.alert.scrollIntoView({ block: 'center' });
  }
}

/** Tasklist keeps a notice of every refused completion until somebody closes it. */
function dismissErrors() {
  document.querySelectorAll('.page-notifications .alert-danger .close').forEach(button => button.click());
}

function hasValue(value) {
  return value !== null && value !== undefined && value !== '';
}

function same(a, b) {
  return (a || null) === (b || null);
}

/** The text of a label written in both languages, in the reader's. */
function spoken(label) {
  const mine = label.querySelector(`[lang=${english ? 'en' : 'zh'}]`);
  return (mine || label).textContent.trim();
}

function ancestorsWith(place, attribute, limit) {
  const found = [];
  for (let part = place; part && part !== limit.parentNode; part = part.parentNode) {
    if (part.hasAttribute && part.hasAttribute(attribute)) {
      found.push(part);
    }
  }
  return found;
}
