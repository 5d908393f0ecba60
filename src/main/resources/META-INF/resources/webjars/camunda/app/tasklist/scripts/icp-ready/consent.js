import { element, icon, notice } from './dom.js';
import { ofPlugin } from './http.js';
import { say } from './language.js';

/** The text of the consent with a button; `given` is called once it is given. */
export function consentPanel(consent, journeyId, given) {
  const heading = consent.outdated ? 'upload.consentChanged' : 'upload.consentNeeded';
  const agree = element('button', { type: 'button', class: 'btn btn-primary', dataset: { action: 'consent' } },
    icon('ok'), ' ', say(consent.outdated ? 'upload.agreeToChange' : 'upload.agree'));
  const trouble = element('div');
  agree.addEventListener('click', async () => {
    agree.disabled = true;
    try {
      await ofPlugin(`/journeys/${journeyId}/consent`, { method: 'POST' });
      Object.assign(consent, { given: true, outdated: false });
      given();
    } catch (refusal) {
      agree.disabled = false;
      notice(trouble, 'danger', refusal.message);
    }
  });
  return element('div', { class: 'panel panel-warning' },
    element('div', { class: 'panel-heading', text: say(heading) }),
    element('div', { class: 'panel-body' },
      element('p', { class: 'icp-consent-text', text: consent.text }), agree, trouble));
}

/** That somebody else agreed to have their card kept. */
export function attestation() {
  const box = element('input', { type: 'checkbox', id: 'icp-attest' });
  return {
    element: element('div', { class: 'checkbox icp-attest' },
      element('label', { for: 'icp-attest' }, box, ' ', say('upload.onBehalf'))),
    isGiven: () => box.checked,
  };
}
