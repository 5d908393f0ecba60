import { closeButton, labelled, openDialog, reasonField } from './dialog.js';
import { inItsWords, knownFacts } from './facts.js';
import { groupOf, personField } from './people.js';
import { nothingToDo } from './waiting.js';
import { MONITOR, call, failed, html, inputOf, nothing, parsed, render, say } from './kit.js';

/** What a manager does to a journey, each after a confirmation. */
const ACTIONS = {
  nudge: ({ head }) => nothingToDo([head]),
  reassign: (timeline, words, state) => [
    taskChoice(timeline, ({ target }) => state.propose(...takers(timeline, target.value))),
    personField(state, ...takers(timeline, openVisits(timeline)[0]?.taskId))],
  correct: (timeline, words) => factChoice(timeline, words.fields),
  extend: timeline => [taskChoice(timeline),
    labelled('dueOn', html`<input name="dueOn" type="date" required class="form-control input-sm">`)],
  withdraw: () => nothing,
};

export const actionBar = (timeline, words, reload) => (timeline.state === 'OPEN'
  ? html`<div class="icp-buttons icp-actions">${Object.keys(ACTIONS).map(action =>
      html`<button type="button" class="btn btn-default btn-sm" data-action=${action}
        @click=${() => askFor(action, state => ACTIONS[action](timeline, words, state),
          async form => (await act(timeline.journeyId, action, bodyOf(form, words.fields)))?.said, reload)}
        >${say(`managers.action.${action}`)}</button>`)}</div>`
  : nothing);

/** Does one thing to one journey, as the server's log tells it. */
export const act = (journeyId, action, body) =>
  call('POST', `${MONITOR}/journeys/${encodeURIComponent(journeyId)}/actions/${action}`, { body });

/**
 * Asks for what an action needs, its reason above all, and does it.
 *
 * @param fields what is asked beside the reason; is given an object that lives as long as the dialogue
 * @param send does it, is given the form; what it answers is shown until it has been read. After a
 *     refusal the form stays as it was filled in, and the refusal until another choice is made; `partly` says that something was done all the same
 */
export function askFor(action, fields, send, reload) {
  const state = { busy: false, trouble: null, said: null };
  openDialog(say(`managers.action.${action}`), (close, draw) => {
    const submit = async event => {
      event.preventDefault();
      Object.assign(state, { busy: true, trouble: null });
      draw();
      try {
        state.said = await send(event.target);
        reload();
      } catch (error) {
        state.trouble = error;
        if (error.partly) {
          reload();
        }
      }
      state.busy = false;
      draw();
      if (!state.trouble && !state.said) {
        close();
      }
    };
    // What is typed waits for the button: a line that goes when a field is left would move it from under the pointer.
    const answersTheRefusal = ({ target }) => {
      if (state.trouble && target.matches('select')) {
        state.trouble = null;
        draw();
      }
    };
    return state.said ? outcome(action, state.said, close) : html`<form method="dialog" @submit=${submit} @change=${answersTheRefusal}>
      <h3>${say(`managers.action.${action}`)}</h3>
      <p>${say(`managers.actionText.${action}`)}</p>
      ${fields(state)}
      ${reasonField()}
      <div aria-live="assertive">${state.trouble ? failed(state.trouble, '') : nothing}</div>
      <div class="icp-buttons">
        ${closeButton(close, 'common.cancel')}
        <button type="submit" class="btn ${action === 'withdraw' ? 'btn-danger' : 'btn-primary'}"
          ?disabled=${state.busy}>${say('managers.confirm')}</button>
      </div>
    </form>`;
  });
}

/** What came of it, in the server's words, until the manager has read it. */
const outcome = (action, said, close) => html`
  <h3>${say(action === 'nudge' ? 'managers.reached' : `managers.action.${action}`)}</h3>
  <div role="status"><ul class="icp-reached">${said.map(sentence => html`<li>${sentence}</li>`)}</ul></div>
  <div class="icp-buttons">${closeButton(close, 'managers.close', 'btn-primary')}</div>`;

const openVisits = ({ visits }) => visits.filter(({ leftAt }) => !leftAt);

/** The group that may take a task over, and who has it now. */
function takers(timeline, taskId) {
  const group = groupOf(timeline.head.steps.find(({ taskIds }) => taskIds.includes(taskId))?.waitsFor);
  const holder = group === groupOf('REVIEWER')
    ? timeline.visits.find(visit => visit.taskId === taskId)?.who
    : timeline.applicant;
  return [group, holder ? [holder] : []];
}

const taskChoice = (timeline, changed = nothing) => labelled('task',
  html`<select name="taskId" class="form-control input-sm" required @change=${changed}>${openVisits(timeline).map(visit =>
    html`<option value=${visit.taskId}>${[timeline.names[visit.activityId] || visit.activityId, visit.document].filter(Boolean).join(' – ')}</option>`)}
  </select>`);

/** Nothing is chosen beforehand: a fact must not be overwritten by a click too many. */
const choose = () => html`<option value="">${say('common.choose')}</option>`;

function factChoice(timeline, fields) {
  const show = async ({ target }) => {
    const place = target.closest('form').querySelector('[data-part=value]');
    const field = fields.find(({ path }) => path === target.value);
    const present = field && inItsWords(field, await presentValue(timeline, field));
    if (field?.path === (target.value || undefined)) {
      render(field ? html`<p class="icp-present">${say('managers.present', { value: present })}</p>
        ${labelled('value', valueControl(field))}` : nothing, place);
    }
  };
  return html`${labelled('fact', html`<select name="fact" class="form-control input-sm" required @change=${show}>
    ${choose()}${fields.map(({ path, label }) => html`<option value=${path}>${label}</option>`)}</select>`)}
    <div data-part="value"></div>`;
}

/** What the journey holds now, what is personal with stars. */
const presentValue = async ({ journeyId }, { path }) =>
  (await knownFacts(journeyId)).find(({ fact }) => fact === path)?.value ?? null;

function valueControl(field) {
  const options = field.form === 'FLAG'
    ? [{ value: 'true', label: say('common.yes') }, { value: 'false', label: say('common.no') }]
    : field.options;
  if (options.length) {
    const several = field.form === 'CHOICES';
    return html`<select name="value" class="form-control input-sm" required ?multiple=${several}>
      ${several ? nothing : choose()}${options.map(({ value, label }) => html`<option value=${value}>${label}</option>`)}</select>`;
  }
  const { type, step, maxlength } = inputOf(field);
  return html`<input name="value" class="form-control input-sm" required type=${type} step=${step ?? nothing}
    maxlength=${maxlength ?? nothing}>`;
}

function bodyOf(form, fields) {
  const body = Object.fromEntries(new FormData(form));
  const field = fields.find(({ path }) => path === body.fact);
  return field ? { ...body, value: valueOf(field, form.elements.value) } : body;
}

const valueOf = (field, control) => (field.form === 'CHOICES'
  ? [...control.selectedOptions].map(option => option.value)
  : parsed(field, control.value));
