import { hold, isBlank, namesIn, nested, offered, variableOf } from '../../../../../ui/facts.js';
import { Copy } from './copy.js';
import { element, show } from './dom.js';
import { Field } from './field.js';
import { english } from './language.js';

/**
 * The questions of a page, and what was answered. They stand where the page says `data-fact` (a fact),
 * `data-facts` (the facts of a group that stand nowhere else on it) or `data-variable`; which of them
 * are shown, and which choices are offered, follows from the answers.
 */
export class Questions {
  /**
   * @param words the vocabulary
   * @param process what the process holds, by variable; used where the page asks nothing
   * @param onChange called with the field after every change by the person
   */
  constructor(page, words, process, onChange) {
    this.page = page;
    this.words = words;
    this.process = process;
    this.onChange = onChange;
    this.fields = [];
    this.copies = [];
    page.querySelectorAll('[data-facts]').forEach(place => this.spread(place));
  }

  /** Names of the variables that the page asks for. */
  variables() {
    return [
      ...this.places('fact').map(place => variableOf(place.dataset.fact)),
      ...this.places('variable').map(place => place.dataset.variable),
    ];
  }

  build() {
    this.places('fact').forEach(place => {
      const known = this.words.byPath.get(place.dataset.fact);
      this.add(place, { ...known, variable: variableOf(place.dataset.fact) });
    });
    this.places('variable').forEach(place => {
      const label = place.querySelector('[data-label]');
      if (label) {
        label.remove();
      }
      this.add(place, {
        variable: place.dataset.variable,
        form: place.dataset.form || 'TEXT',
        maximum: Number(place.dataset.maximum || 200),
        label: label ? spoken(label) : place.dataset.variable,
      });
    });
    this.copies = this.places('copy').map(place => new Copy(place, this));
    this.arrange();
  }

  places(kind) {
    return [...this.page.querySelectorAll(`[data-${kind}]`)];
  }

  spread(place) {
    const placed = new Set(this.places('fact').map(({ dataset }) => dataset.fact));
    place.replaceWith(...this.words.fields
      .filter(({ group, path }) => group === place.dataset.facts && !placed.has(path))
      .map(({ path }) => element('div', { dataset: { fact: path } })));
  }

  add(place, definition) {
    const field = new Field(place, definition, this.onChange);
    const value = this.process[field.variable];
    field.set(isBlank(value) ? place.dataset.default : value);
    field.conditions = [...definition.askedWhen || [], ...this.conditionsOf(place)];
    this.fields.push(field);
  }

  /** What the page itself says of when a place is shown, its parts around it included. */
  conditionsOf(place) {
    return ancestorsWith(place, 'data-when', this.page).flatMap(part => conditions(part.dataset.when));
  }

  field(path) {
    return this.fields.find(field => field.path === path);
  }

  /** The answer as it stands in the page, shown or not, or else of the process. */
  rawValue(path) {
    const field = this.field(path);
    return field ? field.value() : this.process[variableOf(path)];
  }

  /** The answer that counts: of a visible field, of the field it copies, or of the process. */
  valueOf(path) {
    const field = this.field(path);
    if (!field) {
      return this.process[variableOf(path)] ?? null;
    }
    const origin = this.originOf(path);
    if (origin) {
      return this.valueOf(origin);
    }
    return field.visible === false ? null : field.value();
  }

  /** The question whose answer stands for this one's; undefined when it has its own. */
  originOf(path) {
    return this.copies.find(copy => copy.originOf(path) && copy.active())?.originOf(path);
  }

  /** Every answer by variable, as the engine takes it; null takes back what no longer matters. */
  answers() {
    return this.fields.map(field => ({
      variable: field.variable,
      type: field.variableType(),
      value: field.dropped ? null : this.valueOf(field.path),
    }));
  }

  /** The answers as the pre-check reads them. */
  facts() {
    return nested([
      ...this.words.fields.map(({ path, form }) => [path, listed(form, this.valueOf(path))]),
      ['submissionDate', this.valueOf('submissionDate')],
    ]);
  }

  /** Shows what matters for the answers given so far, hides the rest. */
  arrange() {
    const valueOf = path => this.valueOf(path);
    for (const field of this.fields) {
      const wanted = hold(field.conditions, valueOf);
      field.copiedFrom = this.originOf(field.path);
      field.setVisible(wanted && !field.copiedFrom);
      field.dropped = !wanted;
      if (field.definition.offers?.length) {
        field.narrow(offered(field.definition, valueOf));
      }
    }
    this.foldAway();
    this.places('when').filter(part => !part.matches('[data-fact],[data-variable],template'))
      .forEach(part => show(part, hold(conditions(part.dataset.when), valueOf)));
    this.places('photo').forEach(part => show(part, !this.originOf(`${part.dataset.photo}.name`)));
  }

  /** A folded part in which nothing is asked is no part at all. */
  foldAway() {
    for (const part of this.page.querySelectorAll('details')) {
      const inside = this.fields.filter(({ place }) => part.contains(place));
      if (inside.length) {
        show(part, inside.some(({ visible }) => visible));
      }
    }
  }

  /** The visible questions that are marked as wrong, by the form or by the rules, in the order of the page. */
  wrong() {
    return this.fields.filter(field => field.visible && field.isWrong())
      .sort((one, other) => (one.place.compareDocumentPosition(other.place) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  }

  /** How many visible answers cannot be right; each is marked. */
  faults() {
    return this.fields.filter(field => field.visible && field.complain(field.fault())).length;
  }
}

/**
 * Conditions as a page writes them of what is no fact, in the form of the vocabulary:
 * `document.dated=true & documentLongTerm!=true`.
 */
const conditions = text => text.split('&').map(part => {
  const [, path, operator, wanted] = part.trim().match(/^([\w.]+)\s*(!?=)\s*(.*)$/);
  return { path, not: operator === '!=', values: wanted.split('|').map(value => value.trim()) };
});

/** Forms of a fact that hold several values, comma separated as the engine keeps them. */
const LISTS = ['CHOICES', 'NAMES'];

const listed = (form, value) => (LISTS.includes(form) && value ? namesIn(value) : value);

/** The text of a label written in both languages, in the reader's. */
function spoken(label) {
  const mine = label.querySelector(`[lang=${english ? 'en' : 'zh'}]`);
  return (mine || label).textContent.trim();
}

function ancestorsWith(place, attribute, limit) {
  const found = [];
  for (let part = place; part && part !== limit.parentNode; part = part.parentNode) {
    if (part.hasAttribute && part.hasAttribute(attribute)) {
      found.push(part);
    }
  }
  return found;
}
