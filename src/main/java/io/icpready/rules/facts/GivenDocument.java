package io.icpready.rules.facts;

import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import java.time.LocalDate;
import java.util.Optional;

/** A document that the applicant has, with its dates. A long-term document (长期) has no end date. */
public record GivenDocument(
        DocumentType type,
        Optional<DocumentPurpose> purpose,
        Optional<LocalDate> issuedOn,
        Optional<LocalDate> expiresOn,
        Optional<Boolean> longTerm) {}
