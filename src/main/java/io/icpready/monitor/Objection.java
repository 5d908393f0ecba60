package io.icpready.monitor;

import io.icpready.rules.saying.Argument;
import java.util.Map;

/**
 * Why something was not done.
 *
 * @param messageKey the sentence, which says what would be right
 */
public record Objection(String messageKey, Map<String, Argument> arguments) {

    public Objection {
        arguments = Map.copyOf(arguments);
    }

    /** One of the monitor's own sentences. */
    public static Objection because(String reason) {
        return new Objection("monitor.refused." + reason, Map.of());
    }
}
