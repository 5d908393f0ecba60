import { labelOf } from '../../../../../ui/facts.js';
import { documentName } from './checklist.js';

/** What the vocabulary says of a type of document: the dates it needs, whether it has two sides. */
export const traitsOf = (words, type) =>
  words.documentTypes.find(known => known.value === type) || { issuedOn: 'NONE', expiresOn: 'NONE' };

/** What was declared and has to stand on a document, by paths of facts; of two persons only whose it is by its purpose. */
export function factsOf(words, type, purpose) {
  const person = words.documentPurposes.find(({ value }) => value === purpose)?.person;
  const others = words.documentPurposes.map(known => known.person).filter(group => group && person && group !== person);
  return (traitsOf(words, type).facts || []).filter(path => !others.includes(path.split('.')[0]));
}

/** What a document is called, with whose or which industry's it is. */
export const nameOf = (words, { type, purpose, typeName, purposeName }) => documentName({
  type,
  typeName: typeName || labelOf(words.documentTypes, type),
  purposeName: purposeName || purpose && labelOf(words.documentPurposes, purpose),
});
