// Days are ISO 8601 text, as in the contract; no time zone ever comes into them. Instants are told
// in Asia/Shanghai, where filings are judged.
import { language } from './words.js';

const DAY = 86_400_000;
const ZONE = 'Asia/Shanghai';

export const toNumber = day => Date.parse(`${day}T00:00:00Z`) / DAY;

export const toDay = number => new Date(number * DAY).toISOString().slice(0, 10);

/** The current day in Asia/Shanghai. */
export const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date());

/** A day for reading: by default year, month and date in full. */
export function day(iso, style = { year: 'numeric', month: 'long', day: 'numeric' }, as = locale()) {
  return new Intl.DateTimeFormat(as, { timeZone: 'UTC', ...style }).format(toNumber(iso.slice(0, 10)) * DAY);
}

/** A day with its weekday, where the language puts it. */
export function dayAndWeekday(iso) {
  const weekday = day(iso, { weekday: 'short' });
  return language === 'en' ? `${weekday} ${day(iso)}` : `${day(iso)} ${weekday}`;
}

/** An instant for reading, to the minute unless told otherwise. */
export function moment(instant, style = { dateStyle: 'medium', timeStyle: 'short' }, as = locale()) {
  return new Intl.DateTimeFormat(as, { timeZone: ZONE, ...style }).format(new Date(instant));
}

const locale = () => (language === 'en' ? 'en-GB' : 'zh-CN');

/** First days of the months after the first of two days, up to the second. */
export function months(from, to) {
  const [year, month] = from.split('-').map(Number);
  const first = count => Date.UTC(year, month + count, 1) / DAY;
  const count = Math.ceil((toNumber(to) - toNumber(from)) / 28) + 1;
  return Array.from({ length: count }, (_, index) => first(index)).filter(start => start <= toNumber(to)).map(toDay);
}
