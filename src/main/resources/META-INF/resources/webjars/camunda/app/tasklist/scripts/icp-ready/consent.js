import { attempt } from './attempt.js';
import { requiredMark } from './controls.js';
import { element, icon } from './dom.js';
import { ofPlugin } from './http.js';
import { say } from './language.js';
import { leadTo } from './way-to-field.js';

/** The text of the consent with a button; `given` is called once it is given. */
export function consentPanel(consent, journeyId, given) {
  const heading = consent.outdated ? 'upload.consentChanged' : 'upload.consentNeeded';
  const { button, trouble } = attempt({
    attributes: { class: 'btn btn-primary', dataset: { action: 'consent' } },
    words: [icon('ok'), ' ', say(consent.outdated ? 'upload.agreeToChange' : 'upload.agree')],
    action: async () => {
      await ofPlugin(`/journeys/${journeyId}/consent`, { method: 'POST' });
      Object.assign(consent, { given: true, outdated: false });
      given();
    },
  });
  return element('div', { class: 'panel panel-warning' },
    element('div', { class: 'panel-heading', text: say(heading) }),
    element('div', { class: 'panel-body' },
      element('p', { class: 'icp-consent-text', text: consent.text }), button, trouble));
}

/**
 * Whose card it is: the person's own, or somebody else's who agreed to have it kept. Where it can be
 * nobody else's than another's, that is not asked, and the consent alone is attested.
 *
 * @param holder whose card it is by what was declared: `{name, attested, isAnother}`: what was said before of the
 *     same card, `own` or `other`; nothing where nothing was
 * @param changed called with what is said
 */
export function attestation({ name, attested, isAnother }, changed) {
  const option = (id, said, words) => element('div', { class: 'radio' },
    element('label', { for: id },
      element('input', {
        type: 'radio', name: 'icp-whose', id, checked: said === attested, 'aria-describedby': 'icp-attest-messages',
        on: { change: () => changed(said) },
      }),
      ' ', say(words)));
  const messages = element('div', { class: 'icp-field-messages', id: 'icp-attest-messages', 'aria-live': 'polite' });
  const made = element('div', { class: 'form-group icp-attest', role: 'radiogroup', 'aria-labelledby': 'icp-whose', 'aria-required': 'true' },
    element('span', { class: 'control-label', id: 'icp-whose' },
      name ? say(isAnother ? 'upload.ofAnother' : 'upload.whoseCard', { name }) : say('upload.whose'),
      requiredMark()),
    !isAnother && option('icp-attest-own', 'own', 'upload.own'), option('icp-attest', 'other', 'upload.onBehalf'), messages);
  return {
    element: made,
    isGiven: () => Boolean(made.querySelector('input:checked')),
    lead: () => leadTo({ place: made, control: made }),
    /** Says at the question itself that something waits for it; nothing takes that back. */
    complain: sentence => {
      made.classList.toggle('has-error', Boolean(sentence));
      messages.replaceChildren(...(sentence ? [element('p', { class: 'icp-complaint', text: sentence })] : []));
    },
  };
}
