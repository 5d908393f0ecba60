import { element, icon, show } from './dom.js';
import { day, say } from './language.js';
import { ofPlugin } from './http.js';
import { legend, origin, readable } from './findings.js';

const TEXT = {
  documents: ['您的材料清单', 'Your list of documents'],
  required: ['必须提供', 'Required'],
  conditional: ['管局可能要求', 'May be asked for'],
  alternative: ['可以代替', 'In its place'],
  will: ['我也准备提供这一项', 'I will give this one as well'],
  instead: ['我用它代替前置审批文件', 'I will give it in place of the pre-approval document'],
  why: ['为什么：', 'Why: '],
  how: ['怎么准备：', 'How to obtain it: '],
  link: ['官方说明或模板', 'Official page or template'],
  none: ['没有需要准备的材料。', 'No document is needed.'],
  earliest: ['最早可提交', 'Earliest day'],
  latest: ['最晚可提交', 'Latest day'],
  unknown: ['还不能确定', 'Not known yet'],
  unknownWhy: [
    '域名和服务器填写完、并且没有不合格的项目时才能算出。',
    'Can be told once domain and server are entered and nothing entered so far breaks a rule.',
  ],
  province: ['{name}管局的要求', 'What {name} asks for'],
};

/** What the journey knows of its own list, calendar, province and consent. */
export function checklistOf(journeyId) {
  return ofPlugin(`/journeys/${journeyId}/checklist`);
}

/**
 * The personal list. Boxes stand at those documents that the administration may ask for; `chosen`
 * is a set of their types and follows the boxes.
 */
export function documentList(documents, chosen, onChoice) {
  const rows = [...documents].sort((a, b) => rank(a) - rank(b));
  return element('div', { class: 'panel panel-default icp-documents' },
    element('div', { class: 'panel-heading', text: say(TEXT.documents) }),
    rows.length
      ? element('ul', { class: 'list-group' }, ...rows.map(row => documentRow(row, chosen, onChoice)))
      : element('div', { class: 'panel-body', text: say(TEXT.none) }));
}

function rank(document) {
  return document.level === 'REQUIRED' ? 0 : 1;
}

/** Fills the slot of a pre-approval where the business is not really involved (AMB-10). */
const STATEMENT = 'NON_INVOLVEMENT_STATEMENT';

function levelOf(document) {
  if (document.type === STATEMENT) {
    return TEXT.alternative;
  }
  return document.level === 'REQUIRED' ? TEXT.required : TEXT.conditional;
}

function documentRow(document, chosen, onChoice) {
  const required = document.level === 'REQUIRED';
  return element('li', { class: 'list-group-item', dataset: { type: document.type } },
    element('div', { class: 'icp-document-head' },
      element('strong', { text: documentName(document) }), ' ',
      element('span', { class: `label label-${required ? 'primary' : 'default'}`, text: say(levelOf(document)) })),
    document.reason && element('div', {}, element('span', { class: 'text-muted', text: say(TEXT.why) }), document.reason),
    document.howTo && element('div', {}, element('span', { class: 'text-muted', text: say(TEXT.how) }), document.howTo),
    document.link && element('div', {},
      element('a', { href: document.link, target: '_blank', rel: 'noopener noreferrer', text: say(TEXT.link) }), ' ', icon('new-window')),
    origin(document),
    !required && onChoice && choiceBox(document.type, chosen, onChoice));
}

function choiceBox(type, chosen, onChoice) {
  const box = element('input', { type: 'checkbox', value: type, checked: chosen.has(type) });
  box.addEventListener('change', () => {
    if (box.checked) {
      chosen.add(type);
    } else {
      chosen.delete(type);
    }
    onChoice();
  });
  return element('div', { class: 'checkbox' }, element('label', {}, box, ' ', say(type === STATEMENT ? TEXT.instead : TEXT.will)));
}

/** Name of a document with whose or which industry's it is. */
export function documentName(document) {
  const name = document.typeName || document.name || document.type;
  const purpose = document.purposeName;
  return purpose ? `${name}（${purpose}）` : name;
}

/** First and last day on which the filing can be handed in. */
export function calendar(checklist) {
  const cell = (words, date, kind) =>
    element('div', { class: 'col-sm-6' },
      element('div', { class: `icp-day icp-day-${kind}` },
        element('div', { class: 'text-muted' }, icon('calendar'), ' ', say(words)),
        element('div', { class: 'icp-day-date', text: date ? day(date) : say(TEXT.unknown) })));
  const made = element('div', { class: 'icp-calendar' },
    element('div', { class: 'row' },
      cell(TEXT.earliest, checklist.earliestSubmissionDate, 'earliest'),
      cell(TEXT.latest, checklist.latestSubmissionDate, 'latest')));
  if (!checklist.earliestSubmissionDate) {
    made.append(element('p', { class: 'text-muted', text: say(TEXT.unknownWhy) }));
  }
  return made;
}

/** The province's card: every line with its source and how sure we are of it. */
export function provinceCard(province) {
  return element('div', { class: 'panel panel-default icp-province' },
    element('div', { class: 'panel-heading' },
      say(TEXT.province, { name: province.name }), ' ',
      province.date && element('small', { class: 'text-muted', text: readable(province.date) })),
    element('table', { class: 'table' },
      element('tbody', {}, ...(province.lines || []).map(line =>
        element('tr', {},
          element('th', { class: 'icp-line', text: line.label }),
          element('td', {}, line.text, origin(line, true)))))),
    element('div', { class: 'panel-footer text-muted' },
      origin({ rule: 'PRV-01', confidence: province.confidence }), legend(province.sources)));
}

export function fill(page, name, ...content) {
  const place = page.querySelector(`[data-icp="${name}"]`);
  if (place) {
    place.replaceChildren(...content);
    show(place, content.length > 0);
  }
  return place;
}
