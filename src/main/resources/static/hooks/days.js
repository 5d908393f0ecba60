import { element } from '../self-check/dom.js';

const LONGEST_NOTE = 200;

/**
 * The days that managers know better than the built-in calendar.
 *
 * `api` asks below /api/reminders/working-days; `attempt` runs what may fail and shows why it did.
 */
export async function showDays(host, { api, attempt, texts, language }) {
  const words = texts.days;
  const { publishedYears, overrides } = await api('GET', '');
  const again = () => showDays(host, { api, attempt, texts, language });

  const day = element('input', { id: 'day', type: 'date', min: '2000-01-01', max: '2100-12-31' });
  const working = element('select', { id: 'working' },
    element('option', { value: 'false' }, words.off), element('option', { value: 'true' }, words.on));
  const note = element('input', { id: 'note', maxlength: LONGEST_NOTE, autocomplete: 'off' });
  const form = element('form', { class: 'days', novalidate: true },
    field('day', words.day, day), field('working', words.kind, working), field('note', words.note, note),
    element('button', { type: 'submit' }, words.add));
  form.addEventListener('submit', event => {
    event.preventDefault();
    attempt(async () => {
      await api('PUT', `/${encodeURIComponent(day.value || '-')}`, {
        working: working.value === 'true',
        ...(note.value.trim() ? { note: note.value.trim() } : {}),
      }).catch(refused => {
        showErrors(form, refused.problem?.errors ?? []);
        throw refused;
      });
      await again();
    });
  });

  host.replaceChildren(
    element('h2', {}, words.title),
    element('p', { class: 'hint' }, words.lead(publishedYears[0], publishedYears.at(-1))),
    overrides.length ? table(overrides, words, language, remove) : element('p', { class: 'hint' }, words.none),
    form);
  host.hidden = false;

  function remove(date) {
    attempt(async () => {
      await api('DELETE', `/${date}`);
      await again();
    });
  }
}

function field(id, label, input) {
  return element('div', {}, element('label', { for: id }, label), input,
    element('p', { class: 'error-text', 'data-error': id }));
}

function showErrors(form, errors) {
  for (const place of form.querySelectorAll('[data-error]')) {
    const mine = errors.filter(({ field: name }) => name === place.dataset.error);
    place.textContent = mine.map(({ message }) => message).join(' ');
    form.querySelector(`#${place.dataset.error}`).toggleAttribute('aria-invalid', mine.length > 0);
  }
}

function table(overrides, words, language, remove) {
  return element('div', { class: 'log' }, element('table', {},
    element('thead', {}, element('tr', {}, words.columns.map(name => element('th', {}, name)))),
    element('tbody', {}, overrides.map(({ day, working, note }) => {
      const button = element('button', { type: 'button', class: 'quiet danger', 'aria-label': `${words.remove} ${day}` }, words.remove);
      button.addEventListener('click', () => remove(day));
      return element('tr', {},
        element('td', { class: 'words' }, element('time', { datetime: day }, weekday(day, language))),
        element('td', {}, element('span', { class: `badge ${working ? '' : 'off'}` }, working ? words.on : words.off)),
        element('td', {}, note ?? ''),
        element('td', {}, button));
    }))));
}

function weekday(day, language) {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`))
    + ' ' + new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`));
}
