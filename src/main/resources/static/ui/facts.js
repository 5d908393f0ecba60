// Facts as the vocabulary describes them: what may be offered, how a control asks for one, what was
// said, and the JSON form in which the pre-check reads them. A field is `{path, group, name, form,
// label, maximum, options, offers, askedWhen, needed}`.

const BOUNDS = { INTEGER: { min: 0, step: 1, inputmode: 'numeric' }, DECIMAL: { min: 0, step: 'any', inputmode: 'decimal' } };

/** True when nothing was said. */
export const isBlank = value => value === null || value === undefined || value === '';

/** Attributes of the input that asks for a fact which is no choice. */
export function inputOf({ form, maximum }) {
  switch (form) {
    case 'DATE': return { type: 'date', min: '1990-01-01', max: '2100-12-31' };
    case 'INTEGER':
    case 'DECIMAL': return { type: 'number', max: maximum, ...BOUNDS[form] };
    default: return { type: 'text', maxlength: maximum };
  }
}

const fold = name => name.normalize('NFKC').toLowerCase().replace(/[\s-]+/g, '').replace(/(.)市$/, '$1');

const cityIn = label => /[（(](.+)[）)]/.exec(label)?.[1] ?? '';

/** A city alone stands for the region that is named after it, where there is one and no other; anything else for itself. */
function suggestedBy(text, suggestions) {
  const named = suggestions.filter(({ value, label }) => [cityIn(label), value.replace(/^cn-/, '')].map(fold).includes(fold(text)));
  return named.length === 1 ? named[0].label : text;
}

/** What a control's text means; null when it says nothing. Among `suggestions` a part of a name may stand for the whole. */
export function parsed({ form, suggestions = [] }, text) {
  if (text.trim() === '') {
    return null;
  }
  switch (form) {
    case 'FLAG': return text === 'true';
    case 'INTEGER':
    case 'DECIMAL': return Number(text);
    case 'NAMES': return namesIn(text);
    default: return suggestedBy(text.trim(), suggestions);
  }
}

/** The names in a text, as people separate them. */
export const namesIn = text => String(text).split(/[\s,，、;；]+/).filter(Boolean);

/** The label of a constant, or the constant itself when it has none. */
export const labelOf = (options = [], value) => options.find(option => option.value === value)?.label ?? value;

/** A value as people say it; null when nothing was said. Several values are one text or a list. */
export function inWords({ form, options }, value, say) {
  if (isBlank(value)) {
    return null;
  }
  switch (form) {
    case 'FLAG': return say(value ? 'common.yes' : 'common.no');
    case 'CHOICE':
    case 'CHOICES':
    case 'PROVINCE': return String(value).split(',').map(each => labelOf(options, each)).join(say('common.listSeparator'));
    default: return String(value);
  }
}

/** Whether every condition `{path, not, values}` holds; none does of which nothing was said. */
export const hold = (conditions = [], valueOf) => conditions.every(({ path, not, orUnsaid = false, values }) => {
  const said = valueOf(path);
  return isBlank(said) ? orUnsaid : not !== String(said).split(',').some(value => values.includes(value));
});

/** Whether a fact matters after the answers given so far. */
export const isAsked = ({ askedWhen }, valueOf) => hold(askedWhen, valueOf);

/**
 * The constants to offer for the answers given so far: those of the first case that holds; undefined
 * where none does, and every one is offered.
 */
export const offered = ({ offers = [] }, valueOf) => offers.find(({ when }) => hold(when, valueOf))?.values;

/** Values by path, `{'domain.name': …}`, as the pre-check reads them: `{domain: {name: …}}`. */
export function nested(entries) {
  const facts = {};
  for (const [path, value] of entries) {
    const [group, name] = path.split('.');
    if (!isBlank(value)) {
      facts[group] = name === undefined ? value : { ...facts[group], [name]: value };
    }
  }
  return facts;
}

/** Joins `domain.expiresOn` to the name of its variable. */
export function variableOf(path) {
  return path.replace(/\.(\w)/, (whole, letter) => letter.toUpperCase());
}

/** A number with its middle hidden; who it belongs to has the document at hand. */
export const masked = number => (number.length < 8
  ? '*'.repeat(number.length)
  : number.slice(0, 2) + '*'.repeat(number.length - 4) + number.slice(-2));
