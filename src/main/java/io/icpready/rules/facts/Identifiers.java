package io.icpready.rules.facts;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers of people and units: how they are compared, checked and shown. */
public final class Identifiers {

    private static final Normalizer2 WIDTH = Normalizer2.getNFKCInstance();
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern OPENING = Pattern.compile("[\\[{〔【〖「『《〈]");
    private static final Pattern CLOSING = Pattern.compile("[\\]}〕】〗」』》〉]");

    private static final Pattern RESIDENT = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final int[] RESIDENT_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String RESIDENT_CHECKS = "10X98765432";

    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern CREDIT = Pattern.compile("[1-9A-Y][1-59][0-9]{6}[" + CREDIT_ALPHABET + "]{10}");
    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    /** Most of an unknown text that is repeated in an answer. */
    private static final int REPEATED = 60;

    /** Shortest number of which two characters may be shown at either end. */
    private static final int SHOWABLE = 8;

    private static final int SHOWN = 2;

    private Identifiers() {}

    /** A name for comparison: width, brackets and spaces folded. */
    public static String foldName(String name) {
        String folded = SPACE.matcher(WIDTH.normalize(name)).replaceAll("");
        return CLOSING.matcher(OPENING.matcher(folded).replaceAll("(")).replaceAll(")");
    }

    /** A number for comparison: width, spaces and case folded. */
    public static String foldNumber(String number) {
        if (isFolded(number)) {
            return number;
        }
        return SPACE.matcher(WIDTH.normalize(number)).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** As nearly every number is; folding costs a tenth of a pre-check. */
    private static boolean isFolded(String number) {
        for (int i = 0; i < number.length(); i++) {
            char each = number.charAt(i);
            if (!(each >= '0' && each <= '9' || each >= 'A' && each <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    /** Whether a resident identity number has its form, a real birth date and its checksum. */
    public static boolean isResidentId(String number) {
        String folded = foldNumber(number);
        return RESIDENT.matcher(folded).matches() && Digits.day(folded, 6).isPresent() && hasResidentCheckDigit(folded);
    }

    /**
     * Whether the last character is the check digit of the first 17 (ISO 7064, MOD 11-2).
     *
     * @param folded 17 digits and a digit or X
     */
    public static boolean hasResidentCheckDigit(String folded) {
        return RESIDENT_CHECKS.charAt(weigh(folded, RESIDENT_WEIGHTS, "0123456789") % 11) == folded.charAt(17);
    }

    /** Whether a unified social credit code has its form and its checksum. */
    public static boolean isCreditCode(String number) {
        String folded = foldNumber(number);
        if (!CREDIT.matcher(folded).matches()) {
            return false;
        }
        int sum = weigh(folded, CREDIT_WEIGHTS, CREDIT_ALPHABET);
        return CREDIT_ALPHABET.charAt((31 - sum % 31) % 31) == folded.charAt(17);
    }

    /** A number as it may be shown: two characters at either end of long ones, none of short. */
    public static String mask(String number) {
        int[] points = foldNumber(number).codePoints().toArray();
        int shown = points.length < SHOWABLE ? 0 : SHOWN;
        return masked(points, shown, shown);
    }

    /** Any other text of a person as it may be shown: as a number is, in the letters that were typed. */
    public static String maskText(String text) {
        int[] points = text.strip().codePoints().toArray();
        int shown = points.length < SHOWABLE ? 0 : SHOWN;
        return masked(points, shown, shown);
    }

    /** A name as it may be shown: the first character of short ones, two at either end of long. */
    public static String maskName(String name) {
        int[] points = foldName(name).codePoints().toArray();
        int head = points.length < SHOWABLE ? Math.min(1, points.length) : SHOWN;
        int tail = points.length < SHOWABLE ? 0 : SHOWN;
        return masked(points, head, tail);
    }

    /** One star for each hidden character, so that equal masks hide values of equal length. */
    private static String masked(int[] points, int head, int tail) {
        return new String(points, 0, head)
                + "*".repeat(points.length - head - tail)
                + new String(points, points.length - tail, tail);
    }

    /**
     * A number beside another that it differs from: masked, and where that would hide the
     * difference, with the first differing characters left readable, which tells the two apart. All
     * of them would be nearly the whole of a number that has only its ends in common with the other.
     */
    public static String mask(String number, String other) {
        return apart(mask(number), foldNumber(number), mask(other), foldNumber(other), SHOWN);
    }

    /** A name beside another that it differs from, with all that differs: people look for the character. */
    public static String maskName(String name, String other) {
        return apart(maskName(name), foldName(name), maskName(other), foldName(other), Integer.MAX_VALUE);
    }

    /**
     * @param most how many of the characters that differ are left readable
     */
    private static String apart(String masked, String value, String maskedOther, String other, int most) {
        if (!masked.equals(maskedOther)) {
            return masked;
        }
        int[] shown = masked.codePoints().toArray();
        int[] ours = value.codePoints().toArray();
        int[] theirs = other.codePoints().toArray();
        int left = most;
        for (int i = 0; i < shown.length && left > 0; i++) {
            if (ours[i] != theirs[i]) {
                shown[i] = ours[i];
                left--;
            }
        }
        return new String(shown, 0, shown.length);
    }

    /** Any text as it may be repeated to the person who typed it. */
    public static String shorten(String typed) {
        return Printable.shown(typed.length() > REPEATED ? typed.substring(0, REPEATED) + "…" : typed);
    }

    private static int weigh(String number, int[] weights, String alphabet) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += alphabet.indexOf(number.charAt(i)) * weights[i];
        }
        return sum;
    }
}
