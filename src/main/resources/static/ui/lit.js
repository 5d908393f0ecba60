// The rendering library, from its webjar: the server adds the version to the address.
export { html, nothing, render } from '../webjars/lit-html/lit-html.js';
export { repeat } from '../webjars/lit-html/directives/repeat.js';
