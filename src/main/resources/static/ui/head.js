// The head of a page beside the self-check: one bar for all of them, and under it what the page is about.
import { html, render } from './lit.js';

const ICON = new URL('../self-check/icon.svg', import.meta.url).href;

/** Builds it around the ways that stand in it; the page names the words of its title and its lead. */
export function putHead() {
  const head = document.querySelector('header.top');
  const ways = [...head.children];
  const { heading, lead } = head.dataset;
  head.replaceChildren();
  render(html`
    <div class="bar">
      <p class="brand"><img src=${ICON} alt="" width="28" height="28"><span>ICP Ready</span></p>
      <nav><button type="button" id="language" data-text="common.otherLanguage"></button> ${ways}</nav>
    </div>
    <div class="intro"><h1 data-text=${heading}></h1><p data-text=${lead}></p></div>`, head);
}
