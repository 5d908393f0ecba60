package io.icpready.papers.letters;

import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.RequiredDocument;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The letters that applicants write themselves, one row each. Their words stand in the catalogue, under
 * {@code paper.<row>}.
 */
enum LetterKind {
    AUTHORIZATION_LETTER(
            DocumentType.AUTHORIZATION_LETTER,
            rows("name", "paper", "person", "personPaper", "post", "phone", "service", "domain"),
            signers("legalRepresentative", "authorized"),
            List.of()),
    DOMAIN_REGISTRANT_PROOF(
            DocumentType.DOMAIN_REGISTRANT_PROOF,
            rows("name", "paper", "domain", "holder", "holderPaper", "relation", "service"),
            signers("holder", "legalRepresentative"),
            signers("holder", "oneself")),
    EMPLOYMENT_PROOF(
            DocumentType.EMPLOYMENT_PROOF,
            rows("employer", "person", "personPaper", "post", "since", "phone"),
            signers("issuer"),
            signers("issuer")),
    COMMERCIAL_NATURE_STATEMENT(
            DocumentType.COMMERCIAL_NATURE_STATEMENT,
            rows("name", "paper", "service", "domain", "remark", "business", "answer"),
            signers("legalRepresentative"),
            List.of()),
    SITE_CONSTRUCTION_PLAN(
            DocumentType.SITE_CONSTRUCTION_PLAN,
            rows(
                    "name",
                    "paper",
                    "service",
                    "domain",
                    "registrar",
                    "server",
                    "person",
                    "phone",
                    "purpose",
                    "columns",
                    "safety"),
            signers("serviceLeader"),
            signers("oneself")),
    /** What the domains of a subject are for, which some provinces want of those who have many. */
    DOMAINS_STATEMENT(
            DocumentType.FILING_COMMITMENT_LETTER,
            rows("name", "paper", "thisDomain", "otherDomains"),
            signers("legalRepresentative"),
            signers("oneselfWithFingerprint")),
    FILING_COMMITMENT_LETTER(
            DocumentType.FILING_COMMITMENT_LETTER,
            rows("name", "paper", "service", "domain", "person", "personPaper"),
            signers("legalRepresentative", "serviceLeader"),
            signers("oneselfWithFingerprint")),
    NON_INVOLVEMENT_STATEMENT(
            DocumentType.NON_INVOLVEMENT_STATEMENT,
            rows("name", "paper", "service", "domain"),
            signers("legalRepresentative"),
            signers("oneself")),
    NAME_CHANGE_PROOF(
            DocumentType.NAME_CHANGE_PROOF,
            rows("formerName", "name", "paper", "changedOn", "service", "domain"),
            signers("legalRepresentative"),
            List.of());

    private static final String OF_DOMAINS = ".domains";

    private final DocumentType type;
    private final List<String> rows;
    private final List<String> signers;
    private final List<String> signersOfIndividual;

    LetterKind(DocumentType type, List<String> rows, List<String> signers, List<String> signersOfIndividual) {
        this.type = type;
        this.rows = rows;
        this.signers = signers;
        this.signersOfIndividual = signersOfIndividual;
    }

    /** The letter that a document of the list is; empty where somebody else issues it. */
    static Optional<LetterKind> of(RequiredDocument document) {
        return document.howToKey().endsWith(OF_DOMAINS) ? Optional.of(DOMAINS_STATEMENT) : of(document.type());
    }

    static Optional<LetterKind> of(DocumentType type) {
        return Arrays.stream(values())
                .filter(kind -> kind.type == type && kind != DOMAINS_STATEMENT)
                .findFirst();
    }

    List<String> rows() {
        return rows;
    }

    /** What an employer attests is for everybody, and a plan belongs to its order. */
    boolean addressed() {
        return this != EMPLOYMENT_PROOF && this != SITE_CONSTRUCTION_PLAN;
    }

    List<String> signers(boolean individual) {
        return individual && !signersOfIndividual.isEmpty() ? signersOfIndividual : signers;
    }

    private static List<String> rows(String... names) {
        return List.of(names);
    }

    private static List<String> signers(String... names) {
        return List.of(names);
    }
}
