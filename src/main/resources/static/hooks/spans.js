// Days that hang together, to be told in one line.
import { toNumber } from '../ui/dates.js';

const alike = (one, other) => ['working', 'source', 'holiday', 'note'].every(name => one[name] === other[name]);

/** Days of one kind that follow one another, as `{first, last}` and what they share. */
export function spans(days) {
  const found = [];
  for (const each of days) {
    const before = found.at(-1);
    if (before && alike(before, each) && toNumber(each.day) === toNumber(before.last) + 1) {
      before.last = each.day;
    } else {
      found.push({ ...each, first: each.day, last: each.day });
    }
  }
  return found;
}
