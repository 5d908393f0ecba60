// Days are ISO 8601 text, as in the contract; no time zone ever comes into it.

const DAY = 86_400_000;

export const toNumber = day => Date.parse(`${day}T00:00:00Z`) / DAY;

export const toDay = number => new Date(number * DAY).toISOString().slice(0, 10);

/** The current day in Asia/Shanghai, where filings are judged. */
export const today = () =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

export function inWords(day, language) {
  const date = new Date(toNumber(day) * DAY);
  const part = options =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { timeZone: 'UTC', ...options }).format(date);
  const weekday = part({ weekday: 'short' });
  const rest = part({ year: 'numeric', month: 'long', day: 'numeric' });
  return language === 'en' ? `${weekday} ${rest}` : `${rest} ${weekday}`;
}

/** First days of the months between two days. */
export function months(from, to) {
  const starts = [];
  const [year, month] = from.split('-').map(Number);
  for (let next = Date.UTC(year, month, 1); next / DAY <= toNumber(to);) {
    starts.push(toDay(next / DAY));
    const date = new Date(next);
    next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
  }
  return starts;
}
