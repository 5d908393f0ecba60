package io.icpready.monitor;

import io.icpready.rules.saying.Argument;
import java.util.Map;

/** Why an action was not done; the sentence says what would be right. */
record Refused(String messageKey, Map<String, Argument> arguments) implements ActionResult {

    Refused {
        arguments = Map.copyOf(arguments);
    }

    static Refused because(String reason) {
        return new Refused("monitor.refused." + reason, Map.of());
    }
}
