import { html, instantInWords, moment, nothing, say } from './kit.js';

/** Whose filing it is, by the names that are known. */
export const namesOf = ({ subject, site, domain }) => [subject, site, domain].filter(Boolean).join(' · ') || '–';

/** Where a filing stands, step by step: for whom, since when, until when. */
export const waitsFor = ({ steps }) => (steps.length === 0
  ? say('managers.list.nobody')
  : html`<ul class="list-unstyled">${steps.map(step => html`<li>
      ${stepName(step)} – ${whoOf(step)}, ${say('managers.list.since')} ${moment(step.since)}${step.dueAt
        ? html`, <span class=${isLate(step) ? 'icp-status-BLOCKED' : nothing}>${say('managers.due')} ${moment(step.dueAt)}</span>`
        : nothing}</li>`)}</ul>`);

/** A step, and how often it is open. */
export const stepName = ({ name, taskIds }) => (taskIds.length > 1 ? `${name} × ${taskIds.length}` : name);

/** Who has its tasks, or who may take them. */
export const whoOf = ({ waitsFor: kind, names, until }) => (kind === 'CLOCK' || names.length === 0
  ? say(until ? 'managers.list.clockUntil' : `managers.waitsFor.${kind}`, until ? { until: instantInWords(until) } : {})
  : `${say(`managers.waitsFor.${kind}`)} ${names.join(say('common.listSeparator'))}`);

/** Nobody can do anything for it: it goes on by itself. */
export const waitsForTime = ({ steps }) => steps.length > 0 && steps.every(({ waitsFor: kind }) => kind === 'CLOCK');

/** Said before somebody is reminded who has nothing to do. */
export const nothingToDo = journeys => journeys.filter(waitsForTime).map(({ businessKey, steps }) => html`<p class="icp-error" role="note">${
  say('managers.nudge.waitsForTime', { businessKey, until: steps[0].until ? instantInWords(steps[0].until) : '–' })}</p>`);

export const isLate = ({ dueAt }) => Boolean(dueAt) && new Date(dueAt) < new Date();
