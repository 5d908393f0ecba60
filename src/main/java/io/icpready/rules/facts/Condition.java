package io.icpready.rules.facts;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What must have been answered. A fact of which nothing was said meets no condition but the one that
 * says so.
 *
 * @param path the fact that is looked at, for example {@code subject.kind}
 * @param not whether the answer must be none of the values, instead of one of them
 * @param orUnsaid whether it holds as well while nothing was said
 * @param values constants, {@code true}, {@code false}, codes of provinces, or in braces what a table
 *     asks in some of them
 */
public record Condition(String path, boolean not, boolean orUnsaid, List<String> values) {

    private static final Pattern PART = Pattern.compile("([\\w.]+)(?:\\s*(\\??!?=)\\s*(\\S+))?");

    public Condition {
        values = List.copyOf(values);
    }

    /** The answer is one of these. */
    public static Condition is(String path, Collection<String> values) {
        return new Condition(path, false, false, List.copyOf(values));
    }

    /** The same of other values. */
    public Condition withValues(List<String> others) {
        return new Condition(path, not, orUnsaid, others);
    }

    /**
     * Conditions as they are written in a row, all of which must hold.
     *
     * @param text full names of facts alone, for example {@code subject.kind = INDIVIDUAL}
     */
    public static List<Condition> parse(String text) {
        return parse("", text);
    }

    /**
     * Conditions as they are written in a row.
     *
     * @param group the group to which names without a group belong
     */
    static List<Condition> parse(String group, String text) {
        return Arrays.stream(text.split("&"))
                .map(part -> part(group, part.strip()))
                .toList();
    }

    /**
     * True when every one of them holds.
     *
     * @param said what was answered for a path; empty when nothing was
     */
    public static boolean allHold(List<Condition> conditions, Function<String, List<String>> said) {
        return conditions.stream().allMatch(condition -> condition.holds(said.apply(condition.path())));
    }

    private boolean holds(List<String> said) {
        return said.isEmpty() ? orUnsaid : not != said.stream().anyMatch(values::contains);
    }

    private static Condition part(String group, String text) {
        Matcher part = PART.matcher(text);
        if (!part.matches()) {
            throw new IllegalArgumentException("No condition: " + text);
        }
        String path = part.group(1).contains(".") ? part.group(1) : group + "." + part.group(1);
        String operator = part.group(2);
        return operator == null
                ? new Condition(path, true, false, List.of())
                : new Condition(
                        path,
                        operator.endsWith("!="),
                        operator.startsWith("?"),
                        List.of(part.group(3).split("\\|")));
    }
}
