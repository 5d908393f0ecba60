package io.icpready.rules.saying;

import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import java.util.Map;
import java.util.Optional;

/**
 * A document that this filing needs, or that the administration may ask for.
 *
 * @param rule the rule that asks for it
 * @param reasonKey key of the sentence that says why
 * @param howToKey key of the sentence that says how to obtain it and what it must look like
 * @param link official page or template
 */
public record RequiredDocument(
        DocumentType type,
        Optional<DocumentPurpose> purpose,
        Level level,
        String rule,
        String reasonKey,
        String howToKey,
        Map<String, Argument> arguments,
        Optional<String> link,
        String source,
        Confidence confidence) {

    /** Whether a document is known to be required or only known to be possible. */
    public enum Level {
        REQUIRED,
        CONDITIONAL
    }

    public RequiredDocument {
        arguments = Map.copyOf(arguments);
    }
}
