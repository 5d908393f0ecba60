const is = (path, ...values) => facts => values.includes(facts.get(path));
const individual = is('subject.kind', 'INDIVIDUAL');
const unit = facts => facts.has('subject.kind') && !individual(facts);
const international = is('domain.registrarScope', 'INTERNATIONAL');
const product = (...names) => is('server.product', ...names);

/** What is asked, in this order. A fact with a condition is asked only where it matters. */
export const SECTIONS = [
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

/** Regions of the provider that people name most; others may be typed. */
export const REGIONS = [
  'cn-hangzhou', 'cn-shanghai', 'cn-beijing', 'cn-shenzhen', 'cn-qingdao', 'cn-zhangjiakou',
  'cn-huhehaote', 'cn-wulanchabu', 'cn-heyuan', 'cn-guangzhou', 'cn-chengdu', 'cn-nanjing',
  'cn-fuzhou', 'cn-hongkong', 'ap-southeast-1',
];
