import { boundsInWords, leavesNoDay } from '../../../../../ui/no-day.js';
import { fill } from './checklist.js';
import { Form } from './form.js';
import { ofPlugin } from './http.js';
import { day, say, today } from './language.js';
import { calendarBox, packageLink, papersOf } from './papers.js';
import { spans } from './spans.js';
import { afterwards, orderOf, pictureList, sheet, submissionOf, tickList } from './submission-sheet.js';
import { wayToItsStep } from './way-elsewhere.js';
import { wayAmong } from './way-to-field.js';

const SUBMITTED_ON = 'filingSubmittedOn';

/** SubmitFiling: hand in, with everything at hand in the order of the console; then note number and day. */
export function submission(camForm, profile) {
  let first = null;
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
      const passed = opened.page.querySelector('[data-icp="passed"]');
      if (leavesNoDay(journey)) {
        passed.classList.replace('alert-success', 'alert-warning');
        passed.textContent = say('papers.passedNoDay', { bounds: boundsInWords(journey, say, day) });
      } else if (first > today()) {
        passed.classList.replace('alert-success', 'alert-info');
        passed.textContent = say('papers.passedLater', { day: day(first) });
      }
      fill(opened.page, 'calendar', spans(papers.days, papers.today), calendarBox(opened.journeyId, papers));
      fill(opened.page, 'ticks', packageLink(opened.journeyId), tickList(opened.journeyId, known.codeMissing));
      fill(opened.page, 'facts', orderOf(known), sheet(opened.journeyId, known, wayToFact(opened)));
      fill(opened.page, 'pictures', pictureList(known));
      fill(opened.page, 'after', afterwards(known));
      const field = opened.field(SUBMITTED_ON);
      if (!field.value()) {
        field.set(today());
      }
    },
  });
  form.mustHold(() => {
    const on = form.valueOf(SUBMITTED_ON);
    return on > today() ? form.field(SUBMITTED_ON).complain(say('papers.notYet', { found: day(on), today: day(today()) })) : null;
  });
  form.mustHold(asksOnceOfAnEarlyDay(form, () => first));
  return form;
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
