// Industries that the words of a filing speak of. A finding carries one as `proposes: {industry, words}`.

/**
 * Every proposed industry once, with all its words: `[{industry, words, dismissible}]`. Where a
 * finding blocks, nobody's word is taken that the industry is none of the business.
 */
export function proposalsIn(findings) {
  const found = new Map();
  for (const { proposes, severity } of findings.filter(finding => finding.proposes)) {
    const { words = [], dismissible = true } = found.get(proposes.industry) ?? {};
    found.set(proposes.industry, {
      industry: proposes.industry,
      words: [...new Set([...words, ...proposes.words.split('、')])],
      dismissible: dismissible && severity !== 'BLOCK',
    });
  }
  return [...found.values()];
}

/**
 * Whether a dismissal is offered: of what nobody proposed there is none, and one that was chosen can be
 * taken back.
 */
export const canBeDismissed = (proposals, industry, chosen) => String(chosen ?? '').split(',').includes(industry)
  || proposals.some(proposal => proposal.industry === industry && proposal.dismissible);

/** Those of which the person has not decided. */
export const undecided = (proposals, ...chosen) =>
  proposals.filter(({ industry }) => !chosen.some(list => String(list ?? '').split(',').includes(industry)));
