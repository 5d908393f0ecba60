import { today } from './dates.js';

// Why no day of submission is left though no check fails, before any face gives it a look.

/** The bounds that a person can move: what ends before everything else allows a submission. */
export const endsOf = ({ excludingBounds = [] }) => excludingBounds.filter(({ limit }) => limit === 'UNTIL');

export const leavesNoDay = answer => endsOf(answer).length > 0;

/** Whether what a person has to change ended before today, so that the check of its step fails and says why. */
export const isOver = ({ limit, day }) => limit === 'UNTIL' && day < today();

/** What excludes what, in one sentence. */
export const boundsInWords = ({ excludingBounds = [] }, say, day) => excludingBounds
  .map(bound => say(isOver(bound) ? 'noDay.OVER' : `noDay.${bound.limit}`, { what: bound.what, day: day(bound.day) }))
  .join(say('noDay.against'));
