import { element, icon, notice } from './dom.js';
import { ofPlugin, pluginUrl } from './http.js';
import { day, moment, say } from './language.js';

/** Which papers a journey needs, those that can be made here, and its days. */
export const papersOf = journeyId => ofPlugin(`/journeys/${encodeURIComponent(journeyId)}/papers`);

/** The paper for a document of the list, if it is a letter that can be made here. */
export function letterFor({ papers }, { type, purpose }) {
  return papers.find(paper => paper.letter && paper.type === type && (paper.purpose || null) === (purpose || null));
}

const addressOf = (journeyId, path) => pluginUrl(`/journeys/${encodeURIComponent(journeyId)}/${path}`);

/** A letter to make: the file, when it was last made, when to sign it, and what it says. */
export function letterBox(journeyId, paper) {
  const { letter } = paper;
  const state = element('span', { class: 'icp-letter-state' }, ...stateOf(letter));
  const make = element('a', {
    class: 'btn btn-default btn-sm', href: addressOf(journeyId, `papers/${letter.file}`), download: true, dataset: { action: 'make-letter' },
    on: { click: () => state.replaceChildren(element('span', { class: 'text-muted', text: say(letter.draft ? 'papers.draftMade' : 'papers.justMade') })) },
  }, icon('file'), ' ', say(letter.draft ? 'papers.makeDraft' : 'papers.make', { title: letter.title }));
  return element('div', { class: 'icp-letter', dataset: { type: paper.type, stale: letter.stale } },
    element('div', {}, make, ' ', state),
    letter.draft && element('div', {}, element('strong', { text: say('papers.draftOnly') })),
    paper.signUntil && element('div', { text: say('papers.sign', { first: day(paper.signFrom), last: day(paper.signUntil) }) }),
    letter.blanks.length > 0 && element('div', { class: 'text-muted', text: say('papers.blanks', { names: letter.blanks.join(say('papers.comma')) }) }),
    element('details', {},
      element('summary', { text: say('papers.says') }),
      ...letter.paragraphs.map(text => element('p', { text })),
      element('p', {}, element('strong', { text: say('papers.signers') }), [...letter.signers, letter.seal].filter(Boolean).join(say('papers.comma'))),
      element('p', {}, element('strong', { text: say('papers.attached') }), letter.attachments.join(say('papers.comma'))),
      ...letter.hints.map(text => element('p', { class: 'text-muted', text }))));
}

function stateOf({ madeAt, stale }) {
  if (!madeAt) {
    return [];
  }
  return stale
    ? [element('span', { class: 'label label-warning', text: say('papers.stale') })]
    : [element('span', { class: 'text-muted', text: say('papers.made', { day: moment(madeAt) }) })];
}

/** The same where the signed letter is uploaded: make, sign, photograph, upload. */
export function letterSteps(journeyId, paper) {
  return element('div', { class: 'panel panel-default icp-letter-steps' },
    element('div', { class: 'panel-heading', text: say(paper.letter.draft ? 'papers.stepsOfDraft' : 'papers.steps') }),
    element('div', { class: 'panel-body' },
      element('ol', {},
        element('li', {}, say(paper.letter.draft ? 'papers.step.fillIn' : 'papers.step.make'), letterBox(journeyId, paper)),
        element('li', { text: say(paper.letter.seal ? 'papers.step.signAndSeal' : 'papers.step.sign') }),
        element('li', { text: say('papers.step.photograph') }),
        element('li', { text: say('papers.step.upload') }))));
}

/** The calendar as a file, and the private address that other programs subscribe to. */
export function calendarBox(journeyId, { subscribable }) {
  const answer = element('div');
  const path = `/journeys/${encodeURIComponent(journeyId)}/papers/calendar-address`;
  const attempt = action => async () => {
    try {
      await action();
    } catch (refusal) {
      notice(answer, 'danger', refusal.message);
    }
  };
  const renew = attempt(async () => {
    const { path: address } = await ofPlugin(path, { method: 'POST' });
    const field = element('input', { class: 'form-control input-sm', readonly: true, 'aria-label': say('papers.address') });
    field.value = new URL(address, window.location.origin).href;
    answer.replaceChildren(element('p', { text: say('papers.addressHint') }), field);
    field.select();
  });
  const revoke = attempt(async () => {
    await ofPlugin(path, { method: 'DELETE' });
    notice(answer, 'info', say('papers.revoked'));
  });
  const button = (name, words, action) => element('button', {
    type: 'button', class: 'btn btn-link btn-sm', dataset: { action: name }, text: say(words), on: { click: action },
  });
  return element('div', { class: 'icp-calendar-file' },
    element('a', { class: 'btn btn-default btn-sm', href: addressOf(journeyId, 'calendar.ics'), download: true }, icon('calendar'), ' ', say('papers.calendar')), ' ',
    button('subscribe', subscribable ? 'papers.renew' : 'papers.subscribe', renew),
    subscribable && button('unsubscribe', 'papers.revoke', revoke),
    answer);
}

/** The package for the submission. */
export const packageLink = journeyId => element('a', {
  class: 'btn btn-primary', href: addressOf(journeyId, 'package.zip'), download: true, dataset: { action: 'package' },
}, icon('download-alt'), ' ', say('papers.package'));
