import { isBlank } from '../../../../../ui/facts.js';
import { fillFromSelfCheck, keepForLaterForms } from './begin-again.js';
import { element, notice, show } from './dom.js';
import { Draft } from './draft.js';
import { Hints, showLastCheck, wayToFiling } from './hints.js';
import { ofEngine, ofPlugin } from './http.js';
import { say } from './language.js';
import { KeptPress, dismissErrors, forgetRefusal } from './kept-press.js';
import { openNextTask } from './next-task.js';
import { notesPanel } from './notes.js';
import { bringIntoView } from './phone.js';
import { offerPhotos } from './photo.js';
import { showProposals } from './proposals.js';
import { proposeProvinces } from './province-proposal.js';
import { Questions } from './questions.js';
import { reopenedPanel } from './reopened.js';
import { vocabulary } from './vocabulary.js';
import { leadTo, leadToWanted } from './way-to-field.js';
import { whereItStands } from './whereabouts.js';

const PREVENTED = 'camForm submission prevented';

/**
 * An embedded form of Tasklist: puts questions where the page says so, fills them from the process,
 * shows what the last check found, gives hints while the person types, and hands over exactly the
 * visible answers on completion.
 */
export class Form {
  /**
   * @param camForm the form object of Tasklist, in the middle of its life cycle
   * @param options `step`: step of the pre-check whose findings are hints here; `fetch`: further
   *     variables to read, or what gives them of the vocabulary; `context`: groups of facts to read; `ofReviewer`: not the
   *     applicant’s own task; `derive`: what follows from the process for the conditions of the page;
   *     `open`: called once the questions stand; `changed`: called after every change; `assessed`:
   *     called with every answer of the pre-check; `moreFacts`, `hintsOf`,
   *     `lastCheckShows`: what else to ask and what to show; `wayElsewhere`: the way from a finding to
   *     what is asked on another page; `underWay`: what completing waits for, as `KeptPress` takes it; `explains`: that what keeps from completing is no fault
   */
  constructor(camForm, options = {}) {
    this.camForm = camForm;
    this.options = options;
    this.page = camForm.formElement[0];
    this.process = {};
    this.stored = {};
    this.guards = [];
    this.extras = [];
    this.hints = new Hints(this, options);
    this.draft = new Draft(camForm.taskId || `start.${camForm.options.urlParams.userId}`);
    this.ready = false;
    this.lastCheck = {};
    this.press = new KeptPress(this.page, () => options.underWay?.());
    this.busy = element('p', { class: 'icp-loading text-muted', text: say('form.loading') });
    this.alert = element('div', { class: 'icp-form-alert' });
    this.page.setAttribute('novalidate', '');
    this.page.setAttribute('autocomplete', 'off');
    this.page.classList.add('icp-form', 'icp-not-ready');
    this.head = element('div', { class: 'icp-head' });
    this.page.prepend(this.head, this.busy, this.alert);
    camForm.on('variables-applied', () => this.open());
    camForm.on('submit', () => this.submit());
    camForm.on('store', () => this.handOver());
    camForm.on('submit-failed', (form, [failure]) => this.failed(failure));
    camForm.on('submit-success', () => this.done());
  }

  get taskId() {
    return this.camForm.taskId;
  }

  get journeyId() {
    return this.camForm.options.processInstanceId;
  }

  /** Registers a check: `guard` returns a sentence when completing must wait, `lead` leads to what is missing, true where it did. */
  mustHold(guard, lead = () => false) {
    this.guards.push({ guard, lead });
  }

  /** Registers a variable that is no field: `value()` is asked on completion, null sends nothing. */
  alsoSend(variable, type, value) {
    this.extras.push({ variable, type, value });
  }

  field(path) {
    return this.questions.field(path);
  }

  valueOf(path) {
    return this.questions.valueOf(path);
  }

  async open() {
    try {
      this.words = await vocabulary();
      this.questions = new Questions(this.page, this.words, this.process, changed => this.changed(changed));
      await this.read();
      this.questions.build();
      this.restore();
      if (this.journeyId && !this.options.ofReviewer) {
        this.page.append(wayToFiling(this.journeyId));
        this.showWhere();
      }
      await this.showWhatWasSaid();
      showProposals(this.questions, this.lastCheck.findings || []);
      proposeProvinces(this.questions);
      this.task = this.taskId ? await ofEngine(`/task/${this.taskId}`) : {};
      await this.options.open?.(this);
      await offerPhotos(this);
      this.ready = true;
      show(this.busy, false);
      this.page.classList.remove('icp-not-ready');
      this.page.dataset.ready = 'true';
      bringIntoView(this.page);
      leadToWanted(this.questions);
    } catch (failure) {
      notice(this.busy, 'danger', say('form.notLoaded', { reason: failure.message }));
    }
  }

  /** Comes when it comes: a form can be filled in without it. */
  showWhere() {
    ofPlugin(`/journeys/${this.journeyId}`).then(
      journey => this.head.replaceChildren(whereItStands(journey, this.taskId)), () => undefined);
  }

  /** What the process holds, and over it what Tasklist kept here. A start form has no process yet. */
  async read() {
    if (this.taskId) {
      const query = new URLSearchParams({ variableNames: this.wanted().join(','), deserializeValues: false });
      const held = await ofEngine(`/task/${this.taskId}/form-variables?${query}`);
      Object.entries(held).forEach(([name, { value }]) => {
        this.stored[name] = value ?? null;
      });
    }
    Object.assign(this.process, this.stored);
    Object.entries(this.camForm.variableManager.variables).forEach(([name, { value }]) => {
      this.process[name] = value ?? null;
    });
    Object.assign(this.process, this.options.derive?.(this.process, this.words));
  }

  wanted() {
    const { context = [], fetch = [] } = this.options;
    const around = this.words.fields.filter(({ group }) => context.includes(group));
    return [...new Set([...this.questions.variables(), ...around.map(({ variable }) => variable), ...(typeof fetch === 'function' ? fetch(this.words) : fetch)])];
  }

  /** Puts back what was typed here before and not handed over. */
  restore() {
    fillFromSelfCheck(this);
    const { answers = {}, copies = {}, carried, ofAnother } = this.draft.kept();
    this.questions.copies.filter(copy => copy.target in copies).forEach(copy => {
      copy.box.checked = copies[copy.target];
    });
    this.questions.arrange();
    const typed = this.questions.fields.filter(field => field.variable in answers);
    typed.forEach(field => field.set(answers[field.variable]));
    if (typed.length) {
      notice(this.alert, 'info', say(carried ? 'form.carried' : ofAnother ? 'form.ofAnother' : 'form.restored'));
      this.markDirty();
      this.questions.arrange();
    }
  }

  keepDraft() {
    const touched = this.questions.fields.filter(field => field.touched);
    const kept = this.draft.kept();
    this.draft.keep({
      ...kept,
      answers: { ...kept.answers, ...Object.fromEntries(touched.map(field => [field.variable, field.value()])) },
      copies: Object.fromEntries(this.questions.copies.map(copy => [copy.target, copy.box.checked])),
    });
  }

  done() {
    if (!this.taskId) {
      keepForLaterForms(this);
    }
    this.draft.drop();
    dismissErrors();
    openNextTask(this.camForm, this.task, this.options);
  }

  changed(field) {
    this.insisting = false;
    this.markDirty();
    this.questions.arrange();
    proposeProvinces(this.questions);
    field?.hint([]);
    forgetRefusal(this);
    this.keepDraft();
    this.hints.soon();
    this.options.changed?.(this);
  }

  markDirty() {
    const scope = window.angular?.element(this.page).scope();
    const controller = scope?.[this.page.getAttribute('name')];
    if (controller?.$setDirty && !controller.$dirty) {
      controller.$setDirty();
      scope.$applyAsync();
    }
  }

  /** Words of managers, and findings of the check that sent the person back here. */
  async showWhatWasSaid() {
    if (!this.taskId) {
      return;
    }
    this.lastCheck = await ofPlugin(`/tasks/${this.taskId}/findings`).catch(failure => {
      if (failure.status === 404) {
        return { findings: [] };
      }
      throw failure;
    });
    this.alert.after(notesPanel(this.lastCheck.notes), reopenedPanel(this));
    const { lastCheckShows = () => true, wayElsewhere = () => null } = this.options;
    showLastCheck(this.page, (this.lastCheck.findings || []).filter(lastCheckShows), this.questions.fields,
      found => wayElsewhere(this, found));
  }

  submit() {
    if (this.ready && (this.press.isKept() || !this.taskId && this.hints.stale && !this.faults() && this.beginOnceJudged())) {
      this.camForm.submitPrevented = true;
      return;
    }
    const fault = this.ready ? this.faults() || this.doubts() : say('form.loading');
    if (fault) {
      this.camForm.submitPrevented = true;
      this.preventedBecause = fault;
      notice(this.alert, this.options.explains ? 'info' : 'danger', fault);
      this.leadToFault();
      return;
    }
    this.handOver();
  }

  /** What the rules say of the last change is waited for; then it is as if the button had been pressed now. */
  async beginOnceJudged() {
    await this.hints.now();
    this.hints.stale = false;
    this.page.closest('.modal-content')?.querySelector('.modal-footer .btn-primary')?.click();
  }

  /** To what stands above the questions, or to the first of them that is wrong, however far down; or else to the notice. */
  leadToFault() {
    const [first] = this.questions?.wrong() || [];
    if (this.ready && this.guards.some(({ lead }) => lead())) {
      return;
    }
    if (first) {
      first.place.before(this.alert);
      leadTo(first);
    } else {
      this.busy.after(this.alert);
      this.alert.scrollIntoView({ block: 'center' });
    }
  }

  faults() {
    const count = this.questions.faults();
    const said = this.guards.map(({ guard }) => guard()).filter(Boolean);
    return count ? say('form.incomplete', { count: this.questions.wrong().length }) : said[0] || null;
  }

  /**
   * What is marked red would be sent back only some steps later where a filing begins. The first try says so and leads
   * there; who tries again without a change begins all the same.
   */
  doubts() {
    const count = this.taskId || this.insisting ? 0 : this.questions.wrong().length;
    this.insisting = count > 0;
    return count ? say('form.doubtful', { count }) : null;
  }

  /** Gives Tasklist exactly the answers that count; what no longer matters is taken back. */
  handOver() {
    const manager = this.camForm.variableManager;
    const extras = this.extras.map(extra => ({ ...extra, value: extra.value() }));
    Object.keys(manager.variables).forEach(name => manager.destroyVariable(name));
    [...this.questions.answers(), ...extras]
      .filter(({ variable, value }) => value !== null || !isBlank(this.stored[variable]))
      .forEach(({ variable, type, value }) => manager.createVariable({ name: variable, type, value }));
  }

  failed(failure) {
    if (failure?.message === PREVENTED) {
      if (this.press.kept || this.options.explains) {
        setTimeout(dismissErrors);
      } else if (this.taskId) {
        failure.message = this.preventedBecause;
      }
      return;
    }
    notice(this.alert, 'danger', say('form.refused', { reason: failure?.message || '' }));
    this.alert.scrollIntoView({ block: 'center' });
  }
}
