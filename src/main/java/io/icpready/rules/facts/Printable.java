package io.icpready.rules.facts;

import java.util.regex.Pattern;

/**
 * Whether a value can be shown and stored at all: no control character (PostgreSQL takes no NUL),
 * no half of a surrogate pair, nothing that turns the direction of what stands beside it.
 */
public final class Printable {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");

    private Printable() {}

    /** True for text on one line, such as an id or a file name. */
    public static boolean onOneLine(String text) {
        return !UNPRINTABLE.matcher(text).find();
    }
}
