const PLURAL = /\{(\w+), plural,((?:\s*\w+ \{[^{}]*\})+)\s*\}/g;
const FORM = /(\w+) \{([^{}]*)\}/g;
const NAME = /\{(\w+)\}/g;

/**
 * Fills a pattern as the server does: `{name}` stands for a value, `{name, plural, one {# day}
 * other {# days}}` for the form that its number asks for.
 */
export function phrase(pattern, values, language) {
  return pattern
    .replace(PLURAL, (whole, name, forms) => counted(forms, values[name], language))
    .replace(NAME, (whole, name) => values[name] ?? whole);
}

function counted(forms, number, language) {
  const byCategory = Object.fromEntries([...forms.matchAll(FORM)].map(([, category, text]) => [category, text]));
  const category = new Intl.PluralRules(language).select(Number(number));
  return (byCategory[category] ?? byCategory.other).replaceAll('#', number);
}
