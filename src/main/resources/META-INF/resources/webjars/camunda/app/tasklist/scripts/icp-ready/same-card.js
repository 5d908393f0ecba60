import { CARDS, isOfAnother } from '../../../../../ui/cards.js';
import { labelOf } from '../../../../../ui/facts.js';
import { element, icon } from './dom.js';
import { say } from './language.js';
import { fillEmpty } from './reading.js';
import { reasonOfReturn } from './returned.js';

const DATES = ['documentLongTerm', 'documentExpiresOn'];

/** The card that was sent last from this window; it is kept nowhere else, and gone with the window. */
let last = null;

/** Whose card this form asks for, in this filing; nothing for any other document. */
function holderOf({ process, journeyId }) {
  const person = CARDS[process.documentType];
  const number = person && process[`${person}IdNumber`];
  return number ? `${journeyId} ${process[`${person}IdType`]} ${number.toUpperCase()}` : null;
}

/** What was said in this window of whose cards: `own` or `other`. */
const attested = new Map();

/** Whose card this form asks for, and what is known of that without asking. */
export function knownHolder(form) {
  const { process } = form;
  const holder = holderOf(form);
  return {
    name: holder && process[`${CARDS[process.documentType]}Name`],
    attested: attested.get(holder),
    isAnother: Boolean(holder) && isOfAnother(process),
  };
}

export function keepAttested(form, said) {
  const holder = holderOf(form);
  if (holder) {
    attested.set(holder, said);
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


/** Where the card of the same person was sent for the other document: a button that sends it here too; false elsewhere. What was sent back is not offered again. */
export function offerCard(form, upload) {
  if (reasonOfReturn(form) && last?.holder === holderOf(form) && last.sentFor.includes(form.process.documentType)) {
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
