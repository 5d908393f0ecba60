import { boundsInWords, endsOf, isOver } from '../../../../../ui/no-day.js';
import { element, icon } from './dom.js';
import { day, say } from './language.js';
import { openTask } from './next-task.js';
import { mayReopen, reopener } from './reopen.js';
import { STEP_OF } from './way-elsewhere.js';
import { leadOnceAsked } from './way-to-field.js';

const stepOf = ({ slot, fields: [path = ''] }) => ({ key: slot ? 'documents' : STEP_OF[path.split('.')[0]], slot });

const isOf = bound => step => {
  const { key, slot } = stepOf(bound);
  return step.key === key && (!slot || step.slot === slot);
};

/** Whether a filing waits for a step to be changed, since what was entered there leaves no day. */
export const isToBeChanged = (journey, step) => endsOf(journey).some(bound => isOf(bound)(step));

export const whatExcludesWhat = journey => say('noDay.lead', { bounds: boundsInWords(journey, say, day) });

/** What a person has to change before there is a day again. */
export const whatToChange = journey =>
  say('noDay.yours', { facts: [...new Set(endsOf(journey).map(({ label }) => label))].join(say('common.listSeparator')) });

/** The page of a step names what its own check found, so that is not said above it once more. */
const isToldBelow = ({ steps = [] }, bound, taskId) => isOver(bound) && taskId && steps.find(isOf(bound))?.taskId === taskId;

/** What excludes what, which value mends it, and the way to it. */
export const noDay = (journey, taskId) => element('div', { class: 'alert alert-warning icp-no-day' },
  element('p', {}, icon('calendar'), ' ', element('strong', { text: whatExcludesWhat(journey) })),
  ...endsOf(journey).filter(bound => !isToldBelow(journey, bound, taskId)).map(bound => element('p', { dataset: { mends: bound.slot || bound.fields[0] } },
    bound.message, ' ', bound.remedy, ' ', wayTo(journey, bound, taskId))));

/** Nothing where the page that is shown asks for it itself. */
function wayTo({ id, steps = [] }, bound, taskId) {
  const step = steps.find(isOf(bound));
  const label = say('finding.goTo', { field: bound.label });
  const path = bound.slot ? null : bound.fields[0];
  if (step && step.state === 'OPEN' && step.waitingFor === 'ME' && step.taskId) {
    return step.taskId !== taskId && element('button', {
      type: 'button', class: 'btn btn-link btn-xs icp-way',
      on: {
        click: () => {
          leadOnceAsked(path);
          openTask(step.taskId);
        },
      },
    }, label);
  }
  return step && mayReopen(step) && reopener({ id }, step, { label, path });
}
