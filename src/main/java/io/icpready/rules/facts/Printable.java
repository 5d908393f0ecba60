package io.icpready.rules.facts;

import java.util.regex.Pattern;

/**
 * The one rule for characters that cannot be shown or stored: no control character (PostgreSQL takes
 * no NUL), no half of a surrogate pair, nothing that turns the direction of what stands beside it.
 */
public final class Printable {

    private static final String ACTING = "\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069";
    private static final Pattern NOT_ON_A_LINE = Pattern.compile("[" + ACTING + "]");
    private static final Pattern NOT_IN_TEXT = Pattern.compile("[" + ACTING + "&&[^\\n\\r\\t]]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private Printable() {}

    /** True for text on one line, such as an id or a file name. */
    public static boolean onOneLine(String text) {
        return !NOT_ON_A_LINE.matcher(text).find();
    }

    /** True for text that may have several lines and tabs. */
    public static boolean inText(String text) {
        return !NOT_IN_TEXT.matcher(text).find();
    }

    /** Any text with a question mark for everything that would not be seen. */
    static String shown(String text) {
        return INVISIBLE.matcher(text).replaceAll("?");
    }
}
