/** Forms of a fact that hold several values, comma separated as the engine keeps them. */
const LISTS = ['CHOICES', 'NAMES'];

/**
 * The values of a form and of its process, by variable name, as the engine keeps them, and their
 * JSON form as the pre-check reads it.
 */
export function nested(fields, valueOf) {
  const facts = {};
  for (const field of fields) {
    const value = valueOf(field);
    if (value === null || value === undefined || value === '') {
      continue;
    }
    facts[field.group] = facts[field.group] || {};
    facts[field.group][field.name] =
      LISTS.includes(field.form) ? String(value).split(',').map(part => part.trim()).filter(Boolean) : value;
  }
  return facts;
}

/** Splits `domain.expiresOn` as the vocabulary does. */
export function variableOf(path) {
  const [group, name] = path.split('.');
  return name ? group + name.charAt(0).toUpperCase() + name.slice(1) : group;
}

/** A number with its middle hidden; who it belongs to has the document at hand. */
export function masked(number) {
  return number.length < 8 ? '*'.repeat(number.length)
    : number.slice(0, 2) + '*'.repeat(number.length - 4) + number.slice(-2);
}
