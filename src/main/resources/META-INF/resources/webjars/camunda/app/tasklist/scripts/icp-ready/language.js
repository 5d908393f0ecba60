import { day as dayInWords } from '../../../../../ui/dates.js';
import { language } from '../../../../../ui/words.js';

export { size } from '../../../../../ui/cards.js';
export { moment, today } from '../../../../../ui/dates.js';
export { known, say } from '../../../../../ui/words.js';

/** Tasklist is loaded anew for another language. */
export const english = language === 'en';

/** A day, or the day of an instant, for reading; nothing for nothing. */
export const day = iso => (iso ? dayInWords(iso) : '');
