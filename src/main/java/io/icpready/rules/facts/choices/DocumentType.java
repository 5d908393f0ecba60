package io.icpready.rules.facts.choices;

/** Materials of a filing (MAT-01, AUX-01 to AUX-11, PRE-02), and what each of them shows. */
public enum DocumentType {
    SUBJECT_LEADER_ID(DocumentTraits.card()),
    SERVICE_LEADER_ID(DocumentTraits.card()),
    ORGANIZER_CERTIFICATE(DocumentTraits.ending()),
    HANDHELD_PERSONAL_PHOTO(DocumentTraits.undated()),
    HANDHELD_UNIT_PHOTO(DocumentTraits.undated()),
    AUTHORIZATION_LETTER(DocumentTraits.dated()),
    DOMAIN_REGISTRANT_PROOF(DocumentTraits.dated()),
    SITE_CONSTRUCTION_PLAN(DocumentTraits.mayEnd()),
    DOMAIN_CERTIFICATE(DocumentTraits.dated()),
    RESIDENCE_PERMIT(DocumentTraits.card()),
    ESTABLISHMENT_PROOF(DocumentTraits.dated()),
    NAME_CHANGE_PROOF(DocumentTraits.dated()),
    EMPLOYMENT_PROOF(DocumentTraits.dated()),
    COMMERCIAL_NATURE_STATEMENT(DocumentTraits.dated()),
    PRE_APPROVAL_DOCUMENT(DocumentTraits.mayEnd()),
    NON_INVOLVEMENT_STATEMENT(DocumentTraits.dated()),
    FILING_COMMITMENT_LETTER(DocumentTraits.dated()),
    OTHER(DocumentTraits.mayEnd());

    private final DocumentTraits traits;

    DocumentType(DocumentTraits traits) {
        this.traits = traits;
    }

    /** Which dates a form asks for, and whether there are two sides. */
    public DocumentTraits traits() {
        return traits;
    }
}
