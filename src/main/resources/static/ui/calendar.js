import { toNumber } from './dates.js';

/** Where days stand on a bar between two days: a percentage from 0 to 100, with its sign. */
export function scale(from, to) {
  const start = toNumber(from);
  const length = Math.max(1, toNumber(to) - start);
  return day => `${Math.max(0, Math.min(100, (100 * (toNumber(day) - start)) / length))}%`;
}
