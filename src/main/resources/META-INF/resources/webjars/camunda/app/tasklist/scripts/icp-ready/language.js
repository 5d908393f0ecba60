/** Chinese first; English for a browser whose first language is English. */
export const english = (
  (navigator.languages && navigator.languages[0]) ||
  navigator.language ||
  ''
)
  .toLowerCase()
  .startsWith('en');

/** Tag for Accept-Language, so that the server's sentences come in the same language. */
export const language = english ? 'en' : 'zh-CN';

/** Chooses between the two texts of a pair; `{name}` stands for a value. */
export function say([chinese, englishText], values = {}) {
  const pattern = english ? englishText : chinese;
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
}

/** A date of the ISO form, or an instant, as a calendar day for reading. */
export function day(iso) {
  if (!iso) {
    return '';
  }
  const [year, month, date] = String(iso).slice(0, 10).split('-').map(Number);
  return english
    ? new Date(Date.UTC(year, month - 1, date)).toLocaleDateString('en-GB', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      })
    : `${year}年${month}月${date}日`;
}

/** An instant in Asia/Shanghai, to the minute. */
export function moment(iso) {
  return new Date(iso).toLocaleString(english ? 'en-GB' : 'zh-CN', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'medium',
    timeStyle: 'short',
  });
}

/** Today in Asia/Shanghai, ISO form. */
export function today() {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}

/** A number of bytes for reading: KB below one MB, then MB, both of 1024. */
export function size(bytes) {
  return bytes < 1024 * 1024
    ? `${Math.floor((bytes / 1024) * 10) / 10} KB`
    : `${Math.floor((bytes / 1024 / 1024) * 100) / 100} MB`;
}
