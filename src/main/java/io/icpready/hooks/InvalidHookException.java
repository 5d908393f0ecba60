package io.icpready.hooks;

import java.util.List;
import java.util.Map;

/** A request that cannot be carried out as it stands: 400, with the reason per field. */
final class InvalidHookException extends RuntimeException {

    /**
     * @param arguments named arguments of the sentence
     */
    record Problem(String field, String messageKey, Map<String, String> arguments) {

        static Problem of(String field, String messageKey) {
            return new Problem(field, messageKey, Map.of());
        }
    }

    private final transient List<Problem> problems;

    InvalidHookException(List<Problem> problems) {
        super("invalid hook request");
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }
}
