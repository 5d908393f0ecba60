import { forCase, missingFor, standing } from '../ui/card.js';
import { readable } from '../ui/findings.js';
import { html, nothing } from '../ui/lit.js';
import { say } from '../ui/words.js';

/**
 * The card of a province: what concerns this case, with how each line stands; everything else is
 * folded.
 *
 * @param origin shows where a line was read
 * @param wide whether there is room for an open card
 */
export function province({ name, lines, sources, date }, asking, origin, wide) {
  const { here, others } = forCase(lines, asking.valueOf);
  const judged = here.filter(line => standing(line, asking.valueOf) === 'JUDGED').length;
  return html`<details class="card" id="province" ?open=${wide}>
    <summary><h3>${say('selfCheck.province', { name })}</h3></summary>
    ${lines.length ? html`<p class="hint">${say('province.here', { count: here.length, judged })}</p>
      ${list(here, asking, line => origin(line, sources))}`
      : html`<p>${say('selfCheck.noProvinceLines')}</p>`}
    ${others.length ? html`<details id="province-others"><summary>${say('province.others', { count: others.length })}</summary>
      ${list(others, asking, line => origin(line, sources), true)}</details>` : nothing}
    <p class="origin">${say('selfCheck.provinceDate', { date: readable(date ?? '', say) })}</p>
  </details>`;
}

function list(lines, asking, origin, elsewhere) {
  return html`<dl class="lines">${lines.map((line, index) => html`<div>
    <dt>${lines[index - 1]?.topic === line.topic ? nothing : line.label}</dt>
    <dd><p>${line.text}</p>${elsewhere ? nothing : stand(line, asking)}${origin(line)}</dd></div>`)}</dl>`;
}

function stand(line, asking) {
  const state = standing(line, asking.valueOf);
  // What this page does not ask of such a case cannot be filled in here.
  const facts = missingFor(line, asking.valueOf).filter(path => !asking.isLeftOut(path)).map(asking.labelOf).join(say('common.listSeparator'));
  return html`<p class="standing ${state.toLowerCase()}" data-standing=${state}>
    <span class="badge">${say(`province.${state}`)}</span>
    ${(line.judgedBy ?? []).map(({ rule, title }) => html`<span><span class="rule-id">${rule}</span> ${title}</span>`)}
    ${state === 'WAITING' && facts ? html`<span>${say('province.needs', { facts })}</span>` : nothing}
  </p>`;
}
