import { nameOfStep, reopener } from './reopen.js';
import { say } from './language.js';

/** In which step the facts of a group are asked. */
export const STEP_OF = {
  subject: 'checklist', leader: 'checklist', serviceLeader: 'checklist', service: 'checklist',
  account: 'account', domain: 'domain', server: 'server',
};

/** The step of a fact, as the way back calls it. */
export const stepOf = path => nameOfStep(STEP_OF[path.split('.')[0]]);

/**
 * The way to a finding's fact that another step asked for: that step is opened again, after a word on what follows,
 * and leads to the question. Nothing where the page asks for it itself, or no filing was begun yet.
 */
export function wayToItsStep({ journeyId, words, questions }, { fields = [] }) {
  const fact = journeyId && fields.map(path => words.byPath.get(path))
    .find(known => known && STEP_OF[known.group] && !questions.field(known.path));
  return fact
    ? reopener({ id: journeyId }, { key: STEP_OF[fact.group] }, { label: say('finding.goTo', { field: fact.label }), path: fact.path })
    : null;
}
