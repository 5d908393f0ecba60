package io.icpready.wording;

import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.Labels;
import java.util.Locale;
import java.util.Optional;

/** What a person calls a document of a filing. */
public final class DocumentName {

    private DocumentName() {}

    /** Its type, and in brackets whose or which of several it is. */
    public static String of(DocumentType type, Optional<DocumentPurpose> purpose, Locale language) {
        return Wording.render(Labels.of(type), language)
                + purpose.map(value -> "（" + Wording.render(Labels.of(value), language) + "）")
                        .orElse("");
    }
}
