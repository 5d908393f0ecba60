import { day as dayInWords } from '../../../../../ui/dates.js';
import { language } from '../../../../../ui/words.js';

export { moment, today } from '../../../../../ui/dates.js';
export { known, say } from '../../../../../ui/words.js';

/** Tasklist is loaded anew for another language. */
export const english = language === 'en';

/** A day, or the day of an instant, for reading; nothing for nothing. */
export const day = iso => (iso ? dayInWords(iso) : '');

/** A number of bytes for reading: KB below one MB, then MB, both of 1024. */
export function size(bytes) {
  return bytes < 1024 * 1024
    ? `${Math.floor((bytes / 1024) * 10) / 10} KB`
    : `${Math.floor((bytes / 1024 / 1024) * 100) / 100} MB`;
}
