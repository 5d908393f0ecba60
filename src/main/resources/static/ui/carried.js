import { variableOf } from './facts.js';

// What was answered in the self-check goes along into a filing: in this tab of the browser and nowhere
// else, because facts are personal and have no place in an address.

const PLACE = 'icp-ready.carried';
const LATER = 'icp-ready.carried-on';

/** What a filing asks for after its beginning. */
const ASKED_LATER = /^(account|domain|server)[A-Z]/;

/** @param facts by their groups, as the pre-check takes them */
export function carry({ submissionDate, documents, ...groups }) {
  const answers = Object.entries(groups).flatMap(([group, facts]) => Object.entries(facts).map(([name, value]) =>
    [variableOf(`${group}.${name}`), Array.isArray(value) ? value.join(',') : value]));
  try {
    sessionStorage.setItem(PLACE, JSON.stringify({ ...Object.fromEntries(answers), ...(submissionDate && { submissionDate }) }));
  } catch (full) {
    // Without storage the filing begins with an empty form.
    sessionStorage.removeItem(PLACE);
  }
}

/** Whether answers of the self-check wait for a filing to begin. */
export const isCarried = () => sessionStorage.getItem(PLACE) !== null;

/** The answers by the names of the form's variables, once; null where nothing was carried. */
export function takeCarried() {
  const answers = sessionStorage.getItem(PLACE);
  sessionStorage.removeItem(PLACE);
  return answers && JSON.parse(answers);
}

/**
 * What the beginning of a filing did not ask for waits for the forms that do.
 *
 * @param whose what tells this filing from others
 */
export function carryOn(whose, answers) {
  const later = Object.entries(answers).filter(([variable]) => ASKED_LATER.test(variable));
  if (later.length) {
    sessionStorage.setItem(LATER, JSON.stringify({ whose, answers: Object.fromEntries(later) }));
  }
}

/** The answers that wait for later forms of this filing, by the names of their variables. */
export function carriedOn(whose) {
  const kept = JSON.parse(sessionStorage.getItem(LATER));
  return kept?.whose === whose ? kept.answers : {};
}

/** What tells one site or App from another: it would give another filing the title of the first. */
const OF_ITS_OWN = ['serviceName', 'serviceAppPackage', 'serviceAppPublicKey', 'serviceAppSignature', 'serviceAppIcon', 'serviceAppDomains'];

/** Counts the domain of the filing itself. */
const DOMAINS = 'subjectDomainCount';

/** What is said of the same subject once more, in another filing, which brings a domain more. */
export const takenAlong = answers =>
  Object.fromEntries(Object.entries(answers)
    .filter(([variable]) => !OF_ITS_OWN.includes(variable))
    .map(([variable, value]) => [variable, variable === DOMAINS ? Number(value) + 1 : value]));

/** What tells whether two people are one. */
export const WHO_SOMEBODY_IS = ['Name', 'IdType', 'IdNumber'];

/** Whom each person is, unless somebody says otherwise, and which answers say otherwise. */
const PRESUMED = [
  { person: 'leader', sameAs: 'subject', by: WHO_SOMEBODY_IS },
  { person: 'serviceLeader', sameAs: 'leader', by: [...WHO_SOMEBODY_IS, 'LegalRepresentative'] },
];

const isSaid = value => value !== undefined && value !== null && value !== '';

/** The people who, by these answers, are not those that they are presumed to be. */
export const othersIn = answers => PRESUMED
  .filter(({ person, sameAs, by }) => by.some(name => isSaid(answers[person + name]) && answers[person + name] !== answers[sameAs + name]))
  .map(({ person }) => person);
