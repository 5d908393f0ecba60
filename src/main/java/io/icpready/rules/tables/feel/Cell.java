package io.icpready.rules.tables.feel;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A cell of a table as its text tells it, before the language is asked what it means. */
record Cell(String text) {

    /** Not among the values of any table. */
    private static final String UNLISTED = "\u0000";

    private static final String QUOTED = "\"[^\"\\\\]*\"";
    private static final Pattern TEXT = Pattern.compile(QUOTED);
    private static final String LIST = "%1$s(?:\\s*,\\s*%1$s)*".formatted(QUOTED);
    private static final Pattern TEXTS = Pattern.compile("\\s*(?:%1$s|not\\(\\s*%1$s\\s*\\))\\s*".formatted(LIST));
    private static final Pattern LITERAL =
            Pattern.compile("\\s*(?:%s|-?\\d+(?:\\.\\d+)?|true|false|null)\\s*".formatted(QUOTED));

    /** Whether the cell is one text, number or truth value, which no case changes. */
    boolean isLiteral() {
        return LITERAL.matcher(text).matches();
    }

    /**
     * The value to ask in place of {@code value}: a list of texts answers alike for all texts that
     * it does not name, so that one of them speaks for the others.
     */
    Optional<Object> representative(Object value) {
        if (!(value instanceof String asked) || !TEXTS.matcher(text).matches()) {
            return Optional.ofNullable(value);
        }
        return Optional.of(named().contains(asked) ? asked : UNLISTED);
    }

    private Set<String> named() {
        return TEXT.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(quoted -> quoted.substring(1, quoted.length() - 1))
                .collect(Collectors.toUnmodifiableSet());
    }
}
