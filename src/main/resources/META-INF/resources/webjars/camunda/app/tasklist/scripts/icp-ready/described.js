import { labelOf } from '../../../../../ui/facts.js';
import { documentName } from './checklist.js';

/** What the vocabulary says of a type of document: the dates it needs, whether it has two sides. */
export const traitsOf = (words, type) =>
  words.documentTypes.find(known => known.value === type) || { issuedOn: 'NONE', expiresOn: 'NONE' };

/** What a document is called, with whose or which industry's it is. */
export const nameOf = (words, { type, purpose, typeName, purposeName }) => documentName({
  type,
  typeName: typeName || labelOf(words.documentTypes, type),
  purposeName: purposeName || purpose && labelOf(words.documentPurposes, purpose),
});
