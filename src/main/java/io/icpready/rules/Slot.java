package io.icpready.rules;

import io.icpready.rules.facts.GivenDocument;
import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.RequiredDocument;
import java.util.Optional;

/** One place on a filing's list of documents: a type, and whose or which of several it is. */
public record Slot(DocumentType type, Optional<DocumentPurpose> purpose) {

    /** The place that a required or possible document takes. */
    public static Slot of(RequiredDocument document) {
        return new Slot(document.type(), document.purpose());
    }

    /** The place that a given document fills. */
    public static Slot of(GivenDocument document) {
        return new Slot(document.type(), document.purpose());
    }

    /** The document that may be given in this one's place, if it is asked for as well (AMB-10). */
    Optional<Slot> alternative() {
        return type == DocumentType.PRE_APPROVAL_DOCUMENT
                ? Optional.of(new Slot(DocumentType.NON_INVOLVEMENT_STATEMENT, purpose))
                : Optional.empty();
    }
}
