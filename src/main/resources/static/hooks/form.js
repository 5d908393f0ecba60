import { html, nothing } from '../ui/lit.js';
import { say } from '../ui/words.js';
import { hidesItsAddress } from './changes.js';
import { settleEvents } from './events.js';

const FORMATS = ['standard', 'dingtalk', 'wecom', 'feishu', 'email'];

const EVENTS = [
  '*', 'task.reminder', 'journey.started', 'journey.overdue', 'fact.corrected', 'domain.changed', 'document.rejected',
  'journey.ready', 'journey.stale', 'journey.submitted', 'journey.withdrawn', 'hook.ping',
];

/** Robots that may ask for a signature with a secret of their own. */
export const isRobotWithSecret = format => ['dingtalk', 'feishu'].includes(format);

/** What a manager says of a new hook; `errors` stand at the fields they speak of. */
export function newHook(format, errors, { anyAddress } = {}) {
  const optional = label => say('hooksPage.optional', { label });
  return html`
    ${field('targetUrl', say('hooksPage.targetUrl'), errors, invalid => html`
      <input id="targetUrl" name="targetUrl" type=${format === 'email' ? 'text' : 'url'} maxlength="2000" placeholder=${format === 'email' ? 'applicant' : 'https://'} ?aria-invalid=${invalid}>
      <p class="hint">${targetHint(anyAddress)}</p>`)}
    ${field('format', say('hooksPage.format'), errors, invalid => html`
      <select id="format" name="format" ?aria-invalid=${invalid}>
        ${FORMATS.map(value => html`<option value=${value}>${say(`hooksPage.format.${value}`)}</option>`)}
      </select>`)}
    ${field('signingSecret', say('hooksPage.signingSecret'), errors, invalid => html`
      <input id="signingSecret" name="signingSecret" autocomplete="off" maxlength="200" ?aria-invalid=${invalid}>`,
      { hidden: !isRobotWithSecret(format) })}
    <fieldset class="section" id="events" ?aria-invalid=${of('events', errors).length > 0}>
      <legend>${say('hooksPage.events')}</legend>
      ${eventChoices(['*'])}
      ${errorText('events', errors)}
    </fieldset>
    ${field('description', optional(say('hooksPage.description')), errors, invalid => html`
      <input id="description" name="description" maxlength="500" ?aria-invalid=${invalid}>`)}`;
}

/** What may be said anew of a hook that exists, as it is now. */
export function changedHook(hook, errors, { anyAddress } = {}) {
  const hidden = hidesItsAddress(hook);
  return html`
    ${field('targetUrl', say('hooksPage.targetUrl'), errors, invalid => html`
      <input id="changed-targetUrl" name="targetUrl" type=${hook.format === 'email' ? 'text' : 'url'} maxlength="2000"
        value=${hidden ? '' : hook.targetUrl} placeholder=${hidden ? hook.targetUrl : nothing} autocomplete="off" ?aria-invalid=${invalid}>
      <p class="hint">${hidden ? say('hooksPage.keptTargetHint') : targetHint(anyAddress)}</p>`, { id: 'changed-targetUrl' })}
    ${field('description', say('hooksPage.optional', { label: say('hooksPage.description') }), errors, invalid => html`
      <input id="changed-description" name="description" maxlength="500" value=${hook.description ?? ''}
        ?aria-invalid=${invalid}>`, { id: 'changed-description' })}
    <fieldset class="section" ?aria-invalid=${of('events', errors).length > 0}>
      <legend>${say('hooksPage.events')}</legend>
      ${eventChoices(hook.events)}
      ${errorText('events', errors)}
    </fieldset>`;
}

/** Which addresses serve here, and how a robot's is given. */
const targetHint = anyAddress => `${say(anyAddress ? 'hooksPage.anyTarget' : 'hooksPage.publicTarget')}${say('hooksPage.targetHint')}`;

/** What one may be told of, each to be ticked. */
export const eventChoices = chosen => html`<div class="choices" @change=${changed}>
  ${EVENTS.map(key => html`<label class="choice">
    <input type="checkbox" name="events" value=${key} ?checked=${chosen.includes(key)}>${say(`hooksPage.event.${key}`)}
  </label>`)}
</div>`;

const changed = ({ currentTarget, target }) => settleEvents([...currentTarget.querySelectorAll('[name=events]')], target);

function field(name, label, errors, control, { id = name, hidden = false } = {}) {
  return html`<div class="field" ?hidden=${hidden}>
    <label for=${id}>${label}</label>${control(of(name, errors).length > 0)}${errorText(name, errors)}
  </div>`;
}

/** What is wrong with a field; its items count as itself. */
const of = (id, errors) => errors.filter(({ field: name }) => name.replace(/\[\d+\]$/, '') === id);

export function errorText(id, errors) {
  const mine = of(id, errors);
  return html`<p class="error-text" data-error=${id}>${mine.length ? mine.map(({ message }) => message).join(' ') : nothing}</p>`;
}
