// Industries that the words of the case speak of: proposed beside their question, and the person decides.
import { labelOf } from '../ui/facts.js';
import { html, nothing } from '../ui/lit.js';
import { canBeDismissed, undecided } from '../ui/proposals.js';
import { say } from '../ui/words.js';

const DECLARED = 'service.industries';
const DISMISSED = 'service.dismissedIndustries';

/** Whether a constant of a question is offered. */
export const isOffered = (path, value, proposed, chosen) => path !== DISMISSED || canBeDismissed(proposed, value, chosen);

/** The undecided proposals below the question about industries; below any other, nothing. */
export function proposals({ path, options }, proposed, valueOf, choose) {
  if (path !== DECLARED) {
    return nothing;
  }
  const button = (to, industry, key) => html`<button type="button" class="small" data-choose=${to}
    @click=${() => choose(to, industry)}>${say(key)}</button>`;
  return html`<div aria-live="polite">${undecided(proposed, valueOf(DECLARED), valueOf(DISMISSED))
    .map(({ industry, words, dismissible }) => html`<p class="proposal" data-industry=${industry}>
      <strong>${say('proposal.words', { words: words.join(say('common.listSeparator')) })}</strong>
      ${say('proposal.ask', { industry: labelOf(options, industry) })}
      ${button(DECLARED, industry, 'proposal.yes')}
      ${dismissible ? button(DISMISSED, industry, 'proposal.no') : nothing}</p>`)}</div>`;
}
