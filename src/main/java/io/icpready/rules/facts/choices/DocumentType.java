package io.icpready.rules.facts.choices;

import java.util.List;

/** Materials of a filing (MAT-01, AUX-01 to AUX-11, PRE-02), and what each of them shows. */
public enum DocumentType {
    SUBJECT_LEADER_ID(DocumentTraits.card(), DocumentFacts.ofLeader()),
    SERVICE_LEADER_ID(DocumentTraits.card(), DocumentFacts.ofServiceLeader()),
    ORGANIZER_CERTIFICATE(DocumentTraits.ending(), DocumentFacts.ofCertificate()),
    HANDHELD_PERSONAL_PHOTO(DocumentTraits.held(), DocumentFacts.ofServiceLeader()),
    HANDHELD_UNIT_PHOTO(DocumentTraits.held(), DocumentFacts.ofServiceLeader()),
    AUTHORIZATION_LETTER(DocumentTraits.letter(), DocumentFacts.ofPersons()),
    DOMAIN_REGISTRANT_PROOF(DocumentTraits.letter(), DocumentFacts.ofHolder()),
    SITE_CONSTRUCTION_PLAN(DocumentTraits.plan(), DocumentFacts.ofService()),
    DOMAIN_CERTIFICATE(DocumentTraits.attested(), DocumentFacts.ofDomain()),
    RESIDENCE_PERMIT(DocumentTraits.card(), DocumentFacts.ofPersons()),
    ESTABLISHMENT_PROOF(DocumentTraits.attested(), DocumentFacts.ofSubject()),
    NAME_CHANGE_PROOF(DocumentTraits.letter(), DocumentFacts.ofSubject()),
    EMPLOYMENT_PROOF(DocumentTraits.attested(), DocumentFacts.ofPersons()),
    COMMERCIAL_NATURE_STATEMENT(DocumentTraits.letter(), DocumentFacts.ofService()),
    PRE_APPROVAL_DOCUMENT(DocumentTraits.mayEnd(), DocumentFacts.ofService()),
    NON_INVOLVEMENT_STATEMENT(DocumentTraits.letter(), DocumentFacts.ofService()),
    FILING_COMMITMENT_LETTER(DocumentTraits.letter(), DocumentFacts.ofPersons()),
    OTHER(DocumentTraits.mayEnd(), DocumentFacts.ofPersons());

    private final DocumentTraits traits;
    private final List<String> facts;

    DocumentType(DocumentTraits traits, List<String> facts) {
        this.traits = traits;
        this.facts = facts;
    }

    /** Which dates a form asks for, whether there are two sides, and what a reviewer looks for. */
    public DocumentTraits traits() {
        return traits;
    }

    /**
     * What was declared and has to stand on it, by paths of facts. The first says which step declares it; of two
     * persons that counts whose document it is by its purpose.
     */
    public List<String> facts() {
        return facts;
    }
}
