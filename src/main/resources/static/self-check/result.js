import { dayAndWeekday, today } from '../ui/dates.js';
import { findingsOf, references, stepKey, titleOf, webAddress } from '../ui/findings.js';
import { html, nothing, repeat } from '../ui/lit.js';
import { boundsInWords, endsOf } from '../ui/no-day.js';
import { say } from '../ui/words.js';
import { calendar } from './calendar.js';
import { nameOf } from './folder.js';
import { factsLeftOut, isMissingDocument, isStuck, unsaidSteps } from './known.js';
import { province } from './province.js';

/** Where a filing begins, with what was answered here. */
const BEGIN = 'camunda/app/tasklist/default/#/?processStart=IcpFilingPreparation';

/**
 * Everything the answer says, in the order in which a person needs it.
 *
 * @param context `traits`: what the vocabulary says of a type of document; `changed`: called when the
 *     person has another document, or another date of one; `begin`: when a filing begins from here
 */
export function result(context) {
  const { answer, card } = context;
  if (answer.steps.profile.status === 'NOT_HERE') {
    return notHere(answer, context);
  }
  const of = (...severities) => findingsOf(answer).filter(({ severity }) => severities.includes(severity));
  const blockers = of('BLOCK').filter(finding => !isMissingDocument(finding));
  const unknown = unjudged(context, blockers, isStuck(context.completed ?? answer));
  const count = missingDocuments(answer, of('BLOCK').filter(isMissingDocument));
  const judged = context.completed ?? answer;
  const stuck = isStuck(judged);
  return html`
    ${summary(answer, blockers.length, count, stuck)}
    <ol class="steps" aria-label=${say('selfCheck.steps')}>${Object.entries(answer.steps).map(([step, { status }]) => html`
      <li class=${status.toLowerCase()}><span class="step">${say(stepKey(step))}</span><span class="status">${
        say(`status.${status}`)}</span></li>`)}</ol>
    ${section('blockers', say('selfCheck.blockers'), html`
      ${blockers.length ? list(blockers, answer.sources, context.asking)
        : stuck ? excluding(judged, context.asking)
        : unknown === nothing ? html`<p class="good">${say('selfCheck.noBlockers')}</p>` : nothing}
      ${unknown}
      ${count ? html`<p><a href="#documents">${say('selfCheck.missingDocuments', { count })}</a></p>` : nothing}`)}
    ${calendar(context, unknown === nothing)}
    ${documents(context)}
    ${of('WARN', 'CONFIRM').length
      ? section('warnings', say('selfCheck.warnings'), list(of('WARN', 'CONFIRM'), answer.sources, context.asking)) : nothing}
    ${of('INFO').length ? html`<details class="card" id="notes">
      <summary><h3>${say('selfCheck.notes')} (${of('INFO').length})</h3></summary>
      ${list(of('INFO'), answer.sources, context.asking)}</details>` : nothing}
    ${card ? province(card, context.asking, origin, wide()) : nothing}
    ${given(context.answers)}
    <p class="actions"><a class="button primary" id="begin" href=${BEGIN} @click=${context.begin}>${say('selfCheck.begin')}</a>
      <button type="button" id="print" @click=${() => window.print()}>${say('selfCheck.print')}</button></p>`;
}

/** What is filed elsewhere gets no verdict of a website: it is said where. */
function notHere(answer, { answers, asking }) {
  return html`<div class="summary missing"><p class="headline">${say('selfCheck.summary.notHere')}</p></div>
    ${section('blockers', say('selfCheck.whereElse'), list(findingsOf(answer), answer.sources, asking))}
    ${given(answers)}`;
}

/** What nothing can be said of: steps without an answer, and facts that a filing needs. */
function unjudged({ answer, asking }, blockers, stuck) {
  const steps = unsaidSteps(answer);
  const facts = factsLeftOut(asking.unanswered(), blockers);
  const separated = ways => ways.map((way, index) => [index ? say('common.listSeparator') : nothing, way]);
  const ofStep = step => way(asking, asking.firstOf(step), say(stepKey(step)));
  return steps.length || facts.length
    ? html`<div class="unjudged" id="unjudged">
        ${blockers.length || stuck ? nothing : html`<p>${say('selfCheck.noneSoFar')}</p>`}
        ${steps.length ? html`<p>${say('selfCheck.unjudgedSteps')}${separated(steps.map(ofStep))}</p>` : nothing}
        ${facts.length ? html`<details><summary>${say('selfCheck.unjudgedFacts', { count: facts.length })}</summary>
          <p>${separated(facts.map(path => way(asking, path, asking.labelOf(path))))}</p></details>` : nothing}</div>`
    : nothing;
}

/** What excludes what, though each of it passes its check, and which value mends it. */
function excluding(answer, asking) {
  return html`<div id="excluding"><p>${say('noDay.lead', { bounds: boundsInWords(answer, say, dayAndWeekday) })}</p>
    <ul class="findings">${endsOf(answer).map(({ message, remedy, fields }) => html`<li class="block">
      <p class="what">${message} ${wayFrom({ fields }, asking)}</p>
      <p class="remedy"><strong>${say('common.remedy')}</strong>${remedy}</p></li>`)}</ul></div>`;
}

/** Words that lead to the question they are about, where it is asked. */
const way = (asking, path, words) => (path && asking.isAsked(path)
  ? html`<button type="button" class="way" data-leads-to=${path} @click=${() => asking.leadTo(path)}>${words}</button>` : words);

/** From a finding to the first question it is about. */
function wayFrom({ fields }, asking) {
  const path = fields.find(asking.isAsked);
  return path ? way(asking, path, say('finding.goTo', { field: asking.labelOf(path) })) : nothing;
}

/** Each document once: PRE-01 and PRE-02 ask for the same one. */
function missingDocuments({ steps, requiredDocuments }, findings) {
  return steps.documents.status === 'MISSING'
    ? requiredDocuments.filter(({ level }) => level === 'REQUIRED').length
    : findings.filter(({ rule }) => rule !== 'PRE-01').length;
}

function summary({ steps, ready, submissionDate }, blockers, missing, stuck) {
  const unanswered = Object.entries(steps)
    .some(([step, { status }]) => status === 'MISSING' && step !== 'documents');
  const [kind, text] = blockers ? ['blocked', say('selfCheck.summary.blocked', { count: blockers })]
    : stuck ? ['blocked', say('selfCheck.summary.noDay')]
    : ready ? ['ready', say('selfCheck.summary.ready')]
    : unanswered ? ['missing', say('selfCheck.summary.missing')]
    : ['missing', say(missing ? 'selfCheck.summary.documents' : 'selfCheck.summary.complete', { count: missing })];
  return html`<div class="summary ${kind}">
    <p class="headline">${text}</p>
    <p>${say('selfCheck.judgedOn', { day: dayAndWeekday(submissionDate) })}</p>
  </div>`;
}

const section = (id, title, content) => html`<section class="card" id=${id}><h3>${title}</h3>${content}</section>`;

function list(findings, sources, asking) {
  return html`<ul class="findings">${findings.map(finding => html`<li class=${finding.severity.toLowerCase()}>
    <p class="tags">
      <span class="tag severity">${say(`severity.${finding.severity}`)}</span>
      <span class="tag">${say(stepKey(finding.step))}</span>
      <span class="rule">${finding.rule}</span>
    </p>
    <p class="what">${finding.message} ${wayFrom(finding, asking)}</p>
    ${finding.remedy ? html`<p class="remedy"><strong>${say('common.remedy')}</strong>${finding.remedy}</p>` : nothing}
    ${finding.howTo ? html`<p class="how-to">${finding.howTo}${officialPage(finding.link)}</p>` : nothing}
    ${origin(finding, sources)}
  </li>`)}</ul>`;
}

/** Where a fact was read: `sources` says what stands behind the ids. */
function origin({ source, confidence }, sources) {
  return html`<p class="origin">${say('common.source')}${references(source, sources).map((known, index) => [
    index ? say('common.listSeparator') : nothing, reference(known)])}${confidence
    ? html`<span class="confidence ${confidence}">${say(`confidence.${confidence.toUpperCase()}`)}</span>` : nothing}</p>`;
}

function reference(known) {
  const link = webAddress(known.address);
  return link
    ? html`<a href=${link} rel="noreferrer" target="_blank">${titleOf(known, say)}</a>`
    : html`<span title=${known.address ?? nothing}>${titleOf(known, say)}</span>`;
}

function documents(context) {
  const { requiredDocuments } = context.answer;
  const level = name => requiredDocuments.filter(document => document.level === name);
  return section('documents', say('selfCheck.documents'), html`
    ${requiredDocuments.length
      ? html`<p class="hint screen">${say('selfCheck.documentsHint')}</p>` : html`<p>${say('selfCheck.noDocuments')}</p>`}
    ${['REQUIRED', 'CONDITIONAL'].filter(name => level(name).length).map(name => html`
      <h4>${say(`level.${name}`)} (${level(name).length})</h4>
      <ul class="documents">${repeat(level(name), idOf, document => documentItem(document, context))}</ul>`)}
    ${askedByTheOrder(context.asking.ofOrder())}`);
}

const askedByTheOrder = facts => (facts.length ? html`<h4>${say('checklist.order')}</h4>
  <p class="hint" id="of-order">${facts.join(say('common.listSeparator'))}</p>` : nothing);

const idOf = ({ type, purpose }) => `document-${type}-${purpose}`;

function documentItem(document, context) {
  const { folder, answer, traits, changed } = context;
  const own = folder.get(document);
  const id = idOf(document);
  const have = ({ target }) => {
    target.checked ? folder.put(document, {}) : folder.remove(document);
    changed();
  };
  return html`<li class=${document.level.toLowerCase()} data-document=${id}>
    <div class="document-head">
      <label class="choice"><input type="checkbox" id=${id} .checked=${Boolean(own)} @change=${have}>
        <span class="name">${nameOf(document)}</span></label>
      <span class="rule">${document.rule}</span>
    </div>
    ${own ? datesOf(own, traits(document.type), id, changes => {
      folder.put(document, changes);
      changed();
    }) : nothing}
    <p class="reason">${document.reason}</p>
    <details class="how" ?open=${wide()}>
      <summary>${say('selfCheck.howTo')}</summary>
      <p>${document.howTo}${officialPage(document.link)}</p>
      ${origin(document, answer.sources)}
    </details>
  </li>`;
}

function officialPage(address) {
  const link = webAddress(address);
  return link ? html` <a href=${link} rel="noreferrer" target="_blank">${say('selfCheck.officialPage')}</a>` : nothing;
}

/** On a phone long texts are folded. */
const wide = () => window.matchMedia('(min-width: 40rem)').matches;

function datesOf(own, { issuedOn, expiresOn }, id, put) {
  const date = name => html`<label class="date"><span>${say(`selfCheck.${name}`)}</span>
    <input type="date" id="${id}-${name}" .value=${own[name] ?? ''} ?disabled=${name === 'expiresOn' && own.longTerm}
      @change=${({ target }) => put({ [name]: target.value })}></label>`;
  return html`<div class="own-dates">
    ${issuedOn === 'NONE' ? nothing : date('issuedOn')}
    ${expiresOn === 'NONE' ? nothing : html`${date('expiresOn')}<label class="choice">
      <input type="checkbox" id="${id}-longTerm" .checked=${Boolean(own.longTerm)}
        @change=${({ target }) => put({ longTerm: target.checked })}><span>${say('common.longTerm')}</span></label>`}
  </div>`;
}

function given(answers) {
  return html`<section class="card print-only" id="given">
    <h3>${say('selfCheck.given')}</h3>
    <dl class="given">${answers.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
    <p class="origin">${say('selfCheck.printedOn', { day: dayAndWeekday(today()) })}</p>
  </section>`;
}
