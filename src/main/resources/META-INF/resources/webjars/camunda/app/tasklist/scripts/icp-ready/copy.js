import { hold, isBlank, variableOf } from '../../../../../ui/facts.js';
import { element } from './dom.js';

/**
 * `data-copy="leader=subject: name idType idNumber"`: a box that, when ticked, answers the left group's
 * questions with the right group's answers; without names, all of them. `holderName=name` where the two
 * groups call it otherwise.
 */
export class Copy {
  constructor(place, questions) {
    const [, target, origin, names] = place.dataset.copy.match(/^(\w+)=(\w+)(?::\s*(.*))?$/);
    this.target = target;
    this.questions = questions;
    const copied = names?.split(/\s+/) ?? questions.words.fields.filter(({ group }) => group === target).map(({ name }) => name);
    this.pairs = copied.map(name => name.split('=')).map(([to, from = to]) => [`${target}.${to}`, `${origin}.${from}`]);
    this.conditions = questions.conditionsOf(place);
    this.box = this.draw(place, `icp-copy-${target}`);
    this.box.checked = this.wasAnswered() ? this.isAlike() : place.hasAttribute('data-checked');
    this.box.addEventListener('change', () => questions.onChange());
  }

  draw(place, id) {
    const box = element('input', { type: 'checkbox', id });
    const label = element('label', { for: id }, box, ' ');
    label.append(...place.childNodes);
    place.replaceChildren(element('div', { class: 'checkbox' }, label));
    return box;
  }

  active() {
    return this.box.checked && hold(this.conditions, path => this.questions.valueOf(path));
  }

  /** Whose answer stands for this question's; undefined where the copy has nothing to do with it. */
  originOf(path) {
    return this.pairs.find(([to]) => to === path)?.[1];
  }

  wasAnswered() {
    return this.pairs.some(([to]) => !isBlank(this.questions.process[variableOf(to)]));
  }

  isAlike() {
    return this.pairs.every(([to, from]) =>
      (this.questions.rawValue(to) || null) === (this.questions.rawValue(from) || null));
  }
}
