/** Below this width, in pixels, Tasklist stands its columns under one another. */
const NARROW = 768;

export const isNarrow = () => window.innerWidth < NARROW;

/** A finger chooses rather than a mouse: a picture is more likely taken than found. */
export const isTouched = () => window.matchMedia('(pointer: coarse)').matches;

/** On a phone the form of a chosen task stands below the lists: leads there. */
export function bringIntoView(page) {
  const task = page.closest('.task-details');
  if (task && isNarrow()) {
    task.scrollIntoView({ block: 'start' });
  }
}

/** Moves the page no further than it takes to see this; the focus stays where it is. */
export function bringIntoSight(target) {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  target.scrollIntoView({ block: 'nearest', behavior: still ? 'auto' : 'smooth' });
}

/** The answer to a picture comes below the edge of the screen, where nobody sees it come. */
export function bringAnswerIntoView(answer) {
  const said = answer.querySelector('.panel') || answer.firstElementChild;
  if (said) {
    bringIntoSight(said);
  }
}
