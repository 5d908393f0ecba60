import { inWords } from '../../../../../ui/facts.js';
import { compared, isName } from '../../../../../ui/observed.js';
import { element, settled, show } from './dom.js';
import { ofPlugin } from './http.js';
import { moment, say } from './language.js';

const PAUSE_IN_MILLISECONDS = 800;
const NAME = 'domain.name';
const SWITCHED_OFF = 'OFF';

/**
 * What the registry says of the domain of a form: looked up by itself when a name stands there, and by
 * a button. Fills what is empty, marks what differs beside what was typed, and overwrites nothing.
 */
export class DomainLookup {
  constructor(form) {
    this.form = form;
    this.marks = new Map();
    this.asked = 0;
    this.status = element('p', { class: 'icp-lookup-status', role: 'status', 'aria-live': 'polite' });
    this.button = element('button', {
      type: 'button', class: 'btn btn-default btn-sm icp-lookup-button', text: say('lookup.button'),
      on: { click: () => this.look(true) },
    });
    this.panel = element('div', { class: 'icp-lookup' }, this.button, this.status);
    form.field(NAME).place.append(this.panel);
    this.lookedUp = null;
    this.changed();
  }

  /** Called after every change of the form. */
  changed() {
    const name = this.name();
    if (name !== this.lookedUp) {
      this.lookedUp = name;
      this.seen = null;
      this.status.textContent = '';
      this.soon();
    }
    this.mark();
  }

  soon = settled(PAUSE_IN_MILLISECONDS, () => this.look(false));

  name() {
    return String(this.form.valueOf(NAME) ?? '').trim();
  }

  async look(anew) {
    const name = this.name();
    this.button.disabled = !isName(name);
    if (!isName(name) || !this.form.page.isConnected) {
      return;
    }
    const mine = ++this.asked;
    this.status.dataset.state = 'asking';
    this.status.textContent = say('lookup.asking', { name });
    const seen = await ask(name, anew);
    if (mine !== this.asked || name !== this.name()) {
      return;
    }
    this.seen = seen;
    show(this.panel, seen.trouble !== SWITCHED_OFF);
    this.status.textContent = sentence(seen);
    this.status.dataset.state = seen.trouble || seen.refused ? 'without' : 'seen';
    this.fill();
    this.mark();
  }

  fill() {
    const { empty } = compared(this.seen, path => this.form.valueOf(path));
    const filled = empty.map(({ path, value }) => ({ field: this.form.field(path), value })).filter(({ field }) => field?.visible);
    filled.forEach(({ field, value }) => {
      field.set(value);
      field.touched = true;
      field.place.classList.add('icp-filled');
    });
    if (filled.length) {
      this.status.textContent += ` ${say('lookup.filled', { count: filled.length })}`;
      this.form.changed(filled[0].field);
    }
  }

  /** Beside every answer that the registry contradicts, what it says. */
  mark() {
    this.marks.forEach(mark => mark.remove());
    this.marks.clear();
    if (!this.seen) {
      return;
    }
    for (const { path, value } of compared(this.seen, other => this.form.valueOf(other)).differing) {
      const field = this.form.field(path);
      const mark = element('p', { class: 'icp-observed', dataset: { observed: path } },
        say('lookup.differs', { value: inWords(field.definition, value, say), by: this.seen.source, when: moment(this.seen.observedAt) }));
      field.messages.after(mark);
      this.marks.set(path, mark);
    }
  }
}

async function ask(name, anew) {
  const query = new URLSearchParams({ name, ...anew && { anew: 'true' } });
  try {
    return await ofPlugin(`/observations/domain?${query}`);
  } catch (failure) {
    return { refused: failure.message, observedAt: new Date().toISOString() };
  }
}

/** What was found, when and where; or why nothing. */
function sentence(seen) {
  if (seen.refused) {
    return say('lookup.refused', { reason: seen.refused });
  }
  if (seen.trouble === SWITCHED_OFF) {
    return '';
  }
  if (seen.trouble) {
    return say(`lookup.trouble.${seen.trouble}`, { by: seen.source || '–' });
  }
  return say('lookup.seen', { by: seen.source, when: moment(seen.observedAt), expires: seen.expiresOn || '–' })
    + (seen.resolves ? ` ${say('lookup.resolves', { addresses: seen.addresses.join(', ') })}` : '');
}
