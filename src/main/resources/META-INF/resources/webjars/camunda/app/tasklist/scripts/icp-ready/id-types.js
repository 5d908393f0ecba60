const PERSON = [
  'RESIDENT_ID', 'HK_MACAO_RESIDENCE_PERMIT', 'HK_MACAO_TRAVEL_PERMIT',
  'TAIWAN_RESIDENCE_PERMIT', 'TAIWAN_TRAVEL_PERMIT', 'PASSPORT',
];

/** Certificates of a unit by its kind (MAT-03). */
const UNIT = {
  ENTERPRISE: ['BUSINESS_LICENSE', 'ORGANIZATION_CODE_CERTIFICATE'],
  PUBLIC_INSTITUTION: ['PUBLIC_INSTITUTION_CERTIFICATE', 'UNIFIED_SOCIAL_CREDIT_CERTIFICATE', 'ORGANIZATION_CODE_CERTIFICATE'],
  GOVERNMENT_AGENCY: ['UNIFIED_SOCIAL_CREDIT_CERTIFICATE', 'ORGANIZATION_CODE_CERTIFICATE'],
  SOCIAL_ORGANIZATION: ['SOCIAL_ORGANIZATION_CERTIFICATE', 'UNIFIED_SOCIAL_CREDIT_CERTIFICATE', 'ORGANIZATION_CODE_CERTIFICATE'],
  PRIVATE_NON_ENTERPRISE: ['PRIVATE_NON_ENTERPRISE_CERTIFICATE', 'UNIFIED_SOCIAL_CREDIT_CERTIFICATE', 'ORGANIZATION_CODE_CERTIFICATE'],
  FOUNDATION: ['FOUNDATION_CERTIFICATE', 'UNIFIED_SOCIAL_CREDIT_CERTIFICATE', 'ORGANIZATION_CODE_CERTIFICATE'],
  LAW_FIRM: ['LAW_FIRM_LICENSE', 'UNIFIED_SOCIAL_CREDIT_CERTIFICATE', 'ORGANIZATION_CODE_CERTIFICATE'],
  OTHER_ORGANIZATION: ['BUSINESS_LICENSE', 'UNIFIED_SOCIAL_CREDIT_CERTIFICATE', 'ORGANIZATION_CODE_CERTIFICATE'],
};

/** Documents of a person by residency; some of them are refused with a reason (MAT-04). */
const BY_RESIDENCY = {
  MAINLAND: ['RESIDENT_ID', 'PASSPORT'],
  HONG_KONG_MACAO: ['HK_MACAO_RESIDENCE_PERMIT', 'HK_MACAO_TRAVEL_PERMIT', 'RESIDENT_ID', 'PASSPORT'],
  TAIWAN: ['TAIWAN_RESIDENCE_PERMIT', 'TAIWAN_TRAVEL_PERMIT', 'RESIDENT_ID', 'PASSPORT'],
  OTHER: ['PASSPORT'],
};

const ofKind = kind => (kind === 'INDIVIDUAL' ? PERSON : UNIT[kind]);

/** The kinds of document worth offering for each of these questions; nothing narrows the rest. */
const CHOICES = {
  'subject.idType': valueOf => ofKind(valueOf('subject.kind')),
  'leader.idType': valueOf => BY_RESIDENCY[valueOf('leader.residency')],
  'serviceLeader.idType': valueOf => BY_RESIDENCY[valueOf('serviceLeader.residency')],
  'domain.holderIdType': valueOf => {
    switch (valueOf('domain.holderRelation')) {
      case 'SELF':
      case 'UNIT':
        return ofKind(valueOf('subject.kind'));
      case 'LEGAL_REPRESENTATIVE':
      case 'PRINCIPAL':
      case 'SENIOR_MANAGER':
        return PERSON;
      default:
        // A shareholder may be a unit as well.
        return null;
    }
  },
};

/**
 * Which constants a question offers, for the answers given so far.
 *
 * @param valueOf the answer that counts, by path
 * @returns a function of `valueOf`, or nothing for a question of another kind
 */
export function idTypesFor(path) {
  return CHOICES[path];
}
