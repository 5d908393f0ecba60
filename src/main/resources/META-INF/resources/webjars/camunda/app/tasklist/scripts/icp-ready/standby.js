import { element, icon } from './dom.js';
import { say } from './language.js';
import { titleOf, whatComesNow, whereItStands } from './whereabouts.js';

/**
 * What is seen while no task is chosen: by an applicant an invitation at first, later how each filing
 * stands; by a reviewer what comes here, and when. It lies where Tasklist would show the task, and the
 * stylesheet hides it beside one.
 */
export class Standby {
  constructor(start) {
    this.start = start;
    this.node = element('div', { class: 'icp-standby' });
  }

  /** @param journeys the newest open ones; `begun` whether there ever was one */
  show(journeys, begun) {
    this.fill(...(journeys.length ? journeys.map(filing) : [this.invitation(begun)]));
  }

  showReviewer() {
    this.fill(element('div', { class: 'icp-invitation' },
      element('h2', { text: say('standby.review') }),
      ...['comes', 'order', 'empty'].map(part => element('p', { text: say(`standby.review.${part}`) }))));
  }

  fill(...content) {
    const column = document.querySelector('.task-details > .content');
    if (column && this.node.parentNode !== column) {
      column.prepend(this.node);
    }
    this.node.replaceChildren(...content);
  }

  invitation(begun) {
    return element('div', { class: 'icp-invitation' },
      element('h2', { text: say(begun ? 'standby.again' : 'standby.welcome') }),
      begun ? '' : element('ol', {}, ...['facts', 'documents', 'submission'].map(step => element('li', { text: say(`standby.step.${step}`) }))),
      element('p', {},
        element('a', { class: 'btn btn-primary btn-lg', dataset: { action: 'begin' }, href: this.start }, icon('plus'), ' ', say('filings.link.begin')), ' ',
        begun ? element('a', { class: 'btn btn-default btn-lg', href: '#/filings', text: say('filings.link.title') }) : ''));
  }

  remove() {
    this.node.remove();
  }
}

const filing = journey => element('section', { class: 'icp-standby-filing' },
  element('h3', {}, element('a', { href: `#/filings?journey=${journey.id}`, text: titleOf(journey) })),
  whereItStands(journey),
  whatComesNow(journey));
