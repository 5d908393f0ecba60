/** Whose card a document is: the group of that person's facts. */
export const CARDS = { SUBJECT_LEADER_ID: 'leader', SERVICE_LEADER_ID: 'serviceLeader' };

const numberOf = (known, group) => known[`${group}IdNumber`]?.toUpperCase();

/**
 * Whether a card is surely another's than the applicant's: an individual files in person, so every card with another
 * number is. Of a unit nobody knows who sits there.
 *
 * @param known facts by their joined names, and `documentType`
 */
export const isOfAnother = known => known.subjectKind === 'INDIVIDUAL' && known.documentType in CARDS
  && numberOf(known, CARDS[known.documentType]) !== numberOf(known, 'subject');

/** A number of bytes for reading: KB below one MB, then MB, both of 1024; `round` away from a limit that it misses. */
export function size(bytes, round = Math.floor) {
  return bytes < 1024 * 1024
    ? `${round((bytes / 1024) * 10) / 10} KB`
    : `${round((bytes / 1024 / 1024) * 100) / 100} MB`;
}
