import { element } from './dom.js';

const is = (path, ...values) => facts => values.includes(facts.get(path));
const individual = is('subject.kind', 'INDIVIDUAL');
const unit = facts => facts.has('subject.kind') && !individual(facts);
const international = is('domain.registrarScope', 'INTERNATIONAL');
const product = (...names) => is('server.product', ...names);

/** What is asked, in this order. A fact with a condition is asked only where it matters. */
const SECTIONS = [
  {
    group: 'subject',
    facts: [
      ['subject.kind'],
      ['subject.province'],
      ['subject.householdProvince', individual],
      ['leader.legalRepresentative', unit],
      ['serviceLeader.legalRepresentative', unit],
      ['leader.residency'],
      ['subject.nameChanged', unit],
      ['subject.domainCount'],
    ],
  },
  {
    group: 'service',
    facts: [['service.type'], ['service.commercialWording', unit], ['service.industries']],
  },
  {
    group: 'domain',
    facts: [
      ['domain.name'],
      ['domain.registrarScope'],
      ['domain.registrarApproved'],
      ['domain.registeredOn', international],
      ['domain.alreadyFiled', international],
      ['domain.expiresOn'],
      ['domain.realNameVerifiedOn'],
      ['domain.holderRelation'],
    ],
  },
  {
    group: 'server',
    facts: [
      ['account.registered'],
      ['server.product'],
      ['server.region'],
      ['server.billing'],
      ['server.monthsFirstPurchase'],
      ['server.monthsRenewed'],
      ['server.expiresOn'],
      ['server.publicBandwidthMbps', product('ECS')],
      ['server.instanceKind', product('SIMPLE_APPLICATION_SERVER')],
      ['server.regionConfirmed', product('MARKETPLACE_SITE')],
      ['server.edition', product('IOT_STUDIO')],
      ['server.orderAmountCny', product('MARKETPLACE_SITE', 'FUNCTION_COMPUTE', 'LINKEDMALL', 'IOT_STUDIO')],
      ['server.serviceCodesUsed'],
    ],
  },
  {
    group: 'identities',
    folded: true,
    facts: [
      ['subject.name'], ['subject.idType'], ['subject.idNumber'],
      ['leader.name', unit], ['leader.idType', unit], ['leader.idNumber', unit],
      ['serviceLeader.name', unit], ['serviceLeader.idType', unit], ['serviceLeader.idNumber', unit],
      ['domain.holderName'], ['domain.holderIdType'], ['domain.holderIdNumber'],
    ],
  },
  { group: 'plan', facts: [['submissionDate']] },
];

const REGIONS = [
  'cn-hangzhou', 'cn-shanghai', 'cn-beijing', 'cn-shenzhen', 'cn-qingdao', 'cn-zhangjiakou',
  'cn-huhehaote', 'cn-wulanchabu', 'cn-heyuan', 'cn-guangzhou', 'cn-chengdu', 'cn-nanjing',
  'cn-fuzhou', 'cn-hongkong', 'ap-southeast-1',
];

const idOf = path => `fact-${path.replace('.', '-')}`;

/**
 * The form of the facts. What was filled in outlives a change of language and of conditions.
 */
export class FactsForm {
  #host;
  #texts;
  #fields = new Map();
  #labels = new Map();
  #values = new Map();

  constructor(host) {
    this.#host = host;
    host.addEventListener('input', event => this.#take(event.target));
    host.addEventListener('change', event => this.#take(event.target));
  }

  show(vocabulary, texts) {
    this.#texts = texts;
    this.#fields = new Map(vocabulary.fields.map(field => [field.path, field]));
    this.#labels = new Map(vocabulary.groups.map(group => [group.name, group.label]));
    this.#fields.set('submissionDate', {
      path: 'submissionDate', form: 'DATE', label: texts.planned, maximum: 10, options: [],
    });
    this.#draw();
  }

  clear() {
    this.#values.clear();
    this.#draw();
  }

  /** The facts that are asked and answered, in the form of the contract. */
  facts() {
    const facts = {};
    for (const [path, value] of this.#answered()) {
      const [group, name] = path.split('.');
      if (name === undefined) {
        facts[group] = value;
      } else {
        facts[group] = { ...facts[group], [name]: value };
      }
    }
    return facts;
  }

  /** What was answered, in words. */
  answers() {
    return [...this.#answered()].map(([path, value]) => ({
      label: this.#fields.get(path).label,
      value: this.#inWords(this.#fields.get(path), value),
    }));
  }

  /** Marks the fields that were refused, and gives what belongs to none of them. */
  markErrors(errors) {
    this.#host.querySelectorAll('.error-text').forEach(node => node.remove());
    this.#host.querySelectorAll('[aria-invalid]').forEach(node => node.removeAttribute('aria-invalid'));
    let first = null;
    for (const { field, message } of errors) {
      const control = document.getElementById(idOf(field.replace(/\[.*$/, '')));
      if (control) {
        control.setAttribute('aria-invalid', 'true');
        control.closest('.field').append(element('p', { class: 'error-text' }, message));
        first ??= control;
      }
    }
    first?.focus();
  }

  *#answered() {
    for (const { facts } of SECTIONS) {
      for (const [path, matters] of facts) {
        const value = this.#values.get(path);
        if (value !== undefined && (!matters || matters(this.#values))) {
          yield [path, value];
        }
      }
    }
  }

  #inWords(field, value) {
    const name = option => field.options.find(({ value: own }) => own === option)?.label ?? option;
    switch (field.form) {
      case 'FLAG':
        return value ? this.#texts.yes : this.#texts.no;
      case 'CHOICES':
        return value.map(name).join(this.#texts.listSeparator);
      case 'CHOICE':
      case 'PROVINCE':
        return name(value);
      default:
        return String(value);
    }
  }

  #draw() {
    const folded = [...this.#host.querySelectorAll('details')].some(details => details.open);
    this.#host.replaceChildren(
      element('datalist', { id: 'regions' }, REGIONS.map(region => element('option', { value: region }))),
      ...SECTIONS.map(section => this.#section(section, folded)));
    this.#applyConditions();
  }

  #section({ group, facts, folded }, open) {
    const fields = facts.map(([path]) => this.#field(this.#fields.get(path)));
    const title = this.#texts[group] ?? this.#labels.get(group);
    return folded
      ? element('details', { class: 'section', open },
          element('summary', {}, title),
          element('p', { class: 'hint' }, this.#texts[`${group}Hint`]),
          element('div', { class: 'grid' }, fields))
      : element('fieldset', { class: 'section' },
          element('legend', {}, title),
          element('div', { class: 'grid' }, fields));
  }

  #field(field) {
    const hint = this.#texts.hints[field.path];
    const id = idOf(field.path);
    const hintNode = hint ? element('p', { class: 'hint', id: `${id}-hint` }, hint) : null;
    if (field.form === 'CHOICES') {
      return element('div', { class: 'field wide', 'data-path': field.path, id, role: 'group', 'aria-labelledby': `${id}-label` },
        element('p', { class: 'label', id: `${id}-label` }, field.label),
        hintNode,
        element('div', { class: 'choices' }, field.options.map(option => this.#checkbox(field, option))));
    }
    const control = this.#control(field, { id, name: field.path, 'aria-describedby': hint ? `${id}-hint` : null });
    return element('div', { class: 'field', 'data-path': field.path },
      element('label', { for: id }, field.label), control, hintNode);
  }

  #checkbox(field, option) {
    const checked = (this.#values.get(field.path) ?? []).includes(option.value);
    return element('label', { class: 'choice' },
      element('input', { type: 'checkbox', name: field.path, value: option.value, checked }),
      element('span', {}, option.label));
  }

  #control(field, attributes) {
    const value = this.#values.get(field.path);
    switch (field.form) {
      case 'CHOICE':
      case 'PROVINCE':
        return this.#select(attributes, field.options, value);
      case 'FLAG':
        return this.#select(attributes, [
          { value: 'true', label: this.#texts.yes },
          { value: 'false', label: this.#texts.no },
        ], value === undefined ? undefined : String(value));
      case 'DATE':
        return element('input', { ...attributes, type: 'date', value, min: '1990-01-01', max: '2099-12-31' });
      case 'INTEGER':
        return element('input', { ...attributes, type: 'number', min: 0, step: 1, inputmode: 'numeric', value });
      case 'DECIMAL':
        return element('input', { ...attributes, type: 'number', min: 0, step: 'any', inputmode: 'decimal', value });
      default:
        return element('input', {
          ...attributes, type: 'text', maxlength: field.maximum, value,
          autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false',
          list: field.path === 'server.region' ? 'regions' : null,
        });
    }
  }

  #select(attributes, options, chosen) {
    return element('select', attributes,
      element('option', { value: '' }, this.#texts.choose),
      options.map(({ value, label }) => element('option', { value, selected: value === chosen }, label)));
  }

  #take(control) {
    const field = this.#fields.get(control.name);
    if (!field) {
      return;
    }
    const value = this.#read(field, control);
    if (value === undefined) {
      this.#values.delete(field.path);
    } else {
      this.#values.set(field.path, value);
    }
    this.#applyConditions();
  }

  #read(field, control) {
    if (field.form === 'CHOICES') {
      const boxes = this.#host.querySelectorAll(`input[name="${field.path}"]:checked`);
      return boxes.length ? [...boxes].map(box => box.value) : undefined;
    }
    const text = control.value.trim();
    if (text === '') {
      return undefined;
    }
    switch (field.form) {
      case 'FLAG':
        return text === 'true';
      case 'INTEGER':
      case 'DECIMAL':
        return Number(text);
      default:
        return text;
    }
  }

  #applyConditions() {
    for (const { facts } of SECTIONS) {
      for (const [path, matters] of facts) {
        const field = this.#host.querySelector(`[data-path="${path}"]`);
        field.hidden = Boolean(matters) && !matters(this.#values);
      }
    }
    for (const field of this.#fields.values()) {
      this.#narrow(field);
    }
  }

  /** Offers what the answers so far leave; a choice that is no longer among it is taken back. */
  #narrow({ path, offers = [] }) {
    const control = document.getElementById(idOf(path));
    if (!control || !offers.length) {
      return;
    }
    const offer = offers.find(({ when }) =>
      Object.entries(when).every(([other, constants]) => constants.includes(this.#values.get(other))));
    for (const option of control.options) {
      option.hidden = option.value !== '' && Boolean(offer) && !offer.values.includes(option.value);
    }
    if (control.selectedOptions[0]?.hidden) {
      control.value = '';
      this.#values.delete(path);
    }
  }
}
