import { scale } from '../ui/calendar.js';
import { day as dayInWords, dayAndWeekday, months, toDay, today, toNumber } from '../ui/dates.js';
import { html, nothing } from '../ui/lit.js';
import { stepKey } from '../ui/findings.js';
import { boundsInWords } from '../ui/no-day.js';
import { language, say } from '../ui/words.js';
import { isStuck, knownDays } from './known.js';

const MARGIN_DAYS = 45;
const SHORTEST_DAYS = 180;
const LONGEST_DAYS = 800;

/**
 * The days for submission: two dates, a bar and the list of dates that matter. `completed` is the
 * answer to the same facts with all documents at hand, where only documents are missing. A day that
 * something unsaid may still move is not told.
 *
 * @param isWhole whether everything was said that a filing needs
 */
export function calendar({ answer, completed, facts, folder, asking }, isWhole) {
  const judged = completed ?? answer;
  const days = knownDays(judged, asking.isSaid, asking.isAsked);
  const dates = keyDates(days, facts, folder.all());
  return html`<section class="card" id="calendar">
    <h3>${say('selfCheck.calendar')}</h3>
    ${completed && days.earliest ? html`<p class="hint">${say('selfCheck.onceComplete')}</p>` : nothing}
    ${days.earliest === null
      ? html`<p class="notice error">${isStuck(judged)
        ? say('noDay.lead', { bounds: boundsInWords(judged, say, dayAndWeekday) }) : say('selfCheck.noDay')}</p>`
      : [window(days, isWhole), missing(days, asking), days.earliest ? bar(days, dates) : nothing]}
    ${list(dates)}
  </section>`;
}

function window({ earliest, latest }, isWhole) {
  const limit = (key, iso) => html`<div><dt>${say(key)}</dt>
    <dd class=${iso === undefined ? 'unknown' : isWhole ? 'sure' : 'so-far'}>${
      iso ? html`<time datetime=${iso}>${dayAndWeekday(iso)}</time>`
        : say(iso === undefined ? 'selfCheck.dayUnknown' : 'selfCheck.noEnd')}</dd></div>`;
  return html`<dl class="window">${limit('common.earliest', earliest)}${limit('common.latest', latest)}</dl>
    ${earliest && !isWhole ? html`<p class="hint">${say('selfCheck.daysSoFar')}</p>` : nothing}`;
}

/** What has to be said before the days are known. */
function missing({ latest, unsaidSteps, unsaidFacts }, asking) {
  const wanted = [...unsaidSteps.map(step => say(stepKey(step))), ...unsaidFacts.map(asking.labelOf)];
  return latest === undefined && wanted.length
    ? html`<p class="hint" id="days-want">${say('selfCheck.daysWant', { what: wanted.join(say('common.listSeparator')) })}</p>`
    : nothing;
}

function keyDates({ earliest, latest }, { submissionDate, domain, server }, documents) {
  return [
    { kind: 'today', label: say('common.today'), day: today() },
    { kind: 'planned', label: say('selfCheck.planned'), day: submissionDate },
    { kind: 'window', label: say('common.earliest'), day: earliest },
    { kind: 'window', label: say('common.latest'), day: latest },
    { kind: 'past', label: say('selfCheck.realName'), day: domain?.realNameVerifiedOn },
    { kind: 'end', label: say('selfCheck.domainExpires'), day: domain?.expiresOn },
    { kind: 'end', label: say('selfCheck.serverExpires'), day: server?.expiresOn },
    ...documents.map(({ name, expiresOn }) => ({ kind: 'end', label: say('selfCheck.documentExpires', { name }), day: expiresOn })),
  ].filter(({ day }) => day).sort((one, other) => one.day.localeCompare(other.day));
}

function bar({ earliest, latest }, dates) {
  const shown = soon(dates);
  const numbers = shown.map(({ day }) => toNumber(day));
  const first = Math.min(toNumber(today()), ...numbers);
  const from = toDay(first);
  const to = toDay(Math.max(Math.max(...numbers) + MARGIN_DAYS, first + SHORTEST_DAYS));
  const place = scale(from, to);
  const right = `calc(100% - ${place(latest ?? to)})`;
  return html`<figure class="timeline">
    <div class="track" role="img"
      aria-label=${say('selfCheck.timelineAlt', { from: dayAndWeekday(from), to: dayAndWeekday(to) })}>
      ${ticks(from, to, place)}
      <div class=${latest === undefined ? 'open unbounded' : 'open'} .style=${`left: ${place(earliest)}; right: ${right}`}></div>
      ${shown.map(({ kind, label, day }) =>
        html`<span class="mark ${kind}" title="${label} ${day}" .style=${`left: ${place(day)}`}></span>`)}
    </div>
    <figcaption>
      ${[['open', 'selfCheck.openWindow'], ['today', 'common.today'], ['planned', 'selfCheck.planned']].map(([kind, key]) =>
        html`<span class="legend"><span class="swatch ${kind}"></span>${say(key)}</span>`)}
    </figcaption>
  </figure>`;
}

/** Dates that fit on one bar; a certificate that ends in twenty years is only listed. */
function soon(dates) {
  const start = toNumber(today());
  return dates.filter(({ day }) => Math.abs(toNumber(day) - start) <= LONGEST_DAYS);
}

function ticks(from, to, place) {
  const starts = months(from, to);
  const step = Math.max(1, Math.ceil(starts.length / (matchMedia('(max-width: 30rem)').matches ? 3 : 6)));
  return starts.map((day, index) => {
    const named = index % step === 0;
    return html`<span class=${named ? 'tick named' : 'tick'} .style=${`left: ${place(day)}`}>${
      named ? html`<span>${monthName(day)}</span>` : nothing}</span>`;
  });
}

function monthName(day) {
  const [year, month] = day.split('-').map(Number);
  return language === 'en' ? dayInWords(day, { month: 'short', year: '2-digit' }) : `${year % 100}年${month}月`;
}

function list(dates) {
  return html`<details class="dates" open>
    <summary>${say('selfCheck.keyDates')}</summary>
    <ol>${dates.map(({ kind, label, day }) =>
      html`<li class=${kind}><time datetime=${day}>${dayAndWeekday(day)}</time> ${label}</li>`)}</ol>
  </details>`;
}
