// What an answer does not know yet, because nothing was said of it: neither good nor bad.
import { findingsOf } from '../ui/findings.js';
import { leavesNoDay } from '../ui/no-day.js';

/** A document that is not there yet is no fault of the case: it stands in the list of documents. */
export const isMissingDocument = ({ severity, fields }) => severity === 'BLOCK' && fields.includes('documents');

/** Steps of which nothing was said; documents have a list of their own. */
export const unsaidSteps = ({ steps }) => Object.entries(steps)
  .filter(([step, { status }]) => status === 'MISSING' && step !== 'documents')
  .map(([step]) => step);

/** Facts that a filing needs and nobody said; what already blocks is said there, and not again. */
export const factsLeftOut = (unanswered, blockers) =>
  unanswered.filter(path => !blockers.some(({ fields }) => fields.includes(path)));

/** Whether no fault is left to mend, and yet dates that exclude each other leave no day. */
export const isStuck = answer => leavesNoDay(answer)
  && !findingsOf(answer).some(finding => finding.severity === 'BLOCK' && !isMissingDocument(finding));

/** Steps whose facts bound the days. */
const BOUNDING = ['domain', 'server'];

const ENDS = ['domain.expiresOn', 'server.expiresOn'];

/**
 * Which days are known: `{earliest, latest}`, each a day, null where there is none (latest: no end
 * within the horizon), or undefined where facts that bound it were not said: `unsaidSteps` and, in
 * steps of which something was said, `unsaidFacts`.
 *
 * @param saidFact whether something was said of a fact
 * @param isAsked whether the form asks for a fact
 */
export function knownDays(answer, saidFact, isAsked) {
  const { earliestSubmissionDate: earliest, latestSubmissionDate: latest } = answer;
  const blockers = findingsOf(answer).filter(finding => finding.severity === 'BLOCK' && !isMissingDocument(finding));
  const unsaid = blockers.filter(({ fields }) => fields.length && !fields.some(saidFact)).flatMap(({ fields }) => fields);
  const certainlyBlocked = blockers.some(({ fields }) => !fields.length || fields.some(saidFact));
  if (certainlyBlocked && !earliest) {
    return { earliest: null, latest: null, unsaidSteps: [], unsaidFacts: [] };
  }
  if (leavesNoDay(answer)) {
    return { earliest: null, latest: null, unsaidSteps: [], unsaidFacts: [] };
  }
  const steps = unsaidSteps(answer).filter(step => BOUNDING.includes(step));
  if (steps.length || unsaid.length) {
    return { earliest: undefined, latest: undefined, unsaidSteps: steps, unsaidFacts: [...new Set(unsaid)] };
  }
  const openEnds = ENDS.filter(path => isAsked(path) && !saidFact(path));
  return { earliest, latest: openEnds.length ? undefined : latest, unsaidSteps: [], unsaidFacts: openEnds };
}
