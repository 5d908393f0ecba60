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
      field.form === 'CHOICES' ? String(value).split(',').filter(Boolean) : value;
  }
  return facts;
}

/** Splits `domain.expiresOn` as the vocabulary does. */
export function variableOf(path) {
  const [group, name] = path.split('.');
  return name ? group + name.charAt(0).toUpperCase() + name.slice(1) : group;
}
