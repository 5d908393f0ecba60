const unit = [{ path: 'subject.kind', not: true, values: ['INDIVIDUAL'] }];
const international = [{ path: 'domain.registrarScope', not: false, values: ['INTERNATIONAL'] }];

/** What is judged at the field, while it is typed. */
export const HELPED = ['service.name', 'subject.businessScope'];

/** What is asked, in this order. A condition here asks less than the forms of a journey do. */
export const SECTIONS = [
  {
    group: 'subject',
    facts: [
      ['subject.kind'],
      ['subject.province'],
      ['subject.householdProvince'],
      ['leader.legalRepresentative'],
      ['serviceLeader.legalRepresentative'],
      ['leader.residency'],
      ['subject.nameChanged'],
      ['subject.domainCount'],
      ['subject.alreadyFiled'],
      ['subject.filedHere'],
      ['subject.servicesInOrder'],
    ],
  },
  {
    group: 'service',
    facts: [
      ['service.type'],
      ['service.name'],
      ['subject.businessScope'],
      ['service.commercialWording'],
      ['service.industries'],
      ['service.dismissedIndustries'],
      ['service.appPlatforms'],
      ['service.appPackage'],
      ['service.appPublicKey'],
      ['service.appSignature'],
      ['service.appNameDiffers'],
      ['service.appUsesDomain'],
      ['service.appDomains'],
      ['service.alsoWebsite'],
      ['service.appListed'],
    ],
  },
  {
    group: 'domain',
    facts: [
      ['domain.name'],
      ['domain.registrarScope'],
      ['domain.registrarApproved'],
      ['domain.registeredOn', international],
      ['domain.alreadyFiled'],
      ['domain.filedBySelf'],
      ['domain.siteOnline'],
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
      ['server.publicBandwidthMbps'],
      ['server.instanceKind'],
      ['server.regionConfirmed'],
      ['server.edition'],
      ['server.orderAmountCny'],
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
      ['subject.certificateProvince'], ['subject.registeredIn'],
      ['leader.birthDate', unit], ['serviceLeader.birthDate', unit],
      ['leader.filedElsewhere'], ['leader.filedElsewhereAs'],
      ['serviceLeader.filedElsewhere', unit], ['serviceLeader.filedElsewhereAs', unit],
      ['leader.phone'], ['leader.emergencyPhone'], ['leader.phoneProvince'], ['leader.phoneUsedElsewhere'],
      ['serviceLeader.phone', unit], ['serviceLeader.emergencyPhone', unit], ['serviceLeader.phoneProvince', unit],
      ['subject.address'], ['subject.addressCity'], ['subject.certificateCity'],
    ],
  },
  { group: 'plan', facts: [['submissionDate']] },
];
