import { carriedKind } from './begin-again.js';
import { checklist } from './checklist-form.js';
import { fill } from './checklist.js';
import { element } from './dom.js';
import { DomainLookup } from './domain-lookup.js';
import { Form } from './form.js';
import { ofPlugin } from './http.js';
import { say } from './language.js';
import { turnMiniProgramsAway } from './mini-program.js';
import { review as reviewForm } from './review-form.js';
import { submission as submissionForm } from './submission-form.js';
import { upload as uploadForm } from './upload-form.js';
import { countdown } from './waiting.js';
import { wayToItsStep } from './way-elsewhere.js';
import { leadTo } from './way-to-field.js';

// The forms of Tasklist, by the names under which the deployed pages call them.

/** The groups of facts that every rule may look at before domain and server are known. */
const PROFILE = ['subject', 'leader', 'serviceLeader', 'service'];

export { checklist };
export const upload = camForm => uploadForm(camForm, [...PROFILE, 'domain']);
export const review = camForm => reviewForm(camForm, PROFILE);
export const submission = camForm => submissionForm(camForm, PROFILE);

/** What tells the filing from others, when answers of the self-check wait for it. */
const WHOSE = ['subjectName', 'serviceName'];

/** A form that asks for facts, nothing more. */
export const facts = (camForm, options) =>
  turnMiniProgramsAway(new Form(camForm, {
    fetch: ['submissionDate', ...WHOSE], wayElsewhere: wayToItsStep, ...options.step === 'profile' && { moreFacts: carriedKind }, ...options,
  }));

/** DeclareDomain: looked up at the registry; the proof that the journey would ask for afterwards counts as given. */
export const domain = camForm => facts(camForm, {
  step: 'domain',
  context: PROFILE,
  open: form => {
    form.lookup = new DomainLookup(form);
  },
  changed: form => form.lookup?.changed(),
  moreFacts: form =>
    form.valueOf('subject.kind') !== 'INDIVIDUAL' && form.words.provableRelations.includes(form.valueOf('domain.holderRelation'))
      ? { documents: [{ type: 'DOMAIN_REGISTRANT_PROOF', longTerm: true }] }
      : {},
});

/** DeclareServer: what to buy, and where, stands below the product. */
export function server(camForm) {
  const show = form => {
    const product = form.words.products.find(known => known.value === form.valueOf('server.product'));
    fill(form.page, 'product', product ? productGuide(product) : element('div'));
  };
  return facts(camForm, { step: 'server', context: PROFILE, open: show, changed: show });
}

function productGuide({ howTo, link, mainland }) {
  return element('p', { class: 'icp-product text-muted' }, howTo,
    mainland && ` ${say('taskForm.mainland')}`,
    link && ' ',
    link && element('a', { href: link, target: '_blank', rel: 'noopener noreferrer', text: say('taskForm.productPage') }));
}

/** WaitForRealName: until when, and that one may go on. */
export function waiting(camForm) {
  const form = new Form(camForm, {
    fetch: ['domainRealNameVerifiedOn'],
    wayElsewhere: wayToItsStep,
    // The page itself is about the wait.
    lastCheckShows: ({ rule }) => rule !== 'DOM-13',
    explains: true,
    open: async opened => {
      const { steps } = await ofPlugin(`/journeys/${opened.journeyId}`);
      const step = steps.find(candidate => candidate.until);
      countdown(opened.page.querySelector('[data-icp="countdown"]'),
        step && step.until, opened.process.domainRealNameVerifiedOn);
      opened.page.querySelector('#icp-go-on').addEventListener('change', () => opened.changed());
    },
  });
  const tick = () => form.page.querySelector('#icp-go-on');
  form.mustHold(() => (tick().checked ? null : say('taskForm.goOn')), () => {
    const early = form.page.querySelector('.icp-early');
    early.before(form.alert);
    leadTo({ place: early, control: tick() });
    return true;
  });
  return form;
}
