import { WHO_SOMEBODY_IS, carriedOn, carryOn, othersIn, takeCarried, takenAlong } from '../../../../../ui/carried.js';
import { isBlank } from '../../../../../ui/facts.js';
import { attempt } from './attempt.js';
import { element, icon } from './dom.js';
import { Draft } from './draft.js';
import { ofApplication, ofPlugin } from './http.js';
import { say } from './language.js';

/** A button that begins another filing with what was said of this one; pictures, and what the site is called, are given anew. */
export function beginnerFrom({ id }, start) {
  const { button, trouble } = attempt({
    attributes: { class: 'btn btn-link btn-sm', dataset: { action: 'begin-from' } },
    words: [icon('duplicate'), ' ', say('filings.beginFrom')],
    action: async () => {
      const [answers, { userId }] = await Promise.all([
        ofPlugin(`/journeys/${id}/profile`), ofApplication('/camunda/api/admin/auth/user/default')]);
      new Draft(`start.${userId}`).keep({ answers: takenAlong(answers), copies: copiesIn(answers), ofAnother: true });
      window.location.hash = start;
    },
    trouble: element('span'),
    again: true,
  });
  return element('span', {}, button, trouble);
}

/** Who is who again is ticked, so that one change still changes both. */
const copiesIn = answers => ({ leader: isSame(answers, 'subject', 'leader'), serviceLeader: isSame(answers, 'leader', 'serviceLeader') });

const isSame = (answers, one, other) => WHO_SOMEBODY_IS.every(name => answers[one + name] === answers[other + name]);

/** Answers of the self-check become what was typed into the form that begins a filing. */
function beginFromSelfCheck(draft) {
  const answers = takeCarried();
  if (answers) {
    const kept = draft.kept();
    draft.keep({ answers: { ...kept.answers, ...answers }, copies: { ...kept.copies, ...Object.fromEntries(othersIn(answers).map(person => [person, false])) }, carried: true });
  }
}

/** Tells the filing that was begun from others in the same window. */
const filingOf = form => `${form.valueOf('subject.name')} ${form.valueOf('service.name')}`;

/** What the self-check knew beyond the form that begins a filing. */
export const keepForLaterForms = form => carryOn(filingOf(form), form.draft.kept().answers || {});

/** Whether the self-check was told of domain or server, which a later form asks for. */
export const knowsMore = form => ['domainName', 'domainExpiresOn', 'serverProduct', 'serverExpiresOn'].some(name => name in carriedOn(filingOf(form)));

/** What tells the kind of an order, as the self-check was told it, before the form stands that asks for it. */
export function carriedKind(form) {
  const { domainAlreadyFiled: alreadyFiled, domainFiledBySelf: filedBySelf } =
    form.taskId ? carriedOn(filingOf(form)) : form.draft.kept().answers ?? {};
  return isBlank(alreadyFiled) || form.lastCheck.reopened ? {} : { domain: { alreadyFiled, ...!isBlank(filedBySelf) && { filedBySelf } } };
}

/** What waits for a later form becomes what was typed into it, where nothing was said yet. */
function goOnFromSelfCheck(form) {
  const { draft, questions, stored } = form;
  const { answers = {}, ...kept } = draft.kept();
  const waiting = Object.entries(carriedOn(filingOf(form))).filter(([variable]) =>
    !(variable in answers) && isBlank(stored[variable]) && questions.variables().includes(variable));
  if (waiting.length) {
    draft.keep({ ...kept, answers: { ...answers, ...Object.fromEntries(waiting) }, carried: true });
  }
}

export const fillFromSelfCheck = form => (form.taskId ? goOnFromSelfCheck(form) : beginFromSelfCheck(form.draft));
