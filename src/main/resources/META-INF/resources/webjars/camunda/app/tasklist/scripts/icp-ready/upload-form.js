import { isBlank } from '../../../../../ui/facts.js';
import { checklistOf } from './checklist.js';
import { requiredMark } from './controls.js';
import { nameOf, traitsOf } from './described.js';
import { element } from './dom.js';
import { origin } from './findings.js';
import { Form } from './form.js';
import { ofPlugin, pluginUrl } from './http.js';
import { offerPhoto } from './kept-photo.js';
import { say } from './language.js';
import { letterFor, letterSteps, papersOf } from './papers.js';
import { bringAnswerIntoView } from './phone.js';
import { fillEmpty, sure } from './reading.js';
import { reasonOfReturn, returned } from './returned.js';
import { keepAttested, keepCard, knownHolder, offerCard } from './same-card.js';
import { Upload } from './upload.js';

/** UploadDocument: one picture with its dates. */
export function upload(camForm, context) {
  let picture = null;
  const form = new Form(camForm, {
    step: 'documents',
    context,
    fetch: ['documentType', 'documentPurpose', 'documentId', 'documentRejectionReason'],
    derive: ({ documentType }, words) => {
      const { issuedOn, expiresOn } = traitsOf(words, documentType);
      return {
        documentIssueDate: issuedOn,
        documentEndDate: expiresOn,
        documentDated: issuedOn !== 'NONE' || expiresOn !== 'NONE',
      };
    },
    hintsOf: finding => finding.rule.startsWith('VAL'),
    underWay: () => submitAfter(picture),
    moreFacts: opened => ({ documents: [givenDocument(opened)] }),
    open: async opened => {
      const [known, papers] = await Promise.all([checklistOf(opened.journeyId), papersOf(opened.journeyId)]);
      opened.page.querySelector('[data-icp="document"]').replaceChildren(
        ...returned(opened), description(opened, wantedOf(opened, known)),
        ...letter(opened, papers));
      markNeededDates(opened);
      picture = await drawUpload(opened, known.consent, camForm);
      if (!offerCard(opened, picture)) {
        offerPhoto(opened, picture);
      }
    },
  });
  form.alsoSend('documentId', 'String', () => picture?.documentId || null);
  form.mustHold(() => picture?.fault(), () => picture?.leadToFault());
  form.mustHold(() => datesFault(form));
  return form;
}

/** What is pressed while the picture is looked at holds as soon as that has ended without a doubt; null where nothing is looked at. */
function submitAfter(picture) {
  const outcome = picture?.underWay();
  if (!outcome) {
    return null;
  }
  picture.tell('info', say('upload.underway'));
  return outcome.then(state => {
    if (state === 'doubtful') {
      picture.tell('warning', say('upload.notCompleted'));
    } else if (state === 'refused' || state === 'failed') {
      picture.tell('danger', say('upload.notAccepted'));
    }
    return state === 'passed';
  });
}

async function drawUpload(form, consent, camForm) {
  const type = form.process.documentType;
  return new Upload(form.page.querySelector('[data-icp="upload"]'), {
    taskId: form.taskId,
    journeyId: form.journeyId,
    limits: form.words.pictures,
    consent,
    twoSided: traitsOf(form.words, type).twoSided,
    ofOthers: ofOthers(form, type),
    holder: knownHolder(form),
    onAttested: said => keepAttested(form, said),
    kept: await keptPicture(form),
    pictureUrl: id => pluginUrl(`/documents/${encodeURIComponent(id)}`),
    returnedFor: reasonOfReturn(form),
    onRead: reading => fillDates(form, reading),
    onDoubt: uploaded => {
      if (!form.page.contains(document.activeElement)) {
        bringAnswerIntoView(uploaded.read);
      }
    },
    onChange: uploaded => {
      form.changed();
      bringAnswerIntoView(uploaded.answer);
      if (uploaded.documentId) {
        keepCard(form, uploaded.sent);
        camForm.store();
      }
    },
  });
}

/** Dates that are sure answer questions that nobody has answered. */
function fillDates(form, reading) {
  fillEmpty([[form.field('documentLongTerm'), sure(reading, 'longTerm') && true]]);
  fillEmpty([
    [form.field('documentExpiresOn'), sure(reading, 'validUntil')],
    [form.field('documentIssuedOn'), sure(reading, 'issuedOn')],
  ]);
}

/** The row of the journey's list that this task gathers. */
function wantedOf({ process }, { requiredDocuments = [] }) {
  const type = process.documentType;
  const purpose = process.documentPurpose || null;
  return requiredDocuments.find(document => document.type === type && (document.purpose || null) === purpose)
    || { type, purpose };
}

/**
 * The picture that was accepted for this very task before the page was opened again, or before the
 * dates were refused. One that was sent back belongs to an earlier task.
 */
async function keptPicture({ process, taskId }) {
  const record = process.documentId
    && await ofPlugin(`/documents/${encodeURIComponent(process.documentId)}/record`).catch(() => null);
  return record && record.taskId === taskId ? record : null;
}

const givenDocument = form => Object.fromEntries(Object.entries({
  type: form.process.documentType,
  purpose: form.process.documentPurpose,
  issuedOn: form.valueOf('documentIssuedOn'),
  expiresOn: form.valueOf('documentExpiresOn'),
  longTerm: form.valueOf('documentLongTerm'),
}).filter(([, value]) => !isBlank(value)));

/** Either date, or that there is no end: the form asks for one of them, so the day alone bears the mark. */
function markNeededDates(form) {
  const { issuedOn, expiresOn } = traitsOf(form.words, form.process.documentType);
  Object.entries({ documentIssuedOn: issuedOn, documentExpiresOn: expiresOn })
    .filter(([, need]) => need === 'REQUIRED')
    .forEach(([name]) => form.field(name).place.querySelector('.control-label').append(requiredMark()));
}

function datesFault(form) {
  const { issuedOn, expiresOn } = traitsOf(form.words, form.process.documentType);
  if (expiresOn === 'REQUIRED' && !form.valueOf('documentLongTerm') && !form.valueOf('documentExpiresOn')) {
    return form.field('documentExpiresOn').complain(say('taskForm.noDates'));
  }
  if (issuedOn === 'REQUIRED' && !form.valueOf('documentIssuedOn')) {
    return form.field('documentIssuedOn').complain(say('taskForm.noIssue'));
  }
  return null;
}

/** A card of somebody else than the individual who files needs that person's own consent. */
function ofOthers({ words, process }, type) {
  return traitsOf(words, type).twoSided && process.subjectKind !== 'INDIVIDUAL'
    || type === 'SERVICE_LEADER_ID' && process.serviceLeaderIdNumber !== process.leaderIdNumber;
}

/** Where the document is a letter that can be made here: the way from the file to the picture of it. */
function letter({ process, journeyId }, papers) {
  const paper = letterFor(papers, { type: process.documentType, purpose: process.documentPurpose });
  return paper ? [letterSteps(journeyId, paper)] : [];
}

function description({ words }, wanted) {
  const { reason, howTo, rule } = wanted;
  return element('div', { class: 'icp-wanted' },
    element('h4', { text: nameOf(words, wanted) }),
    reason && element('p', {}, element('span', { class: 'text-muted', text: say('taskForm.why') }), reason),
    howTo && element('p', {}, element('span', { class: 'text-muted', text: say('taskForm.how') }), howTo),
    rule && origin(wanted));
}
