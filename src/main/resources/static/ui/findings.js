// What the rules say, before any face gives it a look.

const GRAVEST_FIRST = ['BLOCK', 'WARN', 'CONFIRM', 'INFO'];

export const gravestFirst = findings =>
  [...findings].sort((a, b) => GRAVEST_FIRST.indexOf(a.severity) - GRAVEST_FIRST.indexOf(b.severity));

/** The findings of all steps of a pre-check, each with its step. */
export const findingsOf = ({ steps }) =>
  Object.entries(steps).flatMap(([step, { findings }]) => findings.map(finding => ({ ...finding, step })));

/** What stands behind the ids in a `source`: `{id}` alone where nobody knows it. */
export const references = (source, known = {}) =>
  String(source ?? '').split(',').map(id => id.trim()).filter(Boolean).map(id => ({ id, ...known[id] }));

/** The web address with which a text begins; null when it begins with none. */
export const webAddress = text => /^https?:\/\/\S+/.exec(text ?? '')?.[0] ?? null;

/** Title of a source with its date. */
export const titleOf = ({ id, title, date }, say) =>
  title ? (date ? `${title} (${readable(date, say)})` : title) : id;

/** A period of which only one end is stated (`..` stands for the other) is known up to or since it. */
export function readable(date, say) {
  const [from, to] = date.split('/');
  if (from === '..') {
    return say('common.upTo', { day: to });
  }
  if (to === '..') {
    return say('common.since', { day: from });
  }
  return to ? `${from} – ${to}` : from;
}

/** Key of a step's name, for the name that it has in answers: `preApproval`. */
export const stepKey = step => `step.${step.replace(/[A-Z]/g, '_$&').toUpperCase()}`;

/** The question of a form that is shown for a finding: what it is about, or what that is a copy of. */
export function questionOf(fields, found) {
  const shown = field => (!field || field.visible ? field : shown(fields.find(({ path }) => path === field.copiedFrom)));
  return fields.filter(field => field.concerns(found)).map(shown).find(Boolean);
}

/**
 * What is told of answers that stand for others too, once: a finding about a copy says nothing new where the same
 * rule finds the same fault in what it is a copy of.
 */
export function toldOnce(fields, findings) {
  const originOf = path => fields.find(field => field.path === path)?.copiedFrom ?? path;
  const fault = ({ rule, severity }, paths) => [rule, severity, ...paths].join();
  const told = new Set(findings.map(found => fault(found, found.fields ?? [])));
  return findings.filter(found => {
    let paths = found.fields ?? [];
    for (let before; paths.join() !== before;) {
      before = paths.join();
      paths = paths.map(originOf);
      if (paths.join() !== before && told.has(fault(found, paths))) {
        return false;
      }
    }
    return true;
  });
}
