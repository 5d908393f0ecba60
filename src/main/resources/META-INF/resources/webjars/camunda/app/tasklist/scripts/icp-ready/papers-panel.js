import { element, notice, show } from './dom.js';
import { say } from './language.js';
import { calendarBox, letterBox, packageLink, papersOf } from './papers.js';
import { spans } from './spans.js';

/** Days and letters of a journey in “my filings”; asked for when somebody unfolds it. */
export function papersPanel({ id, state }, unfolded) {
  const inside = element('div');
  const panel = element('details', { class: 'icp-papers', dataset: { papers: id } },
    element('summary', { text: say(state === 'RUNNING' ? 'papers.panel' : 'papers.panelOfEnded') }), inside);
  const load = async () => {
    try {
      const known = state === 'RUNNING' && await papersOf(id);
      inside.replaceChildren(...(known ? contentOf(id, known) : [packageLink(id)]));
      show(panel, inside.hasChildNodes());
    } catch (refusal) {
      notice(inside, 'danger', refusal.message);
    }
  };
  panel.addEventListener('toggle', () => {
    if (panel.open && !inside.hasChildNodes()) {
      load();
    }
  });
  panel.open = unfolded;
  return panel;
}

function contentOf(id, known) {
  const letters = known.papers.filter(({ letter, level }) => letter && level === 'REQUIRED');
  const possible = known.papers.filter(({ letter, level }) => letter && level !== 'REQUIRED');
  return [
    ...known.days.length ? [spans(known.days, known.today), calendarBox(id, known)] : [],
    ...letters.map(paper => letterBox(id, paper)),
    possible.length > 0 && element('details', {},
      element('summary', { text: say('papers.possible') }),
      ...possible.map(paper => letterBox(id, paper))),
  ].filter(Boolean);
}
