import { inWords, variableOf } from '../../../../../ui/facts.js';
import { comparison } from './comparison.js';
import { nameOf, traitsOf } from './described.js';
import { element } from './dom.js';
import { findingsPanel } from './findings.js';
import { Form } from './form.js';
import { ofPlugin, pluginUrl } from './http.js';
import { say, size } from './language.js';
import { readingOf } from './reading.js';
import { Confirmations, Decision, factsTable, viewer } from './review.js';

/** ReviewDocument: the picture beside the facts; approve or send back. */
export function review(camForm, context) {
  let confirmations;
  let decision;
  const form = new Form(camForm, {
    ofReviewer: true,
    context,
    fetch: ['documentType', 'documentPurpose', 'documentId', 'documentIssuedOn', 'documentExpiresOn', 'documentLongTerm'],
    open: async opened => {
      const { documentType, documentId } = opened.process;
      const place = name => opened.page.querySelector(`[data-icp="${name}"]`);
      const mark = viewer(place('picture'), pluginUrl(`/documents/${encodeURIComponent(documentId)}`));
      const seen = await hintsOf(documentId);
      place('document').replaceChildren(reviewedFacts(opened, seen));
      if (seen.findings?.length) {
        place('machine').replaceChildren(findingsPanel(say('taskForm.hints'), seen.findings));
      }
      showComparison(opened, place('reading'), documentId, mark);
      confirmations = new Confirmations(place('confirmations'), traitsOf(opened.words, documentType).twoSided);
      decision = new Decision(place('decision'), () => opened.changed());
    },
  });
  form.alsoSend('documentApproved', 'Boolean', () => decision.approved());
  form.alsoSend('documentRejectionReason', 'String', () => decision.reason());
  form.mustHold(() => decision?.fault(confirmations));
  return form;
}

/** Follows when it is there; the review does not wait for it. */
async function showComparison(form, place, documentId, mark) {
  const reading = await readingOf(documentId, () => form.page.isConnected);
  if (reading && Object.keys(reading.fields).length) {
    place.replaceChildren(comparison(form, reading, mark));
  }
  if (reading?.findings.length) {
    place.append(findingsPanel(say('reading.findings'), reading.findings));
  }
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
export function declaredRows({ process, words }) {
  const { documentType: type, documentPurpose: purpose } = process;
  const persons = personsOf(type, purpose).flatMap(group => [`${group}.name`, `${group}.idType`, `${group}.idNumber`]);
  return ['subject.kind', 'subject.name', 'subject.idType', 'subject.idNumber', 'subject.province', ...persons, 'service.name']
    .map(path => {
      const field = words.byPath.get(path) || {};
      return [field.label || path, inWords(field, process[variableOf(path)], say)];
    });
}

/** Whose facts the reviewer compares with this document. */
function personsOf(type, purpose) {
  if (type === 'SERVICE_LEADER_ID' || type.startsWith('HANDHELD') || purpose === 'SERVICE_LEADER') {
    return ['serviceLeader'];
  }
  return type === 'SUBJECT_LEADER_ID' || purpose === 'LEADER' ? ['leader'] : ['leader', 'serviceLeader'];
}
