import { fill } from './checklist.js';
import { Form } from './form.js';
import { today } from './language.js';
import { calendarBox, packageLink, papersOf } from './papers.js';
import { spans } from './spans.js';
import { afterwards, orderOf, pictureList, sheet, submissionOf, tickList } from './submission-sheet.js';

/** SubmitFiling: hand in, with everything at hand in the order of the console; then note number and day. */
export function submission(camForm, profile) {
  return new Form(camForm, {
    last: true,
    context: [...profile, 'domain', 'server'],
    // What a person had to attest, the reviewer has attested for every document.
    lastCheckShows: finding => finding.severity !== 'CONFIRM',
    open: async opened => {
      const [papers, known] = await Promise.all([papersOf(opened.journeyId), submissionOf(opened.journeyId)]);
      fill(opened.page, 'calendar', spans(papers.days, papers.today), calendarBox(opened.journeyId, papers));
      fill(opened.page, 'ticks', packageLink(opened.journeyId), tickList(opened.journeyId, known.codeMissing));
      fill(opened.page, 'facts', orderOf(known), sheet(opened.journeyId, known));
      fill(opened.page, 'pictures', pictureList(known));
      fill(opened.page, 'after', afterwards(known));
      const field = opened.field('filingSubmittedOn');
      if (!field.value()) {
        field.set(today());
      }
    },
  });
}
