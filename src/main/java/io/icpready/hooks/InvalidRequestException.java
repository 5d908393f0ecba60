package io.icpready.hooks;

import java.util.List;
import java.util.Map;

/** A request of a manager that cannot be carried out as it stands: the reason per field. */
public final class InvalidRequestException extends RuntimeException {

    /**
     * @param arguments named arguments of the sentence
     */
    record Problem(String field, String messageKey, Map<String, String> arguments) {

        static Problem of(String field, String messageKey) {
            return new Problem(field, messageKey, Map.of());
        }
    }

    private final transient List<Problem> problems;
    private final boolean tooLarge;

    private InvalidRequestException(List<Problem> problems, boolean tooLarge) {
        super("invalid request");
        this.problems = List.copyOf(problems);
        this.tooLarge = tooLarge;
    }

    static InvalidRequestException of(List<Problem> problems) {
        return new InvalidRequestException(problems, false);
    }

    /** The body was not read to its end. */
    static InvalidRequestException tooLarge(int mostKilobytes) {
        Map<String, String> most = Map.of("kilobytes", Integer.toString(mostKilobytes));
        return new InvalidRequestException(List.of(new Problem("", "hooks.form.bodyTooLarge", most)), true);
    }

    List<Problem> problems() {
        return problems;
    }

    boolean isTooLarge() {
        return tooLarge;
    }
}
