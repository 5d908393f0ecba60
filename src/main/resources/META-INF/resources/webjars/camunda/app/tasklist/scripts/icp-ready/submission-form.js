import { inWords, masked } from '../../../../../ui/facts.js';
import { calendar, checklistOf, fill } from './checklist.js';
import { Form } from './form.js';
import { say, today } from './language.js';
import { factsTable } from './review.js';

/** What the provider's system asks for of domain and server, beside the profile. */
const FILED = [
  'domain.name', 'domain.registrar', 'domain.registeredOn', 'domain.expiresOn', 'domain.holderName',
  'domain.holderIdType', 'domain.holderIdNumber', 'domain.realNameVerifiedOn',
  'server.product', 'server.region', 'server.expiresOn', 'server.serviceCode',
];

/** SubmitFiling: hand in, then note number and day. */
export function submission(camForm, profile) {
  return new Form(camForm, {
    last: true,
    context: [...profile, 'domain', 'server'],
    // What a person had to attest, the reviewer has attested for every document.
    lastCheckShows: finding => finding.severity !== 'CONFIRM',
    open: async opened => {
      const known = await checklistOf(opened.journeyId);
      fill(opened.page, 'calendar', calendar(known));
      opened.page.querySelector('[data-icp="facts"]').append(filedFacts(opened, profile));
      const field = opened.field('filingSubmittedOn');
      if (!field.value()) {
        field.set(today());
      }
    },
  });
}

function filedFacts({ process, words }, profile) {
  return factsTable(words.fields
    .filter(({ group, path }) => profile.includes(group) || FILED.includes(path))
    .map(field => [field.label, hidden(field, inWords(field, process[field.variable], say))]));
}

const hidden = ({ path }, words) => (words && /idNumber$/i.test(path) ? masked(words) : words);
