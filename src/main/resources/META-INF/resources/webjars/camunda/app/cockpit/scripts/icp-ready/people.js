import { labelled } from './dialog.js';
import { call, failed, html, nothing, render, repeat, say } from './kit.js';

const USERS = 'camunda/api/engine/engine/default/user';
const MOST = 500;

/** So many people are found by looking. */
const FEW = 10;

const groups = new Map();

const ask = (group, narrowing = {}) => call('GET', `${USERS}?${new URLSearchParams({
  memberOfGroup: group, ...narrowing, sortBy: 'userId', sortOrder: 'asc', maxResults: MOST,
})}`);

/** Who belongs to a group, by account; what cannot be told is asked again the next time. */
function peopleOf(group) {
  if (!groups.has(group)) {
    groups.set(group, ask(group).catch(failure => {
      groups.delete(group);
      throw failure;
    }));
  }
  return groups.get(group);
}

/** An account and what its person is called, where that is known. */
export const named = (userId, name) => (name && name !== userId ? say('managers.list.named', { userId, name }) : userId);

const fullName = ({ id, firstName, lastName }) => [firstName, lastName].filter(name => name && name !== id).join(' ');

/** Account and name, as a person is called in front of others of the same name. */
const called = person => named(person.id, fullName(person));

/** Whom something was handed over to, by account and name. */
export async function handedOver(userId, waitsFor) {
  const people = await peopleOf(groupOf(waitsFor)).catch(() => []);
  return say('managers.list.handedOver', { person: called(people.find(({ id }) => id === userId) ?? { id: userId }) });
}

/** The group that a step's tasks go to. */
export const groupOf = waitsFor => (waitsFor === 'REVIEWER' ? 'reviewers' : 'applicants');

const matches = (person, typed) => called(person).toLowerCase().includes(typed.toLowerCase());

/** Those among whom is searched; where not everybody fits into one answer the server searches as well. */
async function found(group, typed) {
  const people = await peopleOf(group);
  if (!typed || people.length < MOST) {
    return people;
  }
  const more = await Promise.all(['idLike', 'firstNameLike', 'lastNameLike'].map(part => ask(group, { [part]: `%${typed}%` })));
  return [...new Map([...people, ...more.flat()].map(person => [person.id, person])).values()];
}

/**
 * A field to choose one of the people of a group; `state.propose(group, holders)` changes which.
 *
 * @param holders accounts of those who have it now: to be seen, and not to be chosen
 */
export function personField(state, group, holders = []) {
  if (!state.people) {
    groups.clear();
    state.people = document.createElement('div');
    state.propose = (wanted, having) => propose(state.people, wanted, having);
    state.propose(group, holders);
  }
  return html`${state.people}`;
}

/** Of the same group whoever was chosen stays chosen. */
async function propose(place, group, holders) {
  const asked = JSON.stringify([group, holders]);
  if (place.dataset.asked === asked) {
    return;
  }
  place.dataset.asked = asked;
  const show = async typed => {
    const [people, all] = await Promise.all([found(group, typed), peopleOf(group)]);
    // An answer that was overtaken by another question is none.
    if (place.dataset.asked === asked && typed === (place.querySelector('[type=search]')?.value.trim() ?? '')) {
      render(choice({ people, holders }, typed, all.length > FEW, place.querySelector('select')?.value, show), place);
    }
  };
  render(choice({ people: [], holders }, '', false, undefined, show), place);
  await show('').catch(failure => render(failed(failure, ''), place));
}

/** Whoever was chosen stays to be seen, whatever is searched for. */
function choice({ people, holders }, typed, many, chosen, show) {
  const seen = people.filter(person => person.id === chosen || matches(person, typed));
  return html`
    ${many ? labelled('searchPerson', html`<input type="search" maxlength="64" autocomplete="off" class="form-control input-sm"
      @input=${({ target }) => show(target.value.trim()).catch(() => undefined)}>`) : nothing}
    ${labelled('userId', html`<select name="userId" required class="form-control input-sm">
      <option value="">${say('common.choose')}</option>
      ${repeat(seen, ({ id }) => id, person => html`<option value=${person.id}
        ?disabled=${holders.includes(person.id)}>${holders.includes(person.id) ? say('managers.list.now', { person: called(person) }) : called(person)}</option>`)}
    </select>`)}
    ${people.length > 0 && seen.length === 0 ? html`<p class="text-muted" role="status">${say('managers.nobodyFound')}</p>` : nothing}`;
}
