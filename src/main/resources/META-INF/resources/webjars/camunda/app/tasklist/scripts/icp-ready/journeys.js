import { attempt } from './attempt.js';
import { beginnerFrom } from './begin-again.js';
import { element, icon, notice, settled } from './dom.js';
import { day, known, moment, say } from './language.js';
import { ofPlugin } from './http.js';
import { openTask } from './next-task.js';
import { isToBeChanged } from './no-day.js';
import { papersPanel } from './papers-panel.js';
import { mayReopen, reopener } from './reopen.js';
import { beginsOwn, manages, mayBegin } from './roles.js';
import { Standby } from './standby.js';
import { firstDay, titleOf, whatComesNow } from './whereabouts.js';

const STATE_LOOK = { RUNNING: 'info', SUBMITTED: 'success', WITHDRAWN: 'default' };
const WAIT_LOOK = { ME: 'warning', REVIEWER: 'info', CLOCK: 'info', SYSTEM: 'default' };
const RENEWED_AFTER = 15000;
const START = '#/?processStart=IcpFilingPreparation';

/** The page with every own journey. */
export class JourneysPage {
  render(node) {
    this.page = 0;
    this.list = element('div', { class: 'icp-journeys' });
    this.pages = element('div', { class: 'text-center icp-pages' });
    node.classList.add('icp-page');
    node.append(
      element('div', { class: 'container icp-container' },
        element('div', { class: 'icp-page-head' },
          element('h2', { text: say('filings.link.title') }),
          element('div', {},
            element('button', { type: 'button', class: 'btn btn-default', on: { click: () => this.load() } }, icon('refresh'), ' ', say('filings.reload')), ' ',
            element('a', { class: 'btn btn-primary', href: START }, icon('plus'), ' ', say('filings.link.begin')))),
        element('p', { class: 'text-muted', text: say('filings.lead') }),
        this.list,
        this.pages));
    this.load();
    this.timer = setInterval(() => this.renew(), RENEWED_AFTER);
  }

  unmount() {
    clearInterval(this.timer);
  }

  /** What others decided meanwhile comes by itself, but never under the hands of who is doing something here. */
  async renew() {
    if (document.hidden || this.list.contains(document.activeElement) || this.list.querySelector('.alert-warning, .alert-danger')) {
      return;
    }
    const known = this.known;
    const answer = await ofPlugin(this.path()).catch(() => null);
    if (answer && known === this.known && JSON.stringify(answer) !== known) {
      await this.load();
    }
  }

  path() {
    return `/journeys?page=${this.page}`;
  }

  async load() {
    try {
      const answer = await ofPlugin(this.path());
      this.known = JSON.stringify(answer);
      const { journeys, page, size, total } = answer;
      if (!journeys.length && page) {
        await this.turnTo(page - 1);
        return;
      }
      this.pages.replaceChildren(...(total > size ? this.turning(page, size, total) : []));
      this.list.replaceChildren(...(journeys.length
        ? journeys.map((journey, index) => this.card(journey, index === 0))
        : [element('div', { class: 'well text-center', text: say('filings.none') })]));
      const last = (page + 1) * size >= total;
      if (!this.leadToTheOneAskedFor(last)) {
        await this.turnTo(page + 1);
      }
    } catch (failure) {
      notice(this.list, 'danger', say('filings.failed', { reason: failure.message }));
    }
  }

  /**
   * Whoever comes from a filing finds it, however many there are; above the first one the page begins.
   *
   * @param last whether this is the last page
   * @returns false while it has to be looked for on the next page
   */
  leadToTheOneAskedFor(last) {
    const asked = new URLSearchParams(window.location.hash.split('?')[1]).get('journey');
    const card = asked && this.list.querySelector(`[data-journey="${CSS.escape(asked)}"]`);
    if (card) {
      card.classList.add('icp-asked-for');
      if (card.previousElementSibling && this.led !== asked) {
        card.scrollIntoView({ block: 'start' });
      }
    }
    if (card || last) {
      this.led = asked;
    }
    return !asked || this.led === asked;
  }

  async turnTo(page) {
    this.page = page;
    await this.load();
  }

  turning(page, size, total) {
    const turn = (words, to, possible) => element('button', {
      type: 'button', class: 'btn btn-default btn-sm', dataset: { page: to }, disabled: !possible, text: say(words),
      on: { click: () => this.turnTo(to) },
    });
    const to = Math.min(total, (page + 1) * size);
    return [
      turn('filings.newer', page - 1, page > 0), ' ',
      element('span', { class: 'text-muted', text: say('filings.page', { from: page * size + 1, to, total }) }), ' ',
      turn('filings.older', page + 1, to < total),
    ];
  }

  card(journey, first) {
    const running = journey.state === 'RUNNING';
    return element('div', { class: 'panel panel-default icp-journey', dataset: { journey: journey.id, state: journey.state } },
      element('div', { class: 'panel-heading clearfix' },
        element('strong', { text: titleOf(journey) }), ' ',
        element('span', { class: `label label-${STATE_LOOK[journey.state] || 'default'}`, text: say(`filings.state.${journey.state}`) }),
        element('span', { class: 'pull-right text-muted', text: journey.businessKey })),
      element('div', { class: 'panel-body' },
        whatComesNow(journey),
        element('p', { class: 'icp-dates' },
          element('span', { text: say('filings.started', { day: moment(journey.startedAt) }) }),
          journey.filingOrderNumber && element('span', {
            text: say('filings.filed', { number: journey.filingOrderNumber, day: day(journey.filingSubmittedOn) }),
          }),
          running && journey.latestSubmissionDate &&
            element('span', { text: say('filings.latest', { day: day(journey.latestSubmissionDate) }) })),
        running && firstDay(journey),
        element('ol', { class: 'icp-steps' }, ...(journey.steps || []).map(step => this.step(step, running && journey))),
        journey.state !== 'WITHDRAWN' && papersPanel(journey, first && running),
        (running || journey.consentGiven) && this.actions(journey, running),
        beginnerFrom(journey, START)));
  }

  step(step, journey) {
    const open = step.state === 'OPEN';
    const toBeChanged = Boolean(journey) && isToBeChanged(journey, step);
    const kind = step.sentBack ? 'danger' : toBeChanged ? 'warning' : open ? WAIT_LOOK[step.waitingFor] || 'info' : 'default';
    const words = step.sentBack ? 'filings.waits.sentBack' : toBeChanged ? 'filings.waits.ME'
      : open && step.waitingFor ? `filings.waits.${step.waitingFor}` : `filings.step.${step.state}`;
    return element('li', { class: `icp-step icp-step-${String(step.state).toLowerCase()}`, dataset: { step: step.key, state: step.state, waiting: step.waitingFor, sentBack: step.sentBack } },
      element('span', { class: 'icp-step-name', text: step.name }),
      element('span', { class: `label label-${step.state === 'DONE' && !toBeChanged ? 'success' : kind}`, text: say(words) }),
      open && step.until && element('small', { class: 'text-muted', text: ` ${say('filings.until', { day: moment(step.until) })}` }),
      open && step.waitingFor === 'ME' && step.taskId &&
        element('button', { type: 'button', class: 'btn btn-link btn-xs', on: { click: () => openTask(step.taskId) } },
          say('filings.open'), ' ', icon('chevron-right')),
      journey && mayReopen(step) && reopener(journey, step),
      journey && known(`filings.asks.${step.key}`) && element('small', { class: 'text-muted icp-step-asks', text: say(`filings.asks.${step.key}`) }));
  }

  actions(journey, running) {
    const place = element('div', { class: 'icp-journey-actions' });
    const sure = running ? 'filings.consentSure' : 'filings.consentSureEnded';
    const offer = () => place.replaceChildren(
      running
        ? element('button', { type: 'button', class: 'btn btn-link btn-sm', dataset: { action: 'withdraw' },
            on: { click: () => ask('filings.sure', `/journeys/${journey.id}/withdraw`, 'POST') } }, say('filings.withdraw'))
        : '',
      journey.consentGiven
        ? element('button', { type: 'button', class: 'btn btn-link btn-sm', dataset: { action: 'take-consent-back' },
            on: { click: () => ask(sure, `/journeys/${journey.id}/consent`, 'DELETE') } }, say('filings.consentBack'))
        : '');
    const ask = (question, path, method) => {
      const { button: yes, trouble } = attempt({
        attributes: { class: 'btn btn-danger btn-sm', dataset: { action: 'confirm' } },
        words: [say(method === 'POST' ? 'filings.yes' : 'filings.consentBack')],
        action: async () => {
          await ofPlugin(path, { method });
          await this.load();
          this.tell(journey, method === 'POST' ? 'filings.withdrawn' : 'filings.consentTaken');
        },
      });
      place.replaceChildren(
        element('div', { class: 'alert alert-warning' },
          element('p', {}, element('strong', { text: titleOf(journey) })),
          element('p', { text: say(question) }), yes, ' ',
          element('button', { type: 'button', class: 'btn btn-default btn-sm', text: say('filings.no'), on: { click: offer } }),
          trouble));
      place.scrollIntoView({ block: 'center' });
    };
    offer();
    return place;
  }

  /** In its filing, or above all where that has moved to another page; in sight, though the list was drawn anew. */
  tell({ id }, words) {
    const said = element('div', { class: 'alert alert-success', role: 'status', text: say(words) });
    (this.list.querySelector(`[data-journey="${CSS.escape(id)}"] .panel-body`) || this.list).prepend(said);
    said.scrollIntoView({ block: 'center' });
  }
}

/** Looks after what stands beside the task list while no task is chosen, which is another thing for each role. */
export class JourneysSummary {
  render(_, scope) {
    this.standby = new Standby(START);
    this.reload = settled(600, () => this.load());
    this.stopListening = scope.$root.$on('$locationChangeSuccess', this.reload);
    this.timer = setInterval(this.reload, 30000);
    this.load();
  }

  unmount() {
    this.gone = true;
    this.stopListening();
    clearInterval(this.timer);
    this.standby.remove();
  }

  async load() {
    const [begins, many] = await Promise.all([mayBegin(), manages()]);
    if (!begins) {
      this.tell(many ? null : standby => standby.showReviewer());
      return;
    }
    const [{ journeys }, { total }] = await Promise.all(['open=true&size=3', 'size=1'].map(query =>
      ofPlugin(`/journeys?${query}`).catch(() => ({ journeys: [], total: 0 }))));
    // Whoever looks after the filings of others is invited to none of their own.
    this.tell(many && total === 0 ? null : standby => standby.show(journeys, total > 0));
  }

  /** An answer may come after the view has gone, and the next one already stands. */
  tell(what) {
    if (!this.gone) {
      what?.(this.standby);
    }
  }
}

/** On a phone the menu stays open over what was chosen from it. */
const foldMenu = () => document.querySelector('.navbar-toggle.open')?.click();

/** A link of the navigation bar, for those whom it concerns and for nobody else. */
class ApplicantsLink {
  constructor(href, look, words, concerns) {
    Object.assign(this, { href, look, words, concerns });
  }

  async render(node) {
    if (await this.concerns()) {
      node.append(element('a', { href: this.href, on: { click: foldMenu } },
        icon(this.look), ' ', say(`filings.link.${this.words}`)));
    }
  }
}

export const filingsLink = () => new ApplicantsLink('#/filings', 'road', 'title', mayBegin);
export const beginLink = () => new ApplicantsLink(START, 'plus', 'begin', beginsOwn);
