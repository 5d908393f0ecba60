import { labelled } from './dialog.js';
import { call, html, render } from './kit.js';

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

/** The group that a step's tasks go to. */
export const groupOf = waitsFor => (waitsFor === 'REVIEWER' ? 'reviewers' : 'applicants');

/** A field that proposes the people of a group; `state.propose(group)` changes which. */
export function personField(state, group) {
  if (!state.people) {
    state.people = document.createElement('datalist');
    state.people.id = 'icp-people';
    state.propose = async wanted => {
      const people = await peopleOf(wanted);
      render(html`${people.map(({ id, firstName, lastName }) =>
        html`<option value=${id}>${[firstName, lastName].filter(name => name && name !== id).join(' ')}</option>`)}`, state.people);
    };
    state.propose(group);
  }
  return labelled('userId', html`<input name="userId" required maxlength="64" list="icp-people" autocomplete="off"
    class="form-control input-sm">${state.people}`);
}
