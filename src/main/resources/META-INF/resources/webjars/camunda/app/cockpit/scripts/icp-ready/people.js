import { labelled } from './dialog.js';
import { call, html, render, say } from './kit.js';

const USERS = 'camunda/api/engine/engine/default/user';
const MOST = 500;
const groups = new Map();

/** Who belongs to a group; nobody where it cannot be told, and an account can still be typed. */
function peopleOf(group) {
  if (!groups.has(group)) {
    groups.set(group, call('GET', `${USERS}?memberOfGroup=${group}&sortBy=userId&sortOrder=asc&maxResults=${MOST}`)
      .catch(() => []));
  }
  return groups.get(group);
}

const fullName = ({ id, firstName, lastName }) => [firstName, lastName].filter(name => name && name !== id).join(' ');

/** Whom something was handed over to, by account and name. */
export async function handedOver(userId, waitsFor) {
  const person = (await peopleOf(groupOf(waitsFor))).find(({ id }) => id === userId);
  const name = person && fullName(person);
  return say('managers.list.handedOver', { person: name ? say('managers.list.named', { userId, name }) : userId });
}

/** The group that a step's tasks go to. */
export const groupOf = waitsFor => (waitsFor === 'REVIEWER' ? 'reviewers' : 'applicants');

/** A field that proposes the people of a group; `state.propose(group)` changes which. */
export function personField(state, group) {
  if (!state.people) {
    state.people = document.createElement('datalist');
    state.people.id = 'icp-people';
    state.propose = async wanted => {
      const people = await peopleOf(wanted);
      render(html`${people.map(person =>
        html`<option value=${person.id}>${fullName(person)}</option>`)}`, state.people);
    };
    state.propose(group);
  }
  return labelled('userId', html`<input name="userId" required maxlength="64" list="icp-people" autocomplete="off"
    class="form-control input-sm">${state.people}`);
}
