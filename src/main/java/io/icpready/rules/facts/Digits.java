package io.icpready.rules.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Digits of ASCII within a text. Every number and every day of a filing is read by them. */
public final class Digits {

    private Digits() {}

    /** Whether nothing else stands between two places of a text that reaches so far. */
    static boolean are(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The number that they make. */
    static int of(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    /**
     * The day that the calendar has behind eight digits {@code yyyyMMdd} of a text.
     *
     * @param from place of the first of them
     */
    public static Optional<LocalDate> day(String text, int from) {
        try {
            return are(text, from, from + 8)
                    ? Optional.of(LocalDate.of(
                            of(text, from, from + 4), of(text, from + 4, from + 6), of(text, from + 6, from + 8)))
                    : Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
