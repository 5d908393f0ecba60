import { element, icon } from './dom.js';
import { day, moment, say } from './language.js';

/** Shows until when the journey waits, counted anew every minute while the page is open. */
export function countdown(place, until, verifiedOn) {
  const left = element('div', { class: 'icp-left' });
  place.replaceChildren(
    element('div', { class: 'icp-day icp-countdown' },
      element('div', { class: 'icp-day-date' }, icon('time'), ' ', until ? say('waiting.until', { day: moment(until) }) : ''),
      left,
      verifiedOn && element('div', { class: 'text-muted', text: say('waiting.verified', { day: day(verifiedOn) }) })));
  if (!until) {
    return;
  }
  const count = () => {
    left.textContent = remaining(new Date(until) - Date.now());
    if (!place.isConnected) {
      clearInterval(timer);
    }
  };
  const timer = setInterval(count, 20000);
  count();
}

function remaining(milliseconds) {
  const hours = Math.floor(milliseconds / 3600000);
  if (milliseconds <= 0) {
    return say('waiting.over');
  }
  return hours < 1 ? say('waiting.soon') : say('waiting.left', { days: Math.floor(hours / 24), hours: hours % 24 });
}
