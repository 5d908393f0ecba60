import { labelOf } from '../../../../../ui/facts.js';
import { element, icon } from './dom.js';
import { say } from './language.js';
import { fillEmpty } from './reading.js';

/** Whose card a document is. */
const CARDS = { SUBJECT_LEADER_ID: 'leader', SERVICE_LEADER_ID: 'serviceLeader' };

const DATES = ['documentLongTerm', 'documentExpiresOn'];

/** The card that was sent last from this window; it is kept nowhere else, and gone with the window. */
let last = null;

/** Whose card this form asks for, in this filing; nothing for any other document. */
function holderOf({ process, journeyId }) {
  const person = CARDS[process.documentType];
  const number = person && process[`${person}IdNumber`];
  return number ? `${journeyId} ${process[`${person}IdType`]} ${number.toUpperCase()}` : null;
}

/** Of whose cards it was said in this window whether they are the person's own. */
const attested = new Set();

export const wasAttested = form => attested.has(holderOf(form));

export function keepAttested(form) {
  const holder = holderOf(form);
  if (holder) {
    attested.add(holder);
  }
}

/** Keeps the picture of a card, and the dates that are typed beside it, for the other document that takes it. */
export function keepCard(form, sent) {
  const holder = holderOf(form);
  const { documentType: type } = form.process;
  if (holder) {
    const before = last?.holder === holder && last.sent.file === sent.file ? last.sentFor : [];
    last = { holder, sent, type, form, sentFor: [...before, type] };
  }
}

const isReturned = ({ process, lastCheck }) => Boolean(process.documentRejectionReason || lastCheck.rejectionReason);

/** Where the card of the same person was sent for the other document: a button that sends it here too; false elsewhere. What was sent back is not offered again. */
export function offerCard(form, upload) {
  if (isReturned(form) && last?.holder === holderOf(form) && last.sentFor.includes(form.process.documentType)) {
    last = null;
  }
  if (!last || last.holder !== holderOf(form) || last.type === form.process.documentType) {
    return false;
  }
  const { sent, type, form: earlier } = last;
  const button = element('button', {
    type: 'button', class: 'btn btn-default', dataset: { action: 'same-card' },
    on: {
      click: () => {
        upload.reuse(sent);
        fillEmpty(DATES.map(name => [form.field(name), earlier.field(name)?.value()]));
      },
    },
  }, icon('duplicate'), ' ', say('upload.sameCard', { document: labelOf(form.words.documentTypes, type) }));
  upload.offer(button);
  return true;
}
