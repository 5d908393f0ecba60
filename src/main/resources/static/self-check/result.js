import { calendar } from './calendar.js';
import { inWords, today } from './dates.js';
import { element, webAddress } from './dom.js';

/** What the applicant has, by type and purpose. Outlives every new answer. */
export class Folder {
  #documents = new Map();

  clear() {
    this.#documents.clear();
  }

  get({ type, purpose }) {
    return this.#documents.get(`${type} ${purpose}`);
  }

  put({ type, purpose, typeName, purposeName }, changes) {
    const key = `${type} ${purpose}`;
    this.#documents.set(key, {
      ...this.#documents.get(key), type, purpose, name: nameOf({ typeName, purposeName }), ...changes,
    });
  }

  remove({ type, purpose }) {
    this.#documents.delete(`${type} ${purpose}`);
  }

  all() {
    return [...this.#documents.values()];
  }

  /** In the form of the contract. */
  facts() {
    return this.all().map(({ type, purpose, issuedOn, expiresOn, longTerm }) => ({
      type,
      ...(purpose && { purpose }),
      ...(issuedOn && { issuedOn }),
      ...(expiresOn && !longTerm && { expiresOn }),
      ...(longTerm && { longTerm }),
    }));
  }
}

/**
 * Everything the answer says, in the order in which a person needs it.
 *
 * @param context `traits`: what the vocabulary says of a type of document
 */
export function result(context) {
  const { answer, card, texts, language } = context;
  const findings = Object.entries(answer.steps)
    .flatMap(([step, { findings: own }]) => own.map(finding => ({ ...finding, step })));
  const of = (...severities) => findings.filter(({ severity }) => severities.includes(severity));
  const blockers = of('BLOCK').filter(finding => !isMissingDocument(finding));
  const missing = missingDocuments(answer, of('BLOCK').filter(isMissingDocument));
  return [
    summary(answer, blockers.length, missing, texts, language),
    steps(answer, texts),
    section('blockers', texts.blockers,
      blockers.length
        ? findingList(blockers, answer.sources, texts)
        : element('p', { class: 'good' }, texts.noBlockers),
      missing ? element('p', {}, element('a', { href: '#documents' }, texts.missingDocuments(missing))) : null),
    calendar({ ...context, documents: context.folder.all() }),
    documents(context),
    of('WARN', 'CONFIRM').length
      ? section('warnings', texts.warnings, findingList(of('WARN', 'CONFIRM'), answer.sources, texts))
      : null,
    of('INFO').length ? notes(of('INFO'), answer.sources, texts) : null,
    card ? province(card, texts) : null,
    given(context),
    element('p', { class: 'actions' }, element('button', { type: 'button', id: 'print' }, texts.print)),
  ];
}

/** A document that is not there yet is no fault of the case: it stands in the list of documents. */
export const isMissingDocument = ({ severity, fields }) => severity === 'BLOCK' && fields.includes('documents');

/** Each document once: PRE-01 and PRE-02 ask for the same one. */
function missingDocuments({ steps, requiredDocuments }, findings) {
  return steps.documents.status === 'MISSING'
    ? requiredDocuments.filter(({ level }) => level === 'REQUIRED').length
    : findings.filter(({ rule }) => rule !== 'PRE-01').length;
}

function summary(answer, blockers, missing, texts, language) {
  const unanswered = Object.entries(answer.steps)
    .some(([step, { status }]) => status === 'MISSING' && step !== 'documents');
  const [kind, text] = blockers ? ['blocked', texts.summaryBlocked(blockers)]
    : answer.ready ? ['ready', texts.summaryReady]
    : unanswered ? ['missing', texts.summaryMissing]
    : ['missing', texts.summaryDocuments(missing)];
  return element('div', { class: `summary ${kind}` },
    element('p', { class: 'headline' }, text),
    element('p', {}, texts.judgedOn(inWords(answer.submissionDate, language))));
}

function steps(answer, texts) {
  return element('ol', { class: 'steps', 'aria-label': texts.steps },
    Object.entries(answer.steps).map(([step, { status }]) =>
      element('li', { class: status.toLowerCase() },
        element('span', { class: 'step' }, texts.stepNames[step]),
        element('span', { class: 'status' }, texts.statusNames[status]))));
}

function section(id, title, ...content) {
  return element('section', { class: 'card', id }, element('h3', {}, title), content);
}

function notes(findings, references, texts) {
  return element('details', { class: 'card', id: 'notes' },
    element('summary', {}, element('h3', {}, `${texts.notes} (${findings.length})`)),
    findingList(findings, references, texts));
}

function findingList(findings, references, texts) {
  return element('ul', { class: 'findings' }, findings.map(finding =>
    element('li', { class: finding.severity.toLowerCase() },
      element('p', { class: 'tags' },
        element('span', { class: 'tag severity' }, texts.severityNames[finding.severity]),
        element('span', { class: 'tag' }, texts.stepNames[finding.step]),
        element('span', { class: 'rule' }, finding.rule)),
      element('p', { class: 'what' }, finding.message),
      finding.remedy ? element('p', { class: 'remedy' }, element('strong', {}, texts.doNext), finding.remedy) : null,
      finding.howTo ? element('p', { class: 'how-to' }, finding.howTo, officialPage(finding.link, texts)) : null,
      origin(finding, references, texts))));
}

/** Where a fact was read: `references` says what stands behind the ids. */
function origin({ source, confidence }, references, texts) {
  const nodes = source.split(',').map(id => reference(id.trim(), references));
  return element('p', { class: 'origin' },
    `${texts.source}${texts.colon}`,
    nodes.flatMap((node, index) => index ? [texts.listSeparator, node] : [node]),
    confidence ? element('span', { class: `confidence ${confidence}` }, texts.confidenceNames[confidence]) : null);
}

function reference(id, references) {
  const known = references[id];
  if (!known) {
    return id;
  }
  const link = webAddress(known.address);
  const date = period(known.date);
  const text = date ? `${known.title} (${date})` : known.title;
  return link
    ? element('a', { href: link, rel: 'noreferrer', target: '_blank' }, text)
    : element('span', { title: known.address }, text);
}

/** A period with an open end is its other end. */
function period(date) {
  const ends = (date ?? '').split('/').filter(end => end && end !== '..');
  return ends.join(' – ');
}

function documents({ answer, folder, texts, traits }) {
  const list = answer.requiredDocuments;
  const level = name => list.filter(document => document.level === name);
  return section('documents', texts.documents,
    list.length ? element('p', { class: 'hint screen' }, texts.documentsHint) : element('p', {}, texts.noDocuments),
    ['REQUIRED', 'CONDITIONAL'].filter(name => level(name).length).map(name => [
      element('h4', {}, `${name === 'REQUIRED' ? texts.required : texts.conditional} (${level(name).length})`),
      element('ul', { class: 'documents' }, level(name).map(document => documentItem(document, { folder, references: answer.sources, texts, traits }))),
    ]));
}

function nameOf({ typeName, purposeName }) {
  return purposeName ? `${typeName} · ${purposeName}` : typeName;
}

function documentItem(document, { folder, references, texts, traits }) {
  const own = folder.get(document);
  const id = `document-${document.type}-${document.purpose}`;
  return element('li', { class: document.level.toLowerCase(), 'data-document': id },
    element('div', { class: 'document-head' },
      element('label', { class: 'choice' },
        element('input', { type: 'checkbox', id, checked: Boolean(own), 'data-have': true }),
        element('span', { class: 'name' }, nameOf(document))),
      element('span', { class: 'rule' }, document.rule)),
    own ? datesOf(own, traits(document.type), id, texts) : null,
    element('p', { class: 'reason' }, document.reason),
    element('details', { class: 'how', open: wide(), 'data-print': true },
      element('summary', {}, texts.howTo),
      element('p', {}, document.howTo,
        officialPage(document.link, texts)),
      origin(document, references, texts)));
}

function officialPage(address, texts) {
  const link = webAddress(address);
  return link ? [' ', element('a', { href: link, rel: 'noreferrer', target: '_blank' }, texts.officialPage)] : null;
}

/** On a phone long texts are folded. */
const wide = () => window.matchMedia('(min-width: 40rem)').matches;

function datesOf(own, traits, id, texts) {
  const date = (name, label) => element('label', { class: 'date' }, element('span', {}, label),
    element('input', { type: 'date', id: `${id}-${name}`, 'data-date': name, value: own[name], disabled: name === 'expiresOn' && own.longTerm }));
  return element('div', { class: 'own-dates' },
    traits.issuedOn !== 'NONE' ? date('issuedOn', texts.issuedOn) : null,
    traits.expiresOn !== 'NONE' ? [
      date('expiresOn', texts.expiresOn),
      element('label', { class: 'choice' },
        element('input', { type: 'checkbox', id: `${id}-longTerm`, 'data-long-term': true, checked: own.longTerm }),
        element('span', {}, texts.longTerm)),
    ] : null);
}

function province(card, texts) {
  return element('details', { class: 'card', id: 'province', open: wide(), 'data-print': true },
    element('summary', {}, element('h3', {}, texts.province(card.name))),
    card.lines.length
      ? element('dl', { class: 'lines' }, card.lines.map(line => element('div', {},
          element('dt', {}, line.label),
          element('dd', {}, element('p', {}, line.text), origin(line, card.sources, texts)))))
      : element('p', {}, texts.noProvinceLines),
    element('p', { class: 'origin' }, texts.provinceDate(period(card.date))));
}

function given({ answers, texts, language }) {
  return element('section', { class: 'card print-only', id: 'given' },
    element('h3', {}, texts.given),
    element('dl', { class: 'given' }, answers.map(({ label, value }) =>
      element('div', {}, element('dt', {}, label), element('dd', {}, value)))),
    element('p', { class: 'origin' }, texts.printedOn(inWords(today(), language))));
}
