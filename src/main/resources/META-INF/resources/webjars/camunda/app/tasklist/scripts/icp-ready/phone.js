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

/** The answer to a picture comes below the edge of a phone’s screen, where nobody sees it come. */
export function bringAnswerIntoView(answer) {
  if (isNarrow()) {
    answer.querySelector('.panel-heading')?.scrollIntoView({ block: 'center' });
  }
}
