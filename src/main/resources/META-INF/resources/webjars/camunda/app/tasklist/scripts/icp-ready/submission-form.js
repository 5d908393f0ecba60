import { isBlank } from '../../../../../ui/facts.js';
import { boundsInWords, leavesNoDay } from '../../../../../ui/no-day.js';
import { fill } from './checklist.js';
import { element, show } from './dom.js';
import { Form } from './form.js';
import { ofPlugin } from './http.js';
import { day, say, today } from './language.js';
import { calendarBox, packageLink, papersOf } from './papers.js';
import { spans } from './spans.js';
import { afterwards, orderOf, pictureList, sheet, submissionOf, tickList, ticksLeft } from './submission-sheet.js';
import { wayToItsStep } from './way-elsewhere.js';
import { wayAmong } from './way-to-field.js';

const SUBMITTED_ON = 'filingSubmittedOn';
const CODE = 'server.serviceCode';

/** SubmitFiling: hand in, with everything at hand in the order of the console; then note number and day. */
export function submission(camForm, profile) {
  let first = null;
  let showWhatIsLeft = () => undefined;
  const form = new Form(camForm, {
    last: true,
    context: [...profile, 'domain', 'server'],
    // What a person had to attest, the reviewer has attested for every document.
    lastCheckShows: finding => finding.severity !== 'CONFIRM',
    wayElsewhere: wayToItsStep,
    open: async opened => {
      const [papers, known, journey] = await Promise.all(
        [papersOf(opened.journeyId), submissionOf(opened.journeyId), ofPlugin(`/journeys/${opened.journeyId}`)]);
      first = papers.days.find(({ kind }) => kind === 'SUBMISSION')?.first || null;
      showWhatIsLeft = () => showWhatPassed(opened, journey, first, known);
      fill(opened.page, 'calendar', spans(papers.days, papers.today), calendarBox(opened.journeyId, papers));
      fill(opened.page, 'ticks', packageLink(opened.journeyId), tickList(opened.journeyId, () => showWhatIsLeft()));
      fill(opened.page, 'facts', orderOf(known), sheet(opened.journeyId, known, wayToFact(opened)));
      fill(opened.page, 'pictures', pictureList(known));
      fill(opened.page, 'after', afterwards(known));
      const field = opened.field(SUBMITTED_ON);
      if (!field.value()) {
        field.set(today());
      }
      showWhatIsLeft();
    },
    changed: () => showWhatIsLeft(),
  });
  form.mustHold(() => {
    const on = form.valueOf(SUBMITTED_ON);
    return on > today() ? form.field(SUBMITTED_ON).complain(say('papers.notYet', { found: day(on), today: day(today()) })) : null;
  });
  form.mustHold(asksOnceOfAnEarlyDay(form, () => first));
  form.mustHold(asksOnceOfTheCode(form));
  return form;
}

/** No check fails; what the order asks for beyond the checks is still to be done, and named. */
function showWhatPassed(form, journey, first, { sections }) {
  const codeMissing = isCodeMissing(form);
  const missing = [
    ...(codeMissing ? [form.field(CODE).definition.label] : []),
    ...sections.flatMap(({ entries }) => entries).filter(({ value }) => !value).map(({ label }) => label),
  ];
  const unticked = ticksLeft(form.journeyId);
  const { look, passed } = leavesNoDay(journey)
    ? { look: 'warning', passed: say('papers.passedNoDay', { bounds: boundsInWords(journey, say, day) }) }
    : first > today() ? { look: 'info', passed: say('papers.passedLater', { day: day(first) }) }
      : missing.length || unticked ? { look: 'info', passed: say('papers.passed') } : { look: 'success', passed: say('papers.passedNow') };
  const place = form.page.querySelector('[data-icp="passed"]');
  place.className = `alert alert-${look}`;
  place.replaceChildren(element('p', { text: passed }), ...[
    missing.length && say('papers.left', { count: missing.length, what: missing.join(say('common.listSeparator')) }),
    unticked && say('papers.unticked', { count: unticked }),
  ].filter(Boolean).map(text => element('p', { text })));
  show(form.page.querySelector('.icp-code-missing'), codeMissing);
}

const isCodeMissing = form => form.field(CODE).visible && isBlank(form.valueOf(CODE));

/** The code may stand in the order and not here, so it is asked about once. */
function asksOnceOfTheCode(form) {
  let asked = false;
  return () => {
    // Nobody is asked while something else is told.
    if (!isCodeMissing(form) || asked || form.questions.wrong().length) {
      return null;
    }
    asked = true;
    form.field(CODE).complain(say('field.missing'));
    return say('papers.withoutCode');
  };
}

/** To the question on this page, or to the step that asks for it. */
const wayToFact = form => path => {
  const found = { fields: [path] };
  return wayAmong(form.questions.fields)(found) || wayToItsStep(form, found);
};

/** A day before the first one may be true, so it is asked about once. */
function asksOnceOfAnEarlyDay(form, firstDay) {
  let asked = null;
  return () => {
    const on = form.valueOf(SUBMITTED_ON);
    if (!on || on > today() || !firstDay() || on >= firstDay() || on === asked) {
      return null;
    }
    // Nobody is asked while something else is told.
    asked = form.questions.wrong().length ? asked : on;
    return form.field(SUBMITTED_ON).complain(say('papers.early', { found: day(on), day: day(firstDay()) }));
  };
}
