package io.icpready.journey.facts;

import io.icpready.documents.DocumentRecord;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.rules.Slot;
import io.icpready.rules.facts.GivenDocument;
import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.wording.DocumentName;
import java.util.Locale;
import java.util.Optional;

/** One document of a journey's list; written as {@code TYPE} or {@code TYPE:PURPOSE}. */
public record DocumentSlot(DocumentType type, Optional<DocumentPurpose> purpose) {

    private static final String SEPARATOR = ":";

    public static DocumentSlot of(Slot slot) {
        return new DocumentSlot(slot.type(), slot.purpose());
    }

    public static DocumentSlot of(GivenDocument document) {
        return new DocumentSlot(document.type(), document.purpose());
    }

    public static DocumentSlot parse(String text) {
        String[] parts = text.split(SEPARATOR, 2);
        return new DocumentSlot(
                DocumentType.valueOf(parts[0]),
                parts.length == 1 ? Optional.empty() : Optional.of(DocumentPurpose.valueOf(parts[1])));
    }

    /** The document that a text names; empty when it names none. */
    public static Optional<DocumentSlot> read(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /** True for a picture of this very document; one of another journey shows nothing here. */
    public boolean isShownBy(DocumentRecord picture, String journeyId) {
        return picture.journeyId().equals(journeyId)
                && picture.type() == type
                && picture.purpose().equals(purpose);
    }

    /** What a person calls this document. */
    public String label(Locale language) {
        return DocumentName.of(type, purpose, language);
    }

    /** Name of the process variable that holds the approved document of this slot. */
    public String variable() {
        return Variable.GATHERED_PREFIX
                + type
                + purpose.map(value -> "_" + value).orElse("");
    }

    @Override
    public String toString() {
        return type + purpose.map(value -> SEPARATOR + value).orElse("");
    }
}
