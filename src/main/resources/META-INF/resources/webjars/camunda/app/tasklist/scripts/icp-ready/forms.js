import { element } from './dom.js';
import { say, size, today } from './language.js';
import { ofApplication, ofPlugin, pluginUrl } from './http.js';
import { Form } from './form.js';
import { Upload } from './upload.js';
import { calendar, checklistOf, documentList, documentName, fill, provinceCard } from './checklist.js';
import { countdown } from './waiting.js';
import { Confirmations, Decision, factsTable, reasonForReader, viewer } from './review.js';
import { cited, findingsPanel, origin } from './findings.js';
import { labelOf } from './vocabulary.js';
import { masked, variableOf } from './values.js';

/** The facts every rule may look at before domain and server are known. */
export const PROFILE = [
  'subject', 'leader', 'serviceLeader', 'service',
].flatMap(group => groupFields(group));

function groupFields(group) {
  const names = {
    subject: ['kind', 'name', 'idType', 'idNumber', 'province', 'householdProvince', 'nameChanged', 'domainCount'],
    leader: ['name', 'idType', 'idNumber', 'residency', 'legalRepresentative', 'filedElsewhere'],
    serviceLeader: ['name', 'idType', 'idNumber', 'residency', 'legalRepresentative', 'filedElsewhere'],
    service: ['type', 'name', 'industries', 'commercialWording'],
    domain: ['name', 'registrar', 'registeredOn', 'expiresOn', 'holderName', 'holderIdType', 'holderIdNumber', 'realNameVerifiedOn'],
    server: ['product', 'region', 'expiresOn', 'serviceCode'],
  };
  return names[group].map(name => variableOf(`${group}.${name}`));
}

/** A form that asks for facts, nothing more. */
export function facts(camForm, { context = [], ...options }) {
  return new Form(camForm, {
    ...options,
    context: context.concat('submissionDate').filter(unlessAsked(camForm)),
  });
}

/** DeclareDomain: the proof that the journey would ask for afterwards counts as given. */
export function domain(camForm) {
  return facts(camForm, {
    step: 'domain',
    context: PROFILE,
    moreFacts: form =>
      form.valueOf('subject.kind') !== 'INDIVIDUAL' && form.words.provableRelations.includes(form.valueOf('domain.holderRelation'))
        ? { documents: [{ type: 'DOMAIN_REGISTRANT_PROOF', longTerm: true }] }
        : {},
  });
}

/** DeclareServer: what to buy, and where, stands below the product. */
export function server(camForm) {
  const show = form => {
    const product = form.words.products.find(known => known.value === form.valueOf('server.product'));
    fill(form.page, 'product', product ? productGuide(product) : element('div'));
  };
  return facts(camForm, { step: 'server', context: PROFILE, open: show, changed: show });
}

function productGuide({ howTo, link, mainland }) {
  return element('p', { class: 'icp-product text-muted' }, howTo,
    mainland && ` ${say('taskForm.mainland')}`,
    link && ' ',
    link && element('a', { href: link, target: '_blank', rel: 'noopener noreferrer', text: say('taskForm.productPage') }));
}

/** A variable that the form asks for itself is fetched with its field. */
function unlessAsked(camForm) {
  const page = camForm.formElement[0];
  const asked = new Set([
    ...[...page.querySelectorAll('[data-fact]')].map(place => variableOf(place.dataset.fact)),
    ...[...page.querySelectorAll('[data-variable]')].map(place => place.dataset.variable),
  ]);
  return name => !asked.has(name);
}

/** ReviewChecklist: the personal list, the calendar, the province, the profile and the consent. */
export function checklist(camForm) {
  const chosen = new Set();
  const showDocuments = (form, documents) =>
    fill(form.page, 'documents', documentList(documents || [], chosen, () => form.changed()));
  const form = new Form(camForm, {
    step: 'profile',
    fetch: ['additionalDocuments'],
    assessed: (opened, assessment) => {
      showDocuments(opened, cited(assessment.requiredDocuments, assessment.sources));
      showProvince(opened);
    },
    open: async opened => {
      String(opened.process.additionalDocuments || '').split(',').filter(Boolean)
        .forEach(type => chosen.add(type));
      const known = await checklistOf(opened.journeyId);
      fill(opened.page, 'calendar', calendar(known));
      showDocuments(opened, known.requiredDocuments);
      await showProvince(opened);
      showConsent(opened, known.consent || {});
      if ((opened.lastCheck.findings || []).some(found => found.severity === 'BLOCK')) {
        profilePart(opened).open = true;
      }
    },
  });
  form.alsoSend('additionalDocuments', 'String', () => [...chosen].join(',') || null);
  form.mustHold(() => {
    if (profilePart(form).querySelector('.has-error')) {
      profilePart(form).open = true;
    }
    return null;
  });
  return form;
}

function profilePart(form) {
  return form.page.querySelector('[data-icp="profile"]');
}

async function showProvince(form) {
  const code = form.valueOf('subject.province');
  if (code && code !== form.shownProvince) {
    form.shownProvince = code;
    const card = await ofApplication(`/api/precheck/provinces/${encodeURIComponent(code)}`);
    fill(form.page, 'province', provinceCard(card));
  }
}

function showConsent(form, consent) {
  form.page.querySelector('[data-icp="consent-text"]').textContent = consent.text || '';
  if (consent.given) {
    form.field('consentGiven').set(true);
  }
}

/** What the vocabulary says of a type of document: the dates it needs, whether it has two sides. */
const traitsOf = (words, type) =>
  words.documentTypes.find(known => known.value === type) || { issuedOn: 'NONE', expiresOn: 'NONE' };

/** UploadDocument: one picture with its dates. */
export function upload(camForm) {
  let picture = null;
  const form = new Form(camForm, {
    step: 'documents',
    context: PROFILE,
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
    moreFacts: opened => ({ documents: [givenDocument(opened)] }),
    open: async opened => {
      const known = await checklistOf(opened.journeyId);
      const type = opened.process.documentType;
      const wanted = (known.requiredDocuments || []).find(
        document => document.type === type && (document.purpose || null) === (opened.process.documentPurpose || null))
        || { type, purpose: opened.process.documentPurpose };
      opened.page.querySelector('[data-icp="document"]').replaceChildren(
        ...(await rejection(opened)), description(opened, wanted));
      picture = new Upload(opened.page.querySelector('[data-icp="upload"]'), {
        taskId: opened.taskId,
        journeyId: opened.journeyId,
        limits: opened.words.pictures,
        consent: known.consent,
        twoSided: traitsOf(opened.words, type).twoSided,
        ofOthers: ofOthers(opened, type),
        kept: await keptPicture(opened),
        pictureUrl: id => pluginUrl(`/documents/${encodeURIComponent(id)}`),
        onChange: uploaded => {
          opened.changed();
          if (uploaded.documentId) {
            camForm.store();
          }
        },
      });
    },
  });
  form.alsoSend('documentId', 'String', () => (picture && picture.documentId) || null);
  form.mustHold(() => picture && picture.fault());
  form.mustHold(() => datesFault(form));
  return form;
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

function givenDocument(form) {
  const given = { type: form.process.documentType };
  const said = {
    purpose: form.process.documentPurpose,
    issuedOn: form.valueOf('documentIssuedOn'),
    expiresOn: form.valueOf('documentExpiresOn'),
    longTerm: form.valueOf('documentLongTerm'),
  };
  Object.entries(said).filter(([, value]) => value !== null && value !== undefined && value !== '')
    .forEach(([name, value]) => {
      given[name] = value;
    });
  return given;
}

function datesFault(form) {
  const { issuedOn, expiresOn } = traitsOf(form.words, form.process.documentType);
  if (expiresOn === 'REQUIRED' && !form.valueOf('documentLongTerm') && !form.valueOf('documentExpiresOn')) {
    form.field('documentExpiresOn').complain(say('taskForm.noDates'));
    return say('taskForm.noDates');
  }
  if (issuedOn === 'REQUIRED' && !form.valueOf('documentIssuedOn')) {
    form.field('documentIssuedOn').complain(say('taskForm.noIssue'));
    return say('taskForm.noIssue');
  }
  return null;
}

/** A card of somebody else than the individual who files needs that person's own consent. */
function ofOthers(form, type) {
  return traitsOf(form.words, type).twoSided && form.process.subjectKind !== 'INDIVIDUAL'
    || type === 'SERVICE_LEADER_ID' && form.process.serviceLeaderIdNumber !== form.process.leaderIdNumber;
}

async function rejection(form) {
  const reason = form.process.documentRejectionReason || form.lastCheck.rejectionReason;
  return reason
    ? [element('div', { class: 'alert alert-danger icp-rejected', role: 'alert' },
        element('strong', { text: say('taskForm.rejected') }), element('br'),
        say('taskForm.reason'), element('span', { text: reasonForReader(reason) }))]
    : [];
}

function named(form, wanted) {
  return {
    ...wanted,
    typeName: wanted.typeName || labelOf(form.words.documentTypes, wanted.type),
    purposeName: wanted.purposeName || (wanted.purpose && labelOf(form.words.documentPurposes, wanted.purpose)),
  };
}

function description(form, wanted) {
  const { reason, howTo, rule } = wanted;
  return element('div', { class: 'icp-wanted' },
    element('h4', { text: documentName(named(form, wanted)) }),
    reason && element('p', {}, element('span', { class: 'text-muted', text: say('taskForm.why') }), reason),
    howTo && element('p', {}, element('span', { class: 'text-muted', text: say('taskForm.how') }), howTo),
    rule && origin(wanted));
}

/** ReviewDocument: the picture beside the facts; approve or send back. */
export function review(camForm) {
  let confirmations;
  let decision;
  const form = new Form(camForm, {
    ofReviewer: true,
    context: PROFILE,
    fetch: ['documentType', 'documentPurpose', 'documentId', 'documentIssuedOn', 'documentExpiresOn', 'documentLongTerm'],
    open: async opened => {
      const type = opened.process.documentType;
      const place = name => opened.page.querySelector(`[data-icp="${name}"]`);
      viewer(place('picture'), pluginUrl(`/documents/${encodeURIComponent(opened.process.documentId)}`));
      const seen = await hintsOf(opened.process.documentId);
      place('document').replaceChildren(reviewedFacts(opened, seen));
      if (seen.findings && seen.findings.length) {
        place('machine').replaceChildren(findingsPanel(say('taskForm.hints'), seen.findings));
      }
      confirmations = new Confirmations(place('confirmations'), traitsOf(opened.words, type).twoSided);
      decision = new Decision(place('decision'), () => opened.changed());
    },
  });
  form.alsoSend('documentApproved', 'Boolean', () => decision.approved());
  form.alsoSend('documentRejectionReason', 'String', () => decision.reason());
  form.mustHold(() => decision && decision.fault(confirmations));
  return form;
}

/** What the inspection noted of a stored picture; nothing when it cannot be told. */
async function hintsOf(documentId) {
  return (await ofPlugin(`/documents/${encodeURIComponent(documentId)}/record`).catch(() => null)) || {};
}

function reviewedFacts(form, seen) {
  const { process, words } = form;
  const label = path => (words.byPath.get(path) || {}).label || path;
  const shown = path => inWords(words.byPath.get(path) || {}, process[variableOf(path)]);
  const rows = paths => paths.map(path => [label(path), shown(path)]);
  const wanted = named(form, { type: process.documentType, purpose: process.documentPurpose });
  return element('div', {},
    element('h4', { text: documentName(wanted) }),
    factsTable([
      [say('taskForm.picture'), seen.bytes && say('taskForm.pictureFacts', { ...seen, size: size(seen.bytes) })],
      [say('taskForm.issued'), process.documentIssuedOn],
      [say('taskForm.expires'), process.documentLongTerm ? say('taskForm.longTerm') : process.documentExpiresOn],
      ...rows(['subject.kind', 'subject.name', 'subject.idType', 'subject.idNumber', 'subject.province']),
      ...rows(personsOf(process.documentType, process.documentPurpose).flatMap(
        group => [`${group}.name`, `${group}.idType`, `${group}.idNumber`])),
      ...rows(['service.name']),
    ]));
}

/** Whose facts the reviewer compares with this document. */
function personsOf(type, purpose) {
  if (type === 'SERVICE_LEADER_ID' || type.startsWith('HANDHELD') || purpose === 'SERVICE_LEADER') {
    return ['serviceLeader'];
  }
  return type === 'SUBJECT_LEADER_ID' || purpose === 'LEADER' ? ['leader'] : ['leader', 'serviceLeader'];
}

/** WaitForRealName: until when, and that one may go on. */
export function waiting(camForm) {
  const form = new Form(camForm, {
    fetch: ['domainRealNameVerifiedOn'],
    open: async opened => {
      const { journeys } = await ofPlugin('/journeys?open=true&size=100');
      const mine = journeys.find(journey => journey.id === opened.journeyId);
      const step = mine && (mine.steps || []).find(candidate => candidate.until);
      countdown(opened.page.querySelector('[data-icp="countdown"]'),
        step && step.until, opened.process.domainRealNameVerifiedOn);
      opened.page.querySelector('#icp-go-on').addEventListener('change', () => opened.changed());
    },
  });
  form.mustHold(() => (form.page.querySelector('#icp-go-on').checked ? null : say('taskForm.goOn')));
  return form;
}

/** What the provider's system asks for, as it was found good here. */
const FILED = PROFILE.concat(['domain', 'server'].flatMap(group => groupFields(group)));

function filedFacts({ process, words }) {
  return factsTable(words.fields
    .filter(field => FILED.includes(variableOf(field.path)))
    .map(field => [field.label, hidden(field, inWords(field, process[variableOf(field.path)]))]));
}

function hidden(field, words) {
  return words && /idNumber$/i.test(field.path) ? masked(words) : words;
}

/** A value of the process as people say it; nothing when nothing was said. */
function inWords(field, value) {
  if (value === null || value === undefined || value === '') {
    return null;
  }
  switch (field.form) {
    case 'FLAG':
      return say(value ? 'taskForm.yes' : 'taskForm.no');
    case 'CHOICE':
    case 'CHOICES':
    case 'PROVINCE':
      return String(value).split(',').map(constant => labelOf(field.options, constant)).join(', ');
    default:
      return value;
  }
}

/** SubmitFiling: hand in, then note number and day. */
export function submission(camForm) {
  return new Form(camForm, {
    last: true,
    fetch: FILED,
    // What a person had to attest, the reviewer has attested for every document.
    lastCheckShows: finding => finding.severity !== 'CONFIRM',
    open: async opened => {
      const known = await checklistOf(opened.journeyId);
      fill(opened.page, 'calendar', calendar(known));
      opened.page.querySelector('[data-icp="facts"]').append(filedFacts(opened));
      const field = opened.field('filingSubmittedOn');
      if (!field.value()) {
        field.set(today());
      }
    },
  });
}

