/** An element with attributes and children. Text never becomes markup. */
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) {
      node.setAttribute(key, '');
    } else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(key, value);
    }
  }
  node.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined));
  return node;
}

/** The web address with which a text begins; null when it begins with none. */
export function webAddress(text) {
  return /^https?:\/\/\S+/.exec(text ?? '')?.[0] ?? null;
}
