package io.icpready.documents.picture;

import io.icpready.rules.saying.Argument;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Severity;
import java.util.Map;

/** Findings about a picture; their sentences stand in {@code messages-documents}. */
final class PictureFindings {

    private static final String SOURCE = "SEED";

    private PictureFindings() {}

    static Finding block(String rule, String variant, Map<String, Argument> arguments) {
        return note(rule, variant, Severity.BLOCK, arguments, Confidence.HIGH);
    }

    /** A machine's guess: never certain enough to stop anybody. */
    static Finding warn(String rule, String variant, Map<String, Argument> arguments) {
        return note(rule, variant, Severity.WARN, arguments, Confidence.MEDIUM);
    }

    static Finding confirm(String rule, String variant, Map<String, Argument> arguments) {
        return note(rule, variant, Severity.CONFIRM, arguments, Confidence.MEDIUM);
    }

    static Finding info(String rule, String variant, Map<String, Argument> arguments) {
        return note(rule, variant, Severity.INFO, arguments, Confidence.MEDIUM);
    }

    private static Finding note(
            String rule, String variant, Severity severity, Map<String, Argument> arguments, Confidence confidence) {
        return Draft.of(severity, rule, variant, arguments)
                .about("document.picture")
                .from(SOURCE, confidence)
                .done();
    }
}
