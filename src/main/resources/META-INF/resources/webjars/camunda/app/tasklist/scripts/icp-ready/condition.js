/**
 * Conditions as the forms write them: `server.product=ECS|ENS & subject.kind!=INDIVIDUAL`. A value
 * that is not said equals the empty text.
 */
export function holds(condition, valueOf) {
  return !condition || condition.split('&').every(part => partHolds(part.trim(), valueOf));
}

function partHolds(part, valueOf) {
  const [, name, operator, wanted] = part.match(/^([\w.]+)\s*(!?=)\s*(.*)$/);
  const value = valueOf(name);
  const matches = wanted
    .split('|')
    .map(option => option.trim())
    .includes(value === null || value === undefined ? '' : String(value));
  return operator === '=' ? matches : !matches;
}

/**
 * The constants to offer for the answers given so far: those of the first case that holds, nothing
 * where none does.
 *
 * @param offers cases `{when: {path: [constants]}, values}` of the vocabulary
 */
export function offered(offers, valueOf) {
  const found = offers.find(({ when }) =>
    Object.entries(when).every(([path, constants]) => constants.includes(valueOf(path))));
  return found && found.values;
}
