import { element, icon } from './dom.js';
import { say } from './language.js';
import { keyCap, shortcut } from './shortcuts.js';

/** How far an arrow moves the picture, in pixels. */
const STEPS = { ArrowLeft: [40, 0], ArrowRight: [-40, 0], ArrowUp: [0, 40], ArrowDown: [0, -40] };

/**
 * The picture, large, to be zoomed, moved and turned.
 *
 * @returns `mark`, which marks a box of it, in thousandths of the picture, with a name; `keys`, what its keys do
 */
export function viewer(place, source) {
  const state = { scale: 1, turn: 0, x: 0, y: 0 };
  const picture = element('img', { src: source, alt: '', class: 'icp-view', draggable: 'false' });
  const sheet = element('div', { class: 'icp-sheet' }, picture);
  const stage = element('div', { class: 'icp-stage', tabindex: 0, role: 'group', 'aria-label': say('review.picture') }, sheet);
  const paint = () => {
    sheet.style.transform =
      `translate(${state.x}px, ${state.y}px) rotate(${state.turn}deg) scale(${state.scale})`;
    sheet.style.setProperty('--icp-scale', state.scale);
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
  const move = (x, y) => {
    state.x += x;
    state.y += y;
    paint();
  };
  const keys = {
    '+': () => zoom(1.25), '-': () => zoom(0.8), f: fit, ',': () => turn(-90), '.': () => turn(90),
  };
  const button = (name, look, words, key) =>
    element('button', {
      type: 'button', class: 'btn btn-default btn-sm', title: say(words), 'aria-label': say(words),
      'aria-keyshortcuts': shortcut(key), dataset: { action: name }, on: { click: keys[key] },
    }, icon(look), ' ', keyCap(key));
  stage.addEventListener('wheel', event => {
    event.preventDefault();
    zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15);
  });
  stage.addEventListener('keydown', event => {
    const way = STEPS[event.key];
    if (way) {
      event.preventDefault();
      move(...way);
    }
  });
  stage.addEventListener('pointerdown', event => {
    stage.setPointerCapture(event.pointerId);
    const from = { x: event.clientX - state.x, y: event.clientY - state.y };
    const follow = moved => {
      state.x = moved.clientX - from.x;
      state.y = moved.clientY - from.y;
      paint();
    };
    stage.addEventListener('pointermove', follow);
    stage.addEventListener('pointerup', () => stage.removeEventListener('pointermove', follow), { once: true });
  });
  picture.addEventListener('error', () =>
    stage.replaceChildren(element('p', { class: 'text-danger', text: say('review.noPicture') })));
  place.replaceChildren(
    element('div', { class: 'btn-toolbar icp-view-tools' },
      element('div', { class: 'btn-group' },
        button('zoom-in', 'zoom-in', 'review.zoomIn', '+'),
        button('zoom-out', 'zoom-out', 'review.zoomOut', '-'),
        button('fit', 'fullscreen', 'review.fit', 'f')),
      element('div', { class: 'btn-group' },
        button('turn-left', 'repeat icp-mirrored', 'review.left', ','),
        button('turn-right', 'repeat', 'review.right', '.'))),
    stage);
  const mark = ({ left, top, width, height }, kind, name) => {
    const share = thousandths => `${thousandths / 10}%`;
    sheet.append(element('span', {
      class: `icp-mark icp-mark-${kind}`, title: name,
      style: `left: ${share(left)}; top: ${share(top)}; width: ${share(width)}; height: ${share(height)}`,
    }));
  };
  return { mark, keys };
}

/** Names and values in two columns; values that are not known are left out. */
export function factsTable(rows) {
  return element('table', { class: 'table table-condensed icp-facts' },
    element('tbody', {}, ...rows.filter(([, value]) => value !== null && value !== undefined && value !== '').map(([label, value]) =>
      element('tr', {}, element('th', { text: label }), element('td', { text: value })))));
}
