import { isBlank } from './facts.js';

// What a registry says of a domain against what a person says, before any face gives it a look.

/** The facts that a registry may know, in the order of the form. */
export const OBSERVED = ['registrar', 'registrarScope', 'registeredOn', 'expiresOn', 'holderName'];

/** A name that is worth asking for: something, a dot, at least two characters. */
export const isName = typed => /^\s*[^\s.]+(?:[.。．｡][^\s.]+)*[.。．｡][^\s.]{2,}\s*$/.test(typed ?? '');

/**
 * The paths that are empty, with what the registry says of them, and those that say something else.
 *
 * @param seen the answer of the look-up
 * @param valueOf the person's answer for a path
 */
export function compared(seen, valueOf) {
  const known = OBSERVED.filter(fact => !isBlank(seen[fact])).map(fact => ({ path: `domain.${fact}`, value: seen[fact] }));
  return {
    empty: known.filter(({ path }) => isBlank(valueOf(path))),
    differing: known.filter(({ path, value }) => !isBlank(valueOf(path)) && folded(valueOf(path)) !== folded(value)),
  };
}

/** Width, case and blanks make no other registrar or holder. */
const folded = text => String(text).normalize('NFKC').toLowerCase().replace(/[\s.,，。、()（）]/g, '');
