package io.icpready.rules.tables;

import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.Origin;
import io.icpready.rules.saying.RequiredDocument.Level;
import java.util.Optional;

/**
 * One row that asks for a document.
 *
 * @param rule MAT-01, AUX-01 to AUX-11
 * @param reasonKey message key: why it is asked for
 * @param howToKey message key: how to obtain it and what it must look like
 */
public record DocumentRule(
        DocumentType type,
        Optional<DocumentPurpose> purpose,
        Level level,
        String rule,
        String reasonKey,
        String howToKey,
        Optional<String> link,
        Origin origin) {

    static DocumentRule of(Row row) {
        return new DocumentRule(
                row.constant("documentType", DocumentType.class),
                row.optionalConstant("purpose", DocumentPurpose.class),
                row.constant("level", Level.class),
                row.text("rule"),
                row.text("reason"),
                row.text("howTo"),
                row.optionalText("link"),
                row.origin());
    }
}
