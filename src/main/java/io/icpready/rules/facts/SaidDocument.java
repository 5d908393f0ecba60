package io.icpready.rules.facts;

import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import java.time.LocalDate;
import java.util.Optional;

/** The rows of one of {@code documents[]}, before it is known whether its type was given. */
record SaidDocument(
        Optional<DocumentType> type,
        Optional<DocumentPurpose> purpose,
        Optional<LocalDate> issuedOn,
        Optional<LocalDate> expiresOn,
        Optional<Boolean> longTerm) {

    Optional<GivenDocument> given() {
        return type.map(known -> new GivenDocument(known, purpose, issuedOn, expiresOn, longTerm));
    }
}
