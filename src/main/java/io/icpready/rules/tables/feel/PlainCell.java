package io.icpready.rules.tables.feel;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell that is a text, a whole number, a truth value, a list of texts, a bound or a range of whole
 * numbers or nothing, and so means what it says. Nearly all are; to ask the language for each was a quarter of the time of a start. A test
 * holds them against the language.
 *
 * @param text as it stands in the table
 */
public record PlainCell(String text) {

    private static final String QUOTED = "\"[^\"\\\\\\p{Cntrl}]*\"";
    private static final String LIST = "%1$s(?:\\s*,\\s*%1$s)*".formatted(QUOTED);
    private static final Pattern ONE_TEXT = Pattern.compile(QUOTED);
    private static final Pattern TEXTS = Pattern.compile(LIST);
    private static final Pattern OTHER_TEXTS = Pattern.compile("not\\(\\s*%s\\s*\\)".formatted(LIST));
    private static final Pattern TRUTH = Pattern.compile("true|false");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,8})");
    private static final Pattern NUMBER_OR_BOUND = Pattern.compile("(<=?|>=?|)\\s*(\\d{1,9})");
    private static final Pattern RANGE = Pattern.compile("\\[(\\d{1,9})\\.\\.(\\d{1,9})]");

    public PlainCell {
        text = text.strip();
    }

    /** Whether this output is of a type of DMN, or nothing. */
    public boolean isOf(String type) {
        return isEmpty()
                || switch (type == null ? "" : type) {
                    case "string" -> ONE_TEXT.matcher(text).matches();
                    case "boolean" -> TRUTH.matcher(text).matches();
                    case "integer" -> WHOLE_NUMBER.matcher(text).matches();
                    default -> false;
                };
    }

    /** What an output says. */
    public Optional<Object> value() {
        if (isEmpty()) {
            return Optional.empty();
        }
        if (text.startsWith("\"")) {
            return Optional.of(text.substring(1, text.length() - 1));
        }
        return Optional.of(TRUTH.matcher(text).matches() ? Boolean.valueOf(text) : Integer.valueOf(text));
    }

    /** Whether this condition can be held against a value as it stands. */
    public boolean speaksOf(Object value) {
        return acceptsAll()
                || value instanceof String
                        && (TEXTS.matcher(text).matches()
                                || OTHER_TEXTS.matcher(text).matches())
                || value instanceof Boolean && TRUTH.matcher(text).matches()
                || value instanceof Integer
                        && (NUMBER_OR_BOUND.matcher(text).matches()
                                || RANGE.matcher(text).matches());
    }

    /** Whether this condition holds for a value that it speaks of. */
    public boolean accepts(Object value) {
        if (acceptsAll()) {
            return true;
        }
        if (value instanceof Integer number) {
            return bounds(number);
        }
        return value instanceof Boolean
                ? text.equals(value.toString())
                : text.startsWith("not") != named().contains(value);
    }

    private boolean bounds(int number) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return number >= Integer.parseInt(range.group(1)) && number <= Integer.parseInt(range.group(2));
        }
        Matcher bound = NUMBER_OR_BOUND.matcher(text);
        if (!bound.matches()) {
            throw new IllegalStateException("Not plain: " + text);
        }
        int other = Integer.parseInt(bound.group(2));
        return switch (bound.group(1)) {
            case "<" -> number < other;
            case "<=" -> number <= other;
            case ">" -> number > other;
            case ">=" -> number >= other;
            default -> number == other;
        };
    }

    private boolean acceptsAll() {
        return isEmpty() || text.equals("-");
    }

    private boolean isEmpty() {
        return text.isEmpty();
    }

    private List<String> named() {
        return ONE_TEXT.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(quoted -> quoted.substring(1, quoted.length() - 1))
                .toList();
    }
}
