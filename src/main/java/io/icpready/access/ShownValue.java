package io.icpready.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.icpready.rules.saying.Argument;
import java.util.regex.Pattern;

/** Shows a sender what they sent, no longer than a sentence bears and with nothing that acts. */
public final class ShownValue {

    private static final int LONGEST = 40;
    private static final Pattern ODD = Pattern.compile("[^\\p{L}\\p{N} _.,:;/+@…-]");

    private ShownValue() {}

    /** A value in JSON: text in quotes, a list or an object by its kind alone. */
    public static Argument value(JsonNode value) {
        if (value.isArray()) {
            return Argument.key("access.found.list");
        }
        if (value.isObject()) {
            return Argument.key("access.found.object");
        }
        if (value.isNull() || value.isTextual() && value.textValue().isBlank()) {
            return Argument.key("access.found.nothing");
        }
        Argument shown = text(value.asText());
        // In quotes, so that the text "true" is told from true.
        return value.isTextual() ? Argument.text('"' + shown.value() + '"') : shown;
    }

    /** Text, cut after 40 characters. */
    public static Argument text(String text) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return Argument.text(ODD.matcher(shown).replaceAll("?"));
    }
}
