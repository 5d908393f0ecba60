import { day } from '../ui/dates.js';
import { html, repeat } from '../ui/lit.js';
import { say } from '../ui/words.js';
import { comingDays } from './coming.js';
import { errorText } from './form.js';

/** The days that managers know better than the built-in calendar. */
export function days({ publishedYears, overrides, coming }, errors, { addDay, removeDay }) {
  return html`
    <h2>${say('workingDays.title')}</h2>
    ${comingDays(coming)}
    <h3>${say('workingDays.differing')}</h3>
    <p class="hint">${say('workingDays.lead', { first: publishedYears[0], last: publishedYears.at(-1) })}</p>
    ${overrides.length ? table(overrides, removeDay) : html`<p class="hint">${say('workingDays.none')}</p>`}
    <form class="days" novalidate @submit=${addDay}>
      <div>
        <label for="day">${say('workingDays.day')}</label>
        <input id="day" name="day" type="date" min="2000-01-01" max="2100-12-31">${errorText('day', errors)}
      </div>
      <div>
        <label for="working">${say('workingDays.kind')}</label>
        <select id="working" name="working">
          <option value="false">${say('workingDays.off')}</option>
          <option value="true">${say('workingDays.on')}</option>
        </select>${errorText('working', errors)}
      </div>
      <div>
        <label for="note">${say('hooksPage.optional', { label: say('workingDays.note') })}</label>
        <input id="note" name="note" maxlength="200" autocomplete="off">${errorText('note', errors)}
      </div>
      <button type="submit">${say('workingDays.add')}</button>
    </form>`;
}

function table(overrides, removeDay) {
  return html`<div class="log"><table data-part="overrides">
    <thead><tr>${['day', 'kind', 'note'].map(name => html`<th>${say(`workingDays.${name}`)}</th>`)}<th></th></tr></thead>
    <tbody>${repeat(overrides, override => override.day, ({ day: iso, working, note }) => html`<tr>
      <td class="words"><time datetime=${iso}>${say('workingDays.dated', { day: day(iso), weekday: day(iso, { weekday: 'short' }) })}</time></td>
      <td><span class="badge ${working ? '' : 'off'}">${say(working ? 'workingDays.on' : 'workingDays.off')}</span></td>
      <td>${note ?? ''}</td>
      <td><button type="button" class="quiet danger" aria-label="${say('workingDays.remove')} ${iso}"
        @click=${() => removeDay(iso)}>${say('workingDays.remove')}</button></td>
    </tr>`)}</tbody>
  </table></div>`;
}
