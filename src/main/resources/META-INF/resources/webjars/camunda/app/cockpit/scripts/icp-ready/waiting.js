import { html, moment, nothing, say } from './kit.js';

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
export const whoOf = ({ waitsFor: kind, who }) => (kind === 'CLOCK' || who.length === 0
  ? say(`managers.waitsFor.${kind}`)
  : `${say(`managers.waitsFor.${kind}`)} ${who.join(say('common.listSeparator'))}`);

export const isLate = ({ dueAt }) => Boolean(dueAt) && new Date(dueAt) < new Date();
