import { moment } from '../ui/dates.js';
import { html, nothing, repeat } from '../ui/lit.js';
import { say } from '../ui/words.js';
import { changedHook } from './form.js';

const TO_THE_SECOND = { dateStyle: 'medium', timeStyle: 'medium' };

/**
 * Every hook with what can be done to it.
 *
 * @param logs deliveries by the hook's id, where they are shown
 * @param edited id of the hook that is being changed
 * @param errors what is wrong with the change
 * @param actions what the buttons do
 */
export function hookList(hooks, logs, edited, errors, actions) {
  return hooks.length
    ? repeat(hooks, ({ id }) => id, hook => card(hook, logs.get(hook.id), hook.id === edited && errors, actions))
    : html`<p class="empty">${say('hooksPage.none')}</p>`;
}

/** @param errors of the change; false where the hook is not being changed */
function card(hook, log, errors, actions) {
  const state = !hook.active ? 'off' : hook.failingSince ? 'failing' : 'active';
  return html`<article class="hook ${state}" id=${hook.id}>
    <div class="head">
      <h3>${hook.targetUrl}</h3>
      <span class="badge ${state}">${say(hook.active ? `hooksPage.health.${state}` : `hooksPage.off.${hook.inactiveReason}`)}</span>
    </div>
    <dl>
      ${pair('hooksPage.description', hook.description)}
      ${pair('hooksPage.format', [say(`hooksPage.format.${hook.format}`), !hook.signed && say('hooksPage.unsigned')])}
      ${pair('hooksPage.events', hook.events.map(key => say(`hooksPage.event.${key}`)).join(say('common.listSeparator')))}
      ${pair('hooksPage.created', [time(hook.createdAt), hook.createdBy])}
      ${pair('hooksPage.oldSecret', new Date(hook.previousSecretUntil ?? 0) > new Date() && time(hook.previousSecretUntil))}
    </dl>
    <div class="actions">
      ${hook.active ? button('hooksPage.ping', () => actions.ping(hook)) : nothing}
      ${button('hooksPage.edit', () => actions.edit(hook))}
      ${button(log ? 'hooksPage.hideLog' : 'hooksPage.showLog', () => actions.toggleLog(hook))}
      ${button(hook.active ? 'hooksPage.switchOff' : 'hooksPage.switchOn', () => actions.toggle(hook))}
      ${hook.format === 'standard' ? button('hooksPage.rotate', () => actions.rotate(hook)) : nothing}
      ${button('hooksPage.remove', () => actions.remove(hook), 'danger')}
    </div>
    ${errors ? changeForm(hook, errors, actions) : nothing}
    ${log ? logTable(log, actions) : nothing}
  </article>`;
}

const changeForm = (hook, errors, actions) => html`<form class="change fields" novalidate aria-label=${say('hooksPage.edit')}
  @submit=${event => actions.change(event, hook)}>
  ${changedHook(hook, errors, actions.targets)}
  <div class="actions"><button type="submit" class="primary">${say('hooksPage.save')}</button>
    ${button('common.cancel', () => actions.edit(hook))}</div>
</form>`;

function pair(key, value) {
  const text = joined([value].flat());
  return text ? html`<dt>${say(key)}</dt><dd>${text}</dd>` : nothing;
}

function logTable(log, actions) {
  return log.length
    ? html`<div class="log deliveries" tabindex="0"><table>
        <thead><tr>
          ${['state', 'event', 'time', 'attempts', 'outcome'].map(name => html`<th>${say(`hooksPage.column.${name}`)}</th>`)}<th></th>
        </tr></thead>
        <tbody>${repeat(log, ({ id }) => id, delivery => line(delivery, actions))}</tbody>
      </table></div>`
    : html`<p class="hint">${say('hooksPage.emptyLog')}</p>`;
}

function line(delivery, actions) {
  const { state, problem, status, millis } = delivery;
  return html`<tr>
    <td class="nowrap"><span class="badge ${state}">${say(`hooksPage.state.${isTriedAgain(delivery) ? 'TRIED_AGAIN' : state}`)}</span></td>
    <td class="words">${say(`hooksPage.event.${delivery.event}`)}</td>
    <td class="words">${time(delivery.lastAttemptAt ?? delivery.createdAt)}</td>
    <td class="nowrap">${delivery.attempts}×</td>
    <td>
      ${joined([
        problem || (status && `HTTP ${status}`),
        millis !== undefined && `${millis} ms`,
        isTriedAgain(delivery) && `${say('hooksPage.next')} ${time(delivery.nextAttemptAt)}`,
      ])}
      <details>
        <summary>${say('hooksPage.details')}</summary>
        <pre>${delivery.request}</pre>
        ${delivery.response ? html`<pre>${delivery.response}</pre>` : nothing}
      </details>
    </td>
    <td>${state === 'PENDING' ? nothing : button('hooksPage.redeliver', () => actions.redeliver(delivery))}</td>
  </tr>`;
}

const isTriedAgain = ({ state, attempts }) => state === 'PENDING' && attempts > 0;

const button = (key, act, kind = '') =>
  html`<button type="button" class="quiet ${kind}" @click=${act}>${say(key)}</button>`;

const joined = parts => parts.filter(Boolean).join(' · ');

const time = instant => moment(instant, TO_THE_SECOND);
