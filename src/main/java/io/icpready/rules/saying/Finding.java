package io.icpready.rules.saying;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a check has to say about one rule.
 *
 * @param rule id of the rule, for example {@code DOM-03}
 * @param severity what it does to the step
 * @param messageKey key of the sentence that says what is wrong, what is expected and what was
 *     found
 * @param remedyKey key of the sentence that says what to do next
 * @param arguments named arguments of both sentences; never a full ID number
 * @param fields facts the finding is about, for example {@code domain.expiresOn}
 * @param source ids of the sources of the rule, as in the facts
 * @param confidence how well the rule is sourced
 * @param basis what it rests on; findings that were kept without one rest on what was declared
 */
public record Finding(
        String rule,
        Severity severity,
        String messageKey,
        String remedyKey,
        Map<String, Argument> arguments,
        List<String> fields,
        String source,
        Confidence confidence,
        Basis basis) {

    /** Argument that is a whole text of its own: how to get what is missing. */
    public static final String HOW_TO = "howTo";

    /** Argument with the web page where one gets it. */
    public static final String LINK = "link";

    /** Argument of an advice: the day that a fact has to reach, counted from the day that is judged. */
    public static final String UNTIL = "until";

    /**
     * The same, its advice counted from a later day: whoever follows it must not fail on the first day
     * on which everything else allows a submission. As it is where the advice names no day.
     *
     * @param then what is said of that day
     */
    Finding advising(LocalDate ahead, Finding then) {
        if (!arguments.containsKey(UNTIL) || !then.arguments.containsKey(UNTIL)) {
            return this;
        }
        Map<String, Argument> all = new LinkedHashMap<>(arguments);
        all.put(UNTIL, then.arguments.get(UNTIL));
        all.put("ahead", Argument.date(ahead));
        return new Finding(rule, severity, messageKey, "ahead." + rule, all, fields, source, confidence, basis);
    }

    /** The same, stopping its step. */
    Finding stopping() {
        return new Finding(rule, Severity.BLOCK, messageKey, remedyKey, arguments, fields, source, confidence, basis);
    }

    /** The same, less or more sure. */
    public Finding with(Confidence howSure) {
        return new Finding(rule, severity, messageKey, remedyKey, arguments, fields, source, howSure, basis);
    }

    /** The same, resting on something else. */
    public Finding on(Basis other) {
        return new Finding(rule, severity, messageKey, remedyKey, arguments, fields, source, confidence, other);
    }

    public Finding {
        arguments = Map.copyOf(arguments);
        fields = List.copyOf(fields);
        basis = basis == null ? Basis.DECLARED : basis;
    }
}
