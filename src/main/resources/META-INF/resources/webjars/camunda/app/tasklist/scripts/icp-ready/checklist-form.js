import { isAsked, isBlank } from '../../../../../ui/facts.js';
import { carriedKind, knowsMore } from './begin-again.js';
import { calendar, checklistOf, documentList, fill, orderList } from './checklist.js';
import { consentPanel } from './consent.js';
import { cited } from './findings.js';
import { Form } from './form.js';
import { ofApplication } from './http.js';
import { say } from './language.js';
import { letterBox, letterFor, papersOf } from './papers.js';
import { turnMiniProgramsAway } from './mini-program.js';
import { isNarrow } from './phone.js';
import { provinceCard } from './province-card.js';
import { leadTo } from './way-to-field.js';

/** ReviewChecklist: the personal list, the calendar, the province, the profile and the consent. */
export function checklist(camForm) {
  const chosen = new Set();
  let papers = { papers: [] };
  const letterOf = (form, document) => {
    const paper = letterFor(papers, document);
    return paper && letterBox(form.journeyId, paper);
  };
  const showDocuments = (form, documents) =>
    fill(form.page, 'documents', documentList(documents || [], chosen, () => form.changed(), document => letterOf(form, document)));
  const form = new Form(camForm, {
    step: 'profile',
    fetch: ['additionalDocuments'],
    moreFacts: carriedKind,
    changed: showOrder,
    assessed: (opened, assessment) => {
      showDocuments(opened, cited(assessment.requiredDocuments, assessment.sources));
      showProvince(opened);
    },
    open: async opened => {
      String(opened.process.additionalDocuments || '').split(',').filter(Boolean)
        .forEach(type => chosen.add(type));
      const [known, made] = await Promise.all([checklistOf(opened.journeyId), papersOf(opened.journeyId)]);
      papers = made;
      fill(opened.page, 'calendar', calendar(known, knowsMore(opened)));
      showDocuments(opened, known.requiredDocuments);
      showOrder(opened);
      await showProvince(opened);
      showConsent(opened, known.consent || {});
      const { reopened, findings = [] } = opened.lastCheck;
      unfoldIf(opened, reopened || findings.some(found => found.severity === 'BLOCK'));
      if (reopened) {
        // Whoever opens it again comes to change what was said, and has read the list before.
        opened.page.querySelector('.lead').before(profilePart(opened));
      }
    },
  });
  form.alsoSend('additionalDocuments', 'String', () => [...chosen].join(',') || null);
  form.mustHold(() => unfoldIf(form, profilePart(form).querySelector('.has-error')));
  return turnMiniProgramsAway(form);
}

const profilePart = form => form.page.querySelector('[data-icp="profile"]');

/** The facts that the order asks for in the end, as far as they are not said; of one person once. */
function showOrder(form) {
  const missing = form.words.fields.filter(({ ofOrder, path, ...field }) => ofOrder
    && isAsked(field, other => form.valueOf(other)) && isBlank(form.valueOf(path)) && !form.questions.originOf(path));
  fill(form.page, 'order', orderList(missing, () => leadTo(form.field(missing[0].path))));
}

/** What is wrong in the profile is not to be looked for. */
function unfoldIf(form, wrong) {
  if (wrong) {
    profilePart(form).open = true;
  }
}

async function showProvince(form) {
  const code = form.valueOf('subject.province');
  if (!code) {
    return;
  }
  if (!form.province || form.province.code !== code) {
    form.province = await ofApplication(`/api/precheck/provinces/${encodeURIComponent(code)}`);
  }
  const shown = form.page.querySelector('.icp-province');
  fill(form.page, 'province', provinceCard(form.province, {
    valueOf: path => form.valueOf(path),
    labelOf: path => (form.words.byPath.get(path) || { label: say(`province.${path}`) }).label,
    open: shown ? shown.open : !isNarrow(),
    unfolded: Boolean(shown?.querySelector('.icp-province-others')?.open),
  }));
}

function showConsent(form, consent) {
  const place = form.page.querySelector('[data-icp="consent-text"]');
  const showText = () => { place.textContent = consent.text || ''; };
  if (consent.outdated) {
    place.replaceChildren(consentPanel(consent, form.journeyId, showText));
  } else {
    showText();
  }
  if (consent.given) {
    form.field('consentGiven').set(true);
  }
}
