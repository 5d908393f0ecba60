/** Paper cannot be unfolded: what is folded below a selector is open while it is printed. */
export function unfoldOnPaper(selector) {
  let unfolded = [];
  window.addEventListener('beforeprint', () => {
    unfolded = [...document.querySelectorAll(`${selector} details:not([open])`)];
    unfolded.forEach(part => { part.open = true; });
  });
  window.addEventListener('afterprint', () => {
    unfolded.forEach(part => { part.open = false; });
    unfolded = [];
  });
}
