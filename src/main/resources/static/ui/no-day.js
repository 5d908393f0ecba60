// Why no day of submission is left though no check fails, before any face gives it a look.

/** The bounds that a person can move: what ends before everything else allows a submission. */
export const endsOf = ({ excludingBounds = [] }) => excludingBounds.filter(({ limit }) => limit === 'UNTIL');

export const leavesNoDay = answer => endsOf(answer).length > 0;

/** What excludes what, in one sentence. */
export const boundsInWords = ({ excludingBounds = [] }, say, day) => excludingBounds
  .map(({ limit, day: on, what }) => say(`noDay.${limit}`, { what, day: day(on) }))
  .join(say('noDay.against'));
