// Where a number was given out: identity cards and licences carry the division of their office as a
// code of GB/T 2260, cards at the first digit, licences (unified social credit codes) at the third.

const PLACES = [[/^[1-9]\d{16}[\dX]$/, 0], [/^[1-9A-Y][1-59]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/, 2]];

const ID_TYPES = { RESIDENT_ID: PLACES[0] };

/**
 * The province that a number speaks of, by its code; null where it speaks of none.
 *
 * @param idType what kind of number it is; any but a card is looked at as a licence's
 */
export function provinceOf(idType, number) {
  const [shape, at] = ID_TYPES[idType] || PLACES[1];
  const folded = String(number || '').replace(/\s/g, '').toUpperCase();
  return shape.test(folded) ? `${folded.slice(at, at + 2)}0000` : null;
}
