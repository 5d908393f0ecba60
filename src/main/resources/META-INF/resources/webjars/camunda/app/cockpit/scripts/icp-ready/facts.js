import { closeButton, openDialog, reasonField } from './dialog.js';
import { MONITOR, call, failed, html, inWords, isBlank, nothing, panel, render, say, table } from './kit.js';

const pathOf = journeyId => `${MONITOR}/journeys/${encodeURIComponent(journeyId)}/facts`;

/** What was said of the filing, what is personal with stars; none where it cannot be told. */
export const knownFacts = journeyId => call('GET', pathOf(journeyId)).catch(() => []);

/** A value in words, or that nothing was said. */
export const inItsWords = (field, value) => (isBlank(value) ? say('managers.notSaid') : inWords(field, value, say));

/** The facts of a journey; in clear after a reason was given, until the page is left. */
export function factsPanel({ journeyId }, words, facts) {
  const place = document.createElement('div');
  const draw = (shown, clear) => render(html`
    ${clear ? nothing : html`<div class="icp-buttons"><button type="button" class="btn btn-default btn-sm" data-facts="show"
      @click=${() => showDialog(journeyId, told => draw(told, true))}>${say('managers.action.show')}</button></div>`}
    ${table([
      [say('managers.fact'), ({ fact }) => fieldOf(words, fact)?.label ?? fact],
      [say('managers.said'), ({ fact, value }) => valueOf(fieldOf(words, fact), value)],
    ], shown)}`, place);
  draw(facts, false);
  return panel('facts', place);
}

const fieldOf = (words, fact) => words.fields.find(({ path }) => path === fact);

const valueOf = (field, value) => (field ? inItsWords(field, value) : String(value));

function showDialog(journeyId, told) {
  const state = { busy: false, trouble: null };
  openDialog(say('managers.action.show'), (close, draw) => {
    const submit = async event => {
      event.preventDefault();
      Object.assign(state, { busy: true, trouble: null });
      draw();
      try {
        told(await call('POST', pathOf(journeyId), { body: Object.fromEntries(new FormData(event.target)) }));
        close();
      } catch (error) {
        Object.assign(state, { busy: false, trouble: error });
        draw();
      }
    };
    return html`<form method="dialog" @submit=${submit}>
      <h3>${say('managers.action.show')}</h3>
      <p>${say('managers.actionText.show')}</p>
      ${reasonField()}
      <div aria-live="assertive">${state.trouble ? failed(state.trouble, '') : nothing}</div>
      <div class="icp-buttons">
        ${closeButton(close, 'common.cancel')}
        <button type="submit" class="btn btn-primary" ?disabled=${state.busy}>${say('managers.confirm')}</button>
      </div>
    </form>`;
  });
}
