/** The click of a tap comes a moment after the finger has gone. */
const CLICK_IN_MILLISECONDS = 60;

const ENDS = ['pointerup', 'pointercancel'];

let pressed = Promise.resolve();

document.addEventListener('pointerdown', () => {
  pressed = new Promise(resolve => {
    const end = () => {
      ENDS.forEach(kind => document.removeEventListener(kind, end, true));
      setTimeout(resolve, CLICK_IN_MILLISECONDS);
    };
    ENDS.forEach(kind => document.addEventListener(kind, end, true));
  });
}, true);

/** Comes once no finger is down: what moves before would be missed by its tap. */
export const released = () => pressed;
