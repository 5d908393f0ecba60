package io.icpready.rules.saying;

import java.time.LocalDate;

/**
 * One argument of a message, kept apart from its text so that the edge can render it in the
 * reader's language.
 *
 * @param kind how {@code value} is to be shown
 * @param value text as it stands, a decimal number, an ISO 8601 date, or the key of another message
 */
public record Argument(Kind kind, String value) {

    /** How an argument is shown. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        KEY
    }

    public static Argument text(String value) {
        return new Argument(Kind.TEXT, value);
    }

    public static Argument number(Number value) {
        return new Argument(Kind.NUMBER, value.toString());
    }

    public static Argument date(LocalDate value) {
        return new Argument(Kind.DATE, value.toString());
    }

    /** Names a constant by its message, for example {@code serverProduct.ECS}. */
    public static Argument key(String messageKey) {
        return new Argument(Kind.KEY, messageKey);
    }
}
