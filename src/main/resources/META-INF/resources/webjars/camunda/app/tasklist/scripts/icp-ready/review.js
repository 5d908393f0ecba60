import { element, icon } from './dom.js';
import { english, say } from './language.js';

/** In both languages: a reason is kept as its reviewer read it, and told as its reader reads. */
const REASONS = [
  ['图片不清晰，看不清文字', 'The picture is not sharp enough to read'],
  ['边框不完整，有部分被裁掉', 'Part of the border is cut off'],
  ['不是原件（复印件、翻拍或黑白件）', 'Not the original (photocopy, picture of a screen, black and white)'],
  ['缺少正面或反面', 'One side is missing'],
  ['与填写的资料不一致', 'Does not agree with the facts entered'],
  ['证件已过期或不是最新版本', 'Expired, or not the newest version'],
  ['材料类型不对', 'Wrong kind of document'],
  ['缺少签字或盖章', 'Signature or seal is missing'],
];

const mine = ([chinese, inEnglish]) => (english ? inEnglish : chinese);

/**
 * The picture, large, to be zoomed, moved and turned.
 *
 * @returns a function that marks a box of it, in thousandths of the picture, with a name
 */
export function viewer(place, source) {
  const state = { scale: 1, turn: 0, x: 0, y: 0 };
  const picture = element('img', { src: source, alt: '', class: 'icp-view', draggable: 'false' });
  const sheet = element('div', { class: 'icp-sheet' }, picture);
  const stage = element('div', { class: 'icp-stage', tabindex: 0 }, sheet);
  const paint = () => {
    sheet.style.transform =
      `translate(${state.x}px, ${state.y}px) rotate(${state.turn}deg) scale(${state.scale})`;
  };
  const zoom = factor => {
    state.scale = Math.min(8, Math.max(0.25, state.scale * factor));
    paint();
  };
  const turn = degrees => {
    state.turn += degrees;
    paint();
  };
  const fit = () => {
    Object.assign(state, { scale: 1, turn: 0, x: 0, y: 0 });
    paint();
  };
  const button = (name, look, words, action) =>
    element('button', {
      type: 'button', class: 'btn btn-default btn-sm', title: say(words), 'aria-label': say(words),
      dataset: { action: name }, on: { click: action },
    }, icon(look));
  stage.addEventListener('wheel', event => {
    event.preventDefault();
    zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15);
  });
  stage.addEventListener('pointerdown', event => {
    stage.setPointerCapture(event.pointerId);
    const from = { x: event.clientX - state.x, y: event.clientY - state.y };
    const move = moved => {
      state.x = moved.clientX - from.x;
      state.y = moved.clientY - from.y;
      paint();
    };
    stage.addEventListener('pointermove', move);
    stage.addEventListener('pointerup', () => stage.removeEventListener('pointermove', move), { once: true });
  });
  picture.addEventListener('error', () =>
    stage.replaceChildren(element('p', { class: 'text-danger', text: say('review.noPicture') })));
  place.replaceChildren(
    element('div', { class: 'btn-toolbar icp-view-tools' },
      element('div', { class: 'btn-group' },
        button('zoom-in', 'zoom-in', 'review.zoomIn', () => zoom(1.25)),
        button('zoom-out', 'zoom-out', 'review.zoomOut', () => zoom(0.8)),
        button('fit', 'fullscreen', 'review.fit', fit)),
      element('div', { class: 'btn-group' },
        button('turn-left', 'repeat icp-mirrored', 'review.left', () => turn(-90)),
        button('turn-right', 'repeat', 'review.right', () => turn(90)))),
    stage);
  return ({ left, top, width, height }, kind, name) => {
    const share = thousandths => `${thousandths / 10}%`;
    sheet.append(element('span', {
      class: `icp-mark icp-mark-${kind}`, title: name,
      style: `left: ${share(left)}; top: ${share(top)}; width: ${share(width)}; height: ${share(height)}`,
    }));
  };
}

/** Names and values in two columns; values that are not known are left out. */
export function factsTable(rows) {
  return element('table', { class: 'table table-condensed icp-facts' },
    element('tbody', {}, ...rows.filter(([, value]) => value !== null && value !== undefined && value !== '').map(([label, value]) =>
      element('tr', {}, element('th', { text: label }), element('td', { text: value })))));
}

/** The points that only a person can attest, as boxes. */
export class Confirmations {
  constructor(place, bothSides) {
    this.boxes = ['ORIGINAL', 'BORDER', ...(bothSides ? ['SIDES'] : []), 'NEWEST'].map(name =>
      element('input', { type: 'checkbox', value: name, id: `icp-confirm-${name}` }));
    place.replaceChildren(
      element('fieldset', { class: 'icp-confirmations' },
        element('legend', { text: say('review.confirm') }),
        ...this.boxes.map(box =>
          element('div', { class: 'checkbox' },
            element('label', { for: box.id }, box, ' ', say(`review.point.${box.value}`))))));
  }

  complete() {
    return this.boxes.every(box => box.checked);
  }
}

/** Approve or send back, with ready-made reasons and free text. */
export class Decision {
  constructor(place, onChange) {
    const radio = (value, words, kind) => {
      const input = element('input', { type: 'radio', name: 'icp-decision', value, on: { change: () => this.chosen(value, onChange) } });
      return element('label', { class: `radio-inline icp-decision icp-${kind}` }, input, ' ', say(words));
    };
    this.reasons = REASONS.map((reason, index) =>
      element('input', { type: 'checkbox', value: String(index), id: `icp-reason-${index}` }));
    this.more = element('textarea', { class: 'form-control', rows: 2, maxlength: 150, id: 'icp-reason-more', 'aria-label': say('review.more'), placeholder: say('review.more') });
    this.rejection = element('div', { class: 'icp-rejection', hidden: true },
      element('p', {}, element('strong', { text: say('review.why') })),
      ...this.reasons.map((box, index) =>
        element('div', { class: 'checkbox' }, element('label', { for: box.id }, box, ' ', mine(REASONS[index])))),
      this.more);
    place.replaceChildren(
      element('fieldset', {},
        element('legend', { text: say('review.decision') }),
        element('div', { class: 'form-group' }, radio('approve', 'review.approve', 'approve'), radio('reject', 'review.reject', 'reject')),
        this.rejection));
  }

  chosen(value, onChange) {
    this.value = value;
    this.rejection.hidden = value !== 'reject';
    onChange();
  }

  approved() {
    return this.value ? this.value === 'approve' : null;
  }

  /** The reasons as one text for the applicant; null when the document is approved. */
  reason() {
    if (this.value !== 'reject') {
      return null;
    }
    const chosen = this.reasons.filter(box => box.checked).map(box => mine(REASONS[Number(box.value)]));
    return [...chosen, this.more.value.trim()].filter(Boolean).join(say('review.separator')) || null;
  }

  fault(confirmations) {
    if (!this.value) {
      return say('review.decide');
    }
    if (this.value === 'approve') {
      return confirmations.complete() ? null : say('review.checkAll');
    }
    return this.reason() ? null : say('review.sayWhy');
  }
}


/** A reason as the reader's language has it: ready-made ones in both, free text as it was written. */
export function reasonForReader(text) {
  return text
    .split(/；|; /)
    .map(part => {
      const known = REASONS.find(pair => pair.includes(part));
      return known ? mine(known) : part;
    })
    .join(say('review.separator'));
}
