/**
 * Makes an element. `attributes` may hold `class`, `text`, `on: {event: listener}`, properties by
 * their attribute name, and `dataset`. Text is always set as text, never as markup.
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (key === 'text') {
      made.textContent = value;
    } else if (key === 'on') {
      Object.entries(value).forEach(([event, listener]) => made.addEventListener(event, listener));
    } else if (key === 'dataset') {
      Object.assign(made.dataset, value);
    } else {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children.filter(child => child !== undefined && child !== null && child !== false));
  return made;
}

/** Shows or hides without taking the element out of the page. */
export function show(target, visible) {
  target.hidden = !visible;
}

const drawnOf = new WeakMap();

/**
 * Draws into a place only what is to look otherwise than before: what is replaced loses the tap or the focus that
 * is on it.
 *
 * @param what all that the drawing follows from
 */
export function drawnOnce(place, what, draw) {
  const now = JSON.stringify(what);
  if (drawnOf.get(place) !== now) {
    drawnOf.set(place, now);
    place.replaceChildren(...draw());
  }
}

/** Calls once, when calls have stopped coming for so many milliseconds. */
export function settled(milliseconds, action) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), milliseconds);
  };
}

export function icon(name) {
  return element('span', { class: `glyphicon glyphicon-${name}`, 'aria-hidden': 'true' });
}

/** Puts a notice in place of whatever the container held. */
export function notice(container, kind, ...content) {
  container.replaceChildren(element('div', { class: `alert alert-${kind}`, role: 'alert' }, ...content));
}
