package io.icpready.rules.facts;

import io.icpready.rules.facts.choices.DocumentType;
import java.util.Set;

/**
 * What a form asks of a document of one type, and what a picture of it shows.
 *
 * @param issuedOn whether the day of issue or signing is judged (VAL-02 to VAL-06)
 * @param expiresOn whether the end date, or that there is none, is judged (VAL-01)
 * @param twoSided whether it is a card with something to read on both sides
 */
public record DocumentTraits(Need issuedOn, Need expiresOn, boolean twoSided) {

    /** How much a date of a document matters. */
    public enum Need {
        /** Without it the document is refused. */
        REQUIRED,
        /** Judged where the document bears one. */
        OPTIONAL,
        /** Never asked. */
        NONE
    }

    private static final Set<DocumentType> CARDS =
            Set.of(DocumentType.SUBJECT_LEADER_ID, DocumentType.SERVICE_LEADER_ID, DocumentType.RESIDENCE_PERMIT);

    public static DocumentTraits of(DocumentType type) {
        return new DocumentTraits(issue(type), end(type), CARDS.contains(type));
    }

    private static Need issue(DocumentType type) {
        return switch (type) {
            case AUTHORIZATION_LETTER,
                    DOMAIN_REGISTRANT_PROOF,
                    DOMAIN_CERTIFICATE,
                    ESTABLISHMENT_PROOF,
                    NAME_CHANGE_PROOF,
                    EMPLOYMENT_PROOF,
                    COMMERCIAL_NATURE_STATEMENT,
                    NON_INVOLVEMENT_STATEMENT,
                    FILING_COMMITMENT_LETTER -> Need.REQUIRED;
            default -> Need.NONE;
        };
    }

    private static Need end(DocumentType type) {
        return switch (type) {
            case SUBJECT_LEADER_ID, SERVICE_LEADER_ID, ORGANIZER_CERTIFICATE, RESIDENCE_PERMIT -> Need.REQUIRED;
            case PRE_APPROVAL_DOCUMENT, SITE_CONSTRUCTION_PLAN, OTHER -> Need.OPTIONAL;
            default -> Need.NONE;
        };
    }
}
