import { questionOf, toldOnce } from '../../../../../ui/findings.js';
import { endsOf } from '../../../../../ui/no-day.js';
import { drawnOnce, element, settled } from './dom.js';
import { cited, findingsPanel } from './findings.js';
import { ofApplication } from './http.js';
import { say } from './language.js';
import { whatExcludesWhat } from './no-day.js';
import { released } from './pressed.js';
import { showProposals } from './proposals.js';
import { wayAmong } from './way-to-field.js';

const PAUSE_IN_MILLISECONDS = 450;

/**
 * What the pre-check says while a person types. A hint stands at the field it is about, once that
 * field was touched; others stand at the end of the page.
 */
export class Hints {
  /**
   * @param options of the form: `step` of the pre-check, `hintsOf` which of its findings, `moreFacts`
   *     what to ask beside the answers, `assessed` who wants to know the whole of it
   */
  constructor(form, options) {
    this.form = form;
    this.options = options;
    this.asked = 0;
    this.stale = false;
  }

  later = settled(PAUSE_IN_MILLISECONDS, () => this.stale && this.now());

  /** Asks once the person pauses; until the answer is there, what stands at the fields may be of before. */
  soon() {
    this.stale = true;
    this.later();
  }

  async now() {
    const { step, moreFacts = () => ({}) } = this.options;
    if (!step || !this.form.page.isConnected) {
      return;
    }
    const mine = ++this.asked;
    const findings = await this.ask({ ...this.form.questions.facts(), ...moreFacts(this.form) }, mine);
    if (mine === this.asked) {
      this.stale = false;
      this.show(findings);
    }
  }

  async ask(facts, mine) {
    const { step, hintsOf = () => true, assessed = () => {} } = this.options;
    try {
      const said = await ofApplication('/api/precheck', { method: 'POST', json: facts });
      await released();
      if (mine === this.asked) {
        assessed(this.form, said);
      }
      const found = cited(said.steps[step]?.findings || [], said.sources);
      return [...found, ...endsIn(said, step, found)].filter(hintsOf);
    } catch ({ errors = [] }) {
      return errors.map(({ message, field }) => ({ rule: '', severity: 'BLOCK', message, fields: [field] }));
    }
  }

  show(all) {
    const { fields } = this.form.questions;
    const findings = toldOnce(fields, all);
    showProposals(this.form.questions, findings);
    const atFields = new Set();
    for (const field of fields.filter(({ touched, visible }) => touched && visible)) {
      const mine = findings.filter(finding => finding.severity !== 'INFO' && field.concerns(finding));
      mine.forEach(finding => atFields.add(finding));
      field.hint(mine);
    }
    const place = this.form.page.querySelector('[data-icp="hints"]');
    if (place) {
      const wayHere = wayAmong(fields);
      const { wayElsewhere = () => null } = this.options;
      const rest = findings.filter(finding => !atFields.has(finding) && isComeTo(finding, fields) && !isTold(finding, fields));
      const ways = rest.map(found => questionOf(fields, found)?.path);
      drawnOnce(place, [rest, ways], () => (rest.length
        ? [findingsPanel(say('form.preview'), rest, found => wayHere(found) || wayElsewhere(this.form, found))] : []));
    }
  }
}

/** An answer of this page that passes its check and yet leaves no day. */
const endsIn = (said, step, found) => endsOf(said)
  .filter(({ fields: [path = ''] }) => path.startsWith(`${step}.`)
    && !found.some(({ severity, fields = [] }) => severity === 'BLOCK' && fields.includes(path)))
  .map(({ message, remedy, fields }) =>
    ({ rule: '', severity: 'WARN', message: `${whatExcludesWhat(said)} ${message}`, remedy, fields }));

/** What the last check found stands at its question until that is changed. */
const isTold = ({ rule, message }, fields) =>
  fields.some(({ findings = [] }) => findings.some(told => told.rule === rule && told.message === message));

/** Nothing is said of questions that the person has not come to yet. */
const isComeTo = (finding, fields) =>
  fields.filter(field => field.concerns(finding)).every(field => field.touched || field.value() !== null);

/**
 * What the check that sent a person back found, above the page, and which fields it is about.
 *
 * @param wayElsewhere the way to what is asked on another page
 */
export function showLastCheck(page, all, fields, wayElsewhere = () => null) {
  const place = page.querySelector('[data-icp="findings"]');
  const findings = toldOnce(fields, all);
  if (!place || !findings.length) {
    return;
  }
  const blocking = findings.filter(({ severity }) => severity === 'BLOCK');
  const wayHere = wayAmong(fields);
  const panel = (words, some) => findingsPanel(say(words), some, found => wayHere(found) || wayElsewhere(found));
  const notes = findings.filter(({ severity }) => severity === 'INFO');
  const rest = findings.filter(found => !notes.includes(found));
  // What is only to be known does not stand below “please correct”.
  place.replaceChildren(...(blocking.length
    ? [panel('form.lastCheck', rest), ...(notes.length ? [panel('form.lastCheckNotes', notes)] : [])]
    : [panel('form.lastCheckNotes', findings)]));
  // What to do stands above already.
  fields.forEach(field => field.hint(blocking.filter(finding => field.concerns(finding)).map(found => ({ ...found, remedy: null }))));
}

/** The way to this filing among the person's own, at the end of a page. */
export const wayToFiling = journeyId =>
  element('p', { class: 'icp-whole' }, element('a', { href: `#/filings?journey=${journeyId}`, text: say('form.whole') }));
