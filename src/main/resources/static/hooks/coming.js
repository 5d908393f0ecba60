// The days ahead that are off or made up for, as a person reads them.
import { day } from '../ui/dates.js';
import { html, nothing } from '../ui/lit.js';
import { say } from '../ui/words.js';
import { spans } from './spans.js';

/** What is off next, then all that is ahead. */
export function comingDays(days) {
  const ahead = spans(days);
  const next = ahead.find(({ working }) => !working);
  return html`
    ${next ? html`<p data-part="next-day-off"><strong>${say('workingDays.next', { days: datesOf(next) })}</strong> ${reasonOf(next)}</p>` : nothing}
    ${ahead.length ? html`<div class="log"><table data-part="coming">
      <thead><tr>${['day', 'kind', 'note'].map(name => html`<th>${say(`workingDays.${name}`)}</th>`)}</tr></thead>
      <tbody>${ahead.map(span => html`<tr>
        <td class="words">${datesOf(span)}</td>
        <td><span class="badge ${span.working ? '' : 'off'}">${say(span.working ? 'workingDays.on' : 'workingDays.off')}</span></td>
        <td>${reasonOf(span)}</td>
      </tr>`)}</tbody>
    </table></div>` : nothing}`;
}

const readable = iso => say('workingDays.dated', { day: day(iso), weekday: day(iso, { weekday: 'short' }) });

const datesOf = ({ first, last }) => (first === last ? readable(first) : say('workingDays.fromTo', { first: readable(first), last: readable(last) }));

const reasonOf = ({ working, source, holiday, note }) => [
  holiday && say(working ? 'workingDays.madeUp' : 'workingDays.because', { holiday: say(`workingDays.holiday.${holiday}`) }),
  note, source === 'PLAN' ? '' : say(`workingDays.source.${source}`),
].filter(Boolean).join(say('workingDays.separator'));
