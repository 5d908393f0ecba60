package io.icpready.rules.checks.equivalence;

import io.icpready.rules.saying.Argument;
import java.util.Locale;
import java.util.Optional;

/** A character as it can be told from one that looks the same: by its code and its name in Unicode. */
public final class SpelledCharacter {

    private SpelledCharacter() {}

    /** For example {@code ⻘ U+2ED8 CJK RADICAL BLUE}; what cannot be seen is not shown, only named. */
    public static Argument of(Optional<Integer> codePoint) {
        return codePoint
                .map(point -> Argument.text(spelled(point)))
                .orElseGet(() -> Argument.key("nameReason.nothing"));
    }

    private static String spelled(int point) {
        String code = String.format(Locale.ROOT, "U+%04X", point);
        String shown = isSeen(point) ? Character.toString(point) + " " + code : code;
        boolean namesItself = Character.isIdeographic(point) || Character.getType(point) == Character.PRIVATE_USE;
        return namesItself ? shown : shown + " " + Character.getName(point);
    }

    private static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
