import { element, icon } from './dom.js';
import { day, moment, say } from './language.js';

const TEXT = {
  until: ['预计 {day} 可以继续', 'Goes on by itself on {day}'],
  left: ['还有 {days} 天 {hours} 小时', '{days} days {hours} hours left'],
  soon: ['不到 1 小时', 'Less than an hour left'],
  over: ['时间已到，正在自动继续…', 'The time has come; going on by itself…'],
  verified: ['实名认证通过日期：{day}', 'Real-name verification passed on {day}'],
};

/** Shows until when the journey waits, counted anew every minute while the page is open. */
export function countdown(place, until, verifiedOn) {
  const left = element('div', { class: 'icp-left' });
  place.replaceChildren(
    element('div', { class: 'icp-day icp-countdown' },
      element('div', { class: 'icp-day-date' }, icon('time'), ' ', until ? say(TEXT.until, { day: moment(until) }) : ''),
      left,
      verifiedOn && element('div', { class: 'text-muted', text: say(TEXT.verified, { day: day(verifiedOn) }) })));
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
    return say(TEXT.over);
  }
  return hours < 1 ? say(TEXT.soon) : say(TEXT.left, { days: Math.floor(hours / 24), hours: hours % 24 });
}
