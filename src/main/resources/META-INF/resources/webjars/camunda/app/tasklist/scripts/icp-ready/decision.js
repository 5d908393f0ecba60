import { reasonOf } from '../../../../../ui/reasons.js';
import { element, icon } from './dom.js';
import { say } from './language.js';
import { keyCap, shortcut } from './shortcuts.js';

/**
 * What a reviewer looks for, line by line, and the decision: a line that does not hold is marked and
 * becomes a reason to send the document back; to approve, one says that all of them hold.
 */
export class Decision {
  /**
   * @param points `{value, label}` of each line
   * @param decided called once the reviewer has chosen
   * @param changed called after every mark and word
   */
  constructor(place, points, decided, changed) {
    this.decided = decided;
    this.approved = null;
    this.faults = points.map(({ value }, index) => this.box(`fault-${value}`, value, String(index + 1), box => {
      if (box.checked) {
        this.all.checked = false;
      }
    }));
    this.all = this.box('all-hold', 'all', '0', box => {
      if (box.checked) {
        this.faults.forEach(fault => { fault.checked = false; });
      }
    });
    this.more = element('textarea', {
      class: 'form-control', rows: 1, maxlength: 150, id: 'icp-reason-more', 'aria-label': say('review.more'),
      placeholder: say('review.more'), 'aria-keyshortcuts': shortcut('m'),
    });
    [...this.faults, this.all].forEach(box => box.addEventListener('change', changed));
    this.more.addEventListener('input', changed);
    place.replaceChildren(
      element('fieldset', { class: 'icp-points' },
        element('legend', { text: say('review.confirm') }),
        element('ol', {}, ...points.map(({ label }, index) =>
          element('li', { class: 'checkbox' }, this.line(this.faults[index], String(index + 1), label)))),
        element('div', { class: 'checkbox icp-all-hold' }, this.line(this.all, '0', say('review.all')))),
      this.more,
      element('div', { class: 'icp-decision' },
        this.button(true, 'success', 'ok', 'review.approve', 'a'),
        this.button(false, 'danger', 'share-alt icp-mirrored', 'review.reject', 'r')));
  }

  box(name, value, key, changed) {
    const box = element('input', { type: 'checkbox', id: `icp-${name}`, value, 'aria-keyshortcuts': shortcut(key) });
    box.addEventListener('change', () => changed(box));
    return box;
  }

  line(box, key, words) {
    return element('label', { for: box.id }, box, keyCap(key), element('span', { text: words }));
  }

  button(approved, look, symbol, words, key) {
    return element('button', {
      type: 'button', class: `btn btn-${look}`, dataset: { action: approved ? 'approve' : 'reject' },
      'aria-keyshortcuts': shortcut(key), on: { click: () => this.decide(approved) },
    }, icon(symbol), ' ', say(words), ' ', keyCap(key));
  }

  decide(approved) {
    this.approved = approved;
    this.decided();
  }

  /** What its keys do. */
  keys() {
    const marks = this.faults.map((fault, index) => [String(index + 1), () => fault.click()]);
    return {
      ...Object.fromEntries(marks),
      0: () => this.all.click(),
      a: () => this.decide(true),
      r: () => this.decide(false),
      m: () => this.more.focus(),
    };
  }

  /** The reasons as one text for the applicant; null when the document is approved. */
  reason() {
    if (this.approved !== false) {
      return null;
    }
    const marked = this.faults.filter(box => box.checked).map(box => reasonOf(box.value));
    return [...marked, this.more.value.trim()].filter(Boolean).join(say('review.separator')) || null;
  }

  fault() {
    if (this.approved === null) {
      return say('review.decide');
    }
    if (this.approved) {
      return this.all.checked ? null : say('review.checkAll');
    }
    return this.reason() ? null : say('review.sayWhy');
  }
}
