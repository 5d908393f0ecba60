import { element, icon } from './dom.js';
import { day, moment, say } from './language.js';
import { openTask } from './next-task.js';
import { isToBeChanged, noDay, whatToChange } from './no-day.js';
import { leavesNoDay } from '../../../../../ui/no-day.js';

// Where a filing stands, for whoever is in the middle of it: its steps, what comes now, and from when
// on it can be handed in.

/** What follows the submission, in its order. */
const AFTERWARDS = ['provider', 'message', 'administration', 'number'];

const LOOK = { DONE: 'ok', ME: 'pencil', REVIEWER: 'user', CLOCK: 'time', SYSTEM: 'cog', LATER: 'option-horizontal' };

/** What a filing is called by the names that are known of it. */
export const titleOf = journey =>
  [journey.subjectName, journey.serviceName, journey.domainName].filter(Boolean).join(' · ') || journey.businessKey;

/** The steps of a filing with those of one kind together. */
function stages(journey) {
  const { steps = [] } = journey;
  const byKey = new Map();
  steps.forEach(step => byKey.set(step.key, [...(byKey.get(step.key) || []), step]));
  return [...byKey.values()].map(parts => {
    const open = parts.filter(({ state }) => state === 'OPEN');
    const mine = open.find(({ waitingFor }) => waitingFor === 'ME');
    return {
      name: parts.length > 1 || parts[0].slot ? say(`where.stage.${parts[0].key}`) : parts[0].name,
      parts,
      done: parts.filter(({ state }) => state === 'DONE').length,
      state: mine || parts.some(part => isToBeChanged(journey, part)) ? 'ME' : open.length ? open[0].waitingFor || 'SYSTEM' : parts[0].state === 'DONE' ? 'DONE' : 'LATER',
    };
  });
}

/** Every step once: the one that is shown marked, another that waits for the reader to be opened, the rest only told. */
function chips(journey, taskId) {
  return element('ol', { class: 'icp-chips' }, ...stages(journey).map(stage => {
    const { parts, state } = stage;
    const shown = parts.some(part => taskId && part.taskId === taskId);
    const open = !shown && parts.find(part => part.state === 'OPEN' && part.waitingFor === 'ME' && part.taskId);
    return element('li', {
      class: `icp-chip icp-chip-${state.toLowerCase()}`, dataset: { stage: parts[0].key, state }, 'aria-current': shown && 'step',
    }, ...(open
      ? [element('button', { type: 'button', class: 'btn btn-default btn-xs', on: { click: () => openTask(open.taskId) } }, ...inside(stage))]
      : inside(stage)));
  }));
}

/** What was sent and is looked at by somebody else counts as well. */
function count(parts, done) {
  const reviewed = parts.filter(({ state, waitingFor }) => state === 'OPEN' && waitingFor === 'REVIEWER').length;
  return say(reviewed ? 'where.approvedAndReviewed' : 'where.approved', { done, reviewed, all: parts.length });
}

const inside = ({ name, parts, done, state }) => [
  icon(LOOK[state] || LOOK.LATER), ' ', name, parts[0].slot ? ` ${count(parts, done)}` : '',
  isSettled(state)
    ? element('span', { class: 'sr-only', text: ` ${say(`filings.step.${state}`)}` })
    : element('span', { class: 'icp-chip-state', text: ` · ${say(`filings.waits.${state}`)}` }),
];

const isSettled = state => state === 'DONE' || state === 'LATER';

/** The day follows from what was declared: work that is left, and documents under review, are no part of it. */
const isWorkLeft = ({ key, state }) => key !== 'submit' && (state === 'OPEN' || state === 'LATER');

/** From when on it can be handed in, why not earlier, and what has to be done before; or why there is no day. */
export function firstDay(journey, taskId) {
  const { earliestSubmissionDate: first, firstDayBounds = [], steps = [] } = journey;
  return leavesNoDay(journey) ? noDay(journey, taskId) : element('p', { class: 'icp-first-day' },
    icon('calendar'), ' ',
    first ? say('filings.earliest', { day: day(first) }) : say('filings.unknownDay'),
    firstDayBounds.length > 0 && element('span', { class: 'text-muted', text: ` ${say('where.because')} ${firstDayBounds.join(' ')}` }),
    first && steps.some(isWorkLeft) && element('span', { class: 'text-muted icp-provided', text: ` ${say('where.provided')}` }));
}

/** Until when a filing waits for the clock; who sees the form of that very step is told there. */
const clock = ({ steps = [] }, taskId) => steps
  .filter(({ state, waitingFor, until, taskId: own }) => state === 'OPEN' && waitingFor === 'CLOCK' && until && own !== taskId)
  .map(({ until }) => element('p', { class: 'icp-until' }, icon('time'), ' ', say('where.timed', { day: moment(until) })));

/** The head of every form: where this filing stands. */
export const whereItStands = (journey, taskId) =>
  element('section', { class: 'icp-where', 'aria-label': say('where.heading') }, 
    chips(journey, taskId), ...clock(journey, taskId), firstDay(journey, taskId));

/** What comes now, and who has to do it. */
export function whatComesNow(journey) {
  const { state, steps = [] } = journey;
  if (state === 'SUBMITTED') {
    return told('done', say('where.submitted'), element('ol', {}, ...AFTERWARDS.map(step =>
      element('li', { text: say(`where.after.${step}`) }))));
  }
  if (state === 'WITHDRAWN') {
    return told('over', say('where.withdrawn'));
  }
  const waiting = who => steps.filter(step => step.state === 'OPEN' && step.waitingFor === who);
  const [mine, reviewed, timed] = ['ME', 'REVIEWER', 'CLOCK'].map(waiting);
  const returned = mine.filter(({ sentBack }) => sentBack);
  const first = returned[0] || mine[0];
  const stuck = leavesNoDay(journey);
  const said = [
    stuck && whatToChange(journey),
    returned.length > 0 && say('where.sentBack', { documents: named(returned) }),
    mine.length > 0 && say('where.yours', { steps: named(mine) }),
    reviewed.length > 0 && say(stuck || mine.length ? 'where.reviewedToo' : 'where.reviewed', { count: reviewed.length }),
    timed.length > 0 && say('where.timed', { day: moment(timed[0].until) }),
    !stuck && !mine.length && !reviewed.length && !timed.length && say('where.system'),
  ].filter(Boolean);
  return told(stuck || mine.length ? 'mine' : 'wait', ...said.map(text => element('p', { text })), first?.taskId &&
    element('button', { type: 'button', class: 'btn btn-primary btn-sm', dataset: { action: 'go-on' }, on: { click: () => openTask(first.taskId) } },
      say('where.goOn'), ' ', icon('chevron-right')));
}

const named = steps => steps.map(({ name }) => name).join(say('common.listSeparator'));

const told = (kind, ...content) =>
  element('div', { class: `icp-now icp-now-${kind}`, role: 'status' }, ...content);
