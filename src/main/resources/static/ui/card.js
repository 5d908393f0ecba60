// The lines of a province's card, for one case. A line is `{label, text, cases, judgedBy, needs}`.
import { hold, isBlank } from './facts.js';

/** Whether nothing that was said contradicts every case that a line concerns. */
function mayConcern({ cases = [] }, valueOf) {
  const holdsOrIsOpen = condition => isBlank(valueOf(condition.path)) || hold([condition], valueOf);
  return !cases.length || cases.some(conditions => conditions.every(holdsOrIsOpen));
}

/** The facts that a line's rules still need. */
export const missingFor = ({ needs = [] }, valueOf) => needs.filter(path => isBlank(valueOf(path)));

/**
 * How a line stands: `JUDGED` by its rules, `WAITING` for facts that these need, or for the reader
 * to `OBSERVE`.
 */
export function standing(line, valueOf) {
  if (!(line.judgedBy ?? []).length) {
    return 'OBSERVE';
  }
  return missingFor(line, valueOf).length ? 'WAITING' : 'JUDGED';
}

/** The lines that may concern this case, and all the others. */
export function forCase(lines, valueOf) {
  const here = lines.filter(line => mayConcern(line, valueOf));
  return { here, others: lines.filter(line => !here.includes(line)) };
}
