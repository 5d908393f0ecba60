package io.icpready.monitor;

import com.fasterxml.jackson.databind.node.TextNode;
import io.icpready.access.FormValue;
import io.icpready.access.FormVariable;
import io.icpready.rules.facts.FactField.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text that comes into the monitor from outside, judged by the one rule that also judges what a
 * form sends: no longer than it may be, and nothing in it that cannot be printed.
 */
public enum GivenText {
    SEARCH("q", 200),
    FILTER("filter", 64),
    JOURNEY("journeyId", 64),
    ACTION("action", 64),
    TASK("taskId", 64),
    USER("userId", 64),
    DUE_ON("dueOn", 64),
    FACT("fact", 100),
    REASON("reason", 500);

    private final FormVariable variable;

    GivenText(String name, int maximum) {
        this.variable = new FormVariable(name, label(name), Form.TEXT, List.of(), maximum, false);
    }

    /** The message that names a parameter for people. */
    public static String label(String parameter) {
        return "monitor.given." + parameter;
    }

    /** What is wrong with a text; nothing is wrong with one that was not given. */
    public Optional<Objection> fault(String text) {
        return text == null ? Optional.empty() : refusal(FormValue.read(variable, TextNode.valueOf(text)));
    }

    /** The first fault among several texts. */
    public static Optional<Objection> firstFault(Map<GivenText, String> texts) {
        return texts.entrySet().stream()
                .flatMap(given -> given.getKey().fault(given.getValue()).stream())
                .findFirst();
    }

    /** The first fault among the values of a query. */
    public static Optional<Objection> firstFault(GivenText given, Stream<String> texts) {
        return texts.flatMap(text -> given.fault(text).stream()).findFirst();
    }

    /** Why a value is refused, if it is. */
    public static Optional<Objection> refusal(FormValue read) {
        return read instanceof FormValue.Refused refused
                ? Optional.of(new Objection(
                        refused.refusal().messageKey(), refused.refusal().arguments()))
                : Optional.empty();
    }
}
