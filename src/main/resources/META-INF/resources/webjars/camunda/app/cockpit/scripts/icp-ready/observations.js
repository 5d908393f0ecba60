import { MONITOR, calendarDay, call, failed, html, language, moment, number, panel, render, say, table } from './kit.js';

const pathOf = journeyId => `${MONITOR}/journeys/${encodeURIComponent(journeyId)}/observations`;

/** What was seen of a journey’s domain; nothing where it cannot be told. */
export const seenOf = journeyId => call('GET', pathOf(journeyId)).catch(() => []);

/** The domain as its registry knew it over time, newest first. */
export const observationsPanel = (seen, words) => panel('observations', table([
  [say('managers.seen.from'), state => moment(state.from)],
  [say('managers.seen.until'), state => moment(state.until)],
  [say('managers.seen.source'), state => state.source || '–'],
  [say('managers.seen.expires'), state => (state.trouble ? say(`managers.seen.trouble.${state.trouble}`) : dayOf(state.expiresOn))],
  [labelOf(words, 'domain.registeredOn'), state => dayOf(state.registeredOn)],
  [labelOf(words, 'domain.registrar'), state => state.registrar || '–'],
  [labelOf(words, 'domain.holderName'), state => state.holder || '–'],
  [say('managers.seen.statuses'), state => state.statuses.join(', ') || '–'],
  [say('managers.seen.leadsTo'), leadsTo],
], seen));

const dayOf = iso => (iso ? calendarDay(iso) : '–');

const labelOf = (words, path) => words.fields.find(field => field.path === path)?.label ?? path;

const leadsTo = ({ resolves, addresses }) =>
  (resolves === null ? '–' : resolves ? addresses.join(', ') : say('managers.seen.nowhere'));

/** Registries asked within a week, and how they answered. */
export async function registries(node) {
  try {
    const rows = await call('GET', `${MONITOR}/registries`);
    render(html`${panel('registries', table([
      [say('managers.seen.source'), row => row.registry || say('managers.seen.none')],
      [say('managers.seen.asked'), row => number(row.asked), true],
      [say('managers.seen.answered'), row => number(row.answered), true],
      [say('managers.seen.refused'), row => number(row.refused), true],
      [say('managers.seen.without'), row => number(row.withoutAnswer), true],
      [say('managers.seen.took'), row => say('managers.unit.seconds', { count: (row.averageMillis / 1000).toLocaleString(language, { maximumFractionDigits: 1 }) }), true],
    ], rows))}`, node);
  } catch (error) {
    render(failed(error), node);
  }
}
