import { inWords, variableOf } from '../../../../../ui/facts.js';
import { isAboutReason, reasonForReader } from '../../../../../ui/reasons.js';
import { comparison } from './comparison.js';
import { Decision } from './decision.js';
import { factsOf, nameOf, traitsOf } from './described.js';
import { element, icon } from './dom.js';
import { findingsPanel, notSaidBy } from './findings.js';
import { Form } from './form.js';
import { ofPlugin, pluginUrl } from './http.js';
import { forgetRefusal } from './kept-press.js';
import { say, size } from './language.js';
import { readingOf } from './reading.js';
import { factsTable, viewer } from './review.js';
import { keysHelp, listenForKeys } from './shortcuts.js';

/** From here on, in pixels, all columns of Tasklist fit beside a picture. */
const WIDE = 1700;

const KEYS = [
  ['1–9', 'review.key.fault'], ['0', 'review.key.all'], ['a', 'review.key.approve'], ['r', 'review.key.reject'],
  ['m', 'review.key.more'], ['+', 'review.key.zoomIn'], ['-', 'review.key.zoomOut'], ['f', 'review.key.fit'],
  [',', 'review.key.left'], ['.', 'review.key.right'],
];

/** ReviewDocument: the picture beside the facts; approve or send back, then the next one. */
export function review(camForm, context) {
  let decision;
  const form = new Form(camForm, {
    ofReviewer: true,
    nothingLeft: () => tell(say(decision.approved ? 'review.approved' : 'review.returned'), say('review.nothingLeft'), 60),
    context,
    fetch: words => [
      'documentType', 'documentPurpose', 'documentId', 'documentIssuedOn', 'documentExpiresOn', 'documentLongTerm',
      'returnedDocumentId', 'returnedReason', ...words.documentTypes.flatMap(({ facts }) => facts.map(variableOf)),
    ],
    open: async opened => {
      take(opened.task);
      makeRoom();
      const { documentType, documentId } = opened.process;
      const place = name => opened.page.querySelector(`[data-icp="${name}"]`);
      const picture = viewer(place('picture'), pictureOf(documentId));
      const seen = await hintsOf(documentId);
      place('picture').append(earlier(opened.process, seen), keysHelp(KEYS));
      place('document').replaceChildren(reviewedFacts(opened, seen));
      showHints(place('machine'), seen.findings);
      showComparison(opened, place('reading'), documentId, picture.mark).then(read =>
        showHints(place('machine'), notSaidBy(read, seen.findings || [])));
      decision = new Decision(place('decision'), pointsOf(opened, documentType), complete, () => forgetRefusal(form));
      listenForKeys(opened.page, { ...picture.keys, ...decision.keys() });
    },
  });
  form.alsoSend('documentApproved', 'Boolean', () => decision.approved);
  form.alsoSend('documentRejectionReason', 'String', () => decision.reason());
  form.mustHold(() => decision?.fault());
  camForm.on('submit-success', () =>
    tell(say(decision.approved ? 'review.approved' : 'review.returned'), nameOf(form.words, {
      type: form.process.documentType, purpose: form.process.documentPurpose,
    })));
  return form;
}

/** Tasklist’s own buttons: it claims and completes, and tells what was refused. */
const taskButton = name => document.querySelector(`.task-details ${name}`);

/** Whoever opens a review takes it; somebody else’s is only looked at. */
function take({ assignee }) {
  if (!assignee) {
    taskButton('.claim')?.click();
  }
}

/** The filters give their place to the picture, until the reviewer opens them again. */
function makeRoom() {
  if (window.innerWidth < WIDE && !document.body.dataset.icpRoom) {
    document.body.dataset.icpRoom = 'made';
    document.body.classList.add('filters-column-close');
  }
}

/** In the corner: for a moment while the next review comes; long enough to be seen where nothing comes. */
function tell(status, message, seconds = 4) {
  window.angular?.element(document.body).injector()?.get('Notifications').addMessage({ status, message, duration: seconds * 1000 });
}

function complete() {
  taskButton('.form-actions .btn-primary')?.click();
}

/** An individual has no seal. */
const pointsOf = ({ words, process }, type) =>
  (traitsOf(words, type).reviewPoints || []).filter(({ ofUnits }) => !ofUnits || process.subjectKind !== 'INDIVIDUAL');

const pictureOf = documentId => pluginUrl(`/documents/${encodeURIComponent(documentId)}`);

/** The picture that was sent back before this one, with the reason. */
function earlier({ returnedDocumentId, returnedReason }, { findings = [] }) {
  if (!returnedDocumentId) {
    return '';
  }
  const picture = element('img', { src: pictureOf(returnedDocumentId), alt: say('review.earlier') });
  const button = element('button', {
    type: 'button', class: 'btn btn-default icp-earlier-picture', title: say('review.enlarge'), 'aria-label': say('review.enlarge'),
    'aria-pressed': 'false',
  }, picture);
  button.addEventListener('click', () => button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true')));
  // The picture of before may have been erased with the consent.
  picture.addEventListener('error', () => button.remove());
  return element('div', { class: 'icp-earlier', role: 'region', 'aria-label': say('review.earlier') },
    button,
    element('p', {}, findings.some(isAboutReason) && element('span', { class: 'label label-warning', text: say('review.sameAsEarlier') }), ' ',
      element('strong', {}, icon('share-alt icp-mirrored'), ' ', say('review.earlierReason'), ' '),
      element('span', { text: reasonForReader(returnedReason || '') })));
}

function showHints(place, findings = []) {
  place.replaceChildren(...(findings.length ? [findingsPanel(say('taskForm.hints'), findings)] : []));
}

/** Follows when it is there; the review does not wait for it. Gives what was found in what was read. */
async function showComparison(form, place, documentId, mark) {
  const reading = await readingOf(documentId, () => form.page.isConnected);
  const found = reading?.findings || [];
  if (found.length || reading && Object.keys(reading.fields).length) {
    place.replaceChildren(foundByReading(comparison(form, reading, mark), reading));
  }
  return found;
}

/** What a program found is seen at once, in few lines, so that the facts below stay in sight; the rest is folded. */
function foundByReading({ differing, others }, { findings: found, compared = [] }) {
  const isInTable = path => compared.some(({ fact }) => fact === path);
  const doubts = found.filter(({ severity, fields = [] }) => severity !== 'INFO' && !fields.some(isInTable));
  const count = (differing?.querySelectorAll('[data-outcome]').length || 0) + doubts.length;
  const rest = [others, found.length > 0 && findingsPanel(say('reading.findings'), found)].filter(Boolean);
  return element('div', { class: 'icp-read-beside' },
    element('p', { class: count ? 'text-warning' : 'text-success' }, icon(count ? 'question-sign' : 'ok-sign'), ' ',
      say(count ? 'reading.differing' : 'reading.agreeing', { count })),
    differing,
    ...doubts.map(({ message }) => element('p', { class: 'icp-doubt', text: message })),
    rest.length > 0 && element('details', { class: 'icp-folded' }, element('summary', { text: say('reading.rest') }), ...rest));
}

/** What the inspection noted of a stored picture; nothing when it cannot be told. */
async function hintsOf(documentId) {
  return (await ofPlugin(`/documents/${encodeURIComponent(documentId)}/record`).catch(() => null)) || {};
}

function reviewedFacts({ process, words }, seen) {
  const { documentType: type, documentPurpose: purpose } = process;
  return element('div', {},
    element('h4', { text: nameOf(words, { type, purpose }) }),
    factsTable([
      [say('taskForm.picture'), seen.bytes && say('taskForm.pictureFacts', { ...seen, size: size(seen.bytes) })],
      [say('taskForm.issued'), process.documentIssuedOn],
      [say('taskForm.expires'), process.documentLongTerm ? say('taskForm.longTerm') : process.documentExpiresOn],
      ...declaredRows({ process, words }),
    ]));
}

/** What was declared and has to stand on the document, as rows of `factsTable`. */
export const declaredRows = ({ process, words }) =>
  factsOf(words, process.documentType, process.documentPurpose).map(path => {
    const known = words.byPath.get(path) || {};
    return [known.label || path, inWords(known, process[variableOf(path)], say)];
  });
