/** The event that stands for all of them. */
const ALL = '*';

/**
 * All of them, or some: ticking the one takes the other back.
 *
 * @param boxes `{value, checked}` of every event
 * @param changed the box that was just changed
 */
export function settleEvents(boxes, changed) {
  if (changed.checked) {
    boxes.filter(box => (box.value === ALL) !== (changed.value === ALL)).forEach(box => {
      box.checked = false;
    });
  }
}
