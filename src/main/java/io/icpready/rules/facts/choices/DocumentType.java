package io.icpready.rules.facts.choices;

/** Materials of a filing (MAT-01, AUX-01 to AUX-11, PRE-02), and what each of them shows. */
public enum DocumentType {
    SUBJECT_LEADER_ID(DocumentTraits.card()),
    SERVICE_LEADER_ID(DocumentTraits.card()),
    ORGANIZER_CERTIFICATE(DocumentTraits.ending()),
    HANDHELD_PERSONAL_PHOTO(DocumentTraits.held()),
    HANDHELD_UNIT_PHOTO(DocumentTraits.held()),
    AUTHORIZATION_LETTER(DocumentTraits.letter()),
    DOMAIN_REGISTRANT_PROOF(DocumentTraits.letter()),
    SITE_CONSTRUCTION_PLAN(DocumentTraits.plan()),
    DOMAIN_CERTIFICATE(DocumentTraits.attested()),
    RESIDENCE_PERMIT(DocumentTraits.card()),
    ESTABLISHMENT_PROOF(DocumentTraits.attested()),
    NAME_CHANGE_PROOF(DocumentTraits.letter()),
    EMPLOYMENT_PROOF(DocumentTraits.attested()),
    COMMERCIAL_NATURE_STATEMENT(DocumentTraits.letter()),
    PRE_APPROVAL_DOCUMENT(DocumentTraits.mayEnd()),
    NON_INVOLVEMENT_STATEMENT(DocumentTraits.letter()),
    FILING_COMMITMENT_LETTER(DocumentTraits.letter()),
    OTHER(DocumentTraits.mayEnd());

    private final DocumentTraits traits;

    DocumentType(DocumentTraits traits) {
        this.traits = traits;
    }

    /** Which dates a form asks for, whether there are two sides, and what a reviewer looks for. */
    public DocumentTraits traits() {
        return traits;
    }
}
