package io.icpready.documents.reading.kinds;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.regex.Pattern;

/** Signs that a reader of pictures takes for one another. */
final class Signs {

    private static final Normalizer2 WIDTH = Normalizer2.getNFKCInstance();
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final String LETTERS = "OQDILSZ";
    private static final String DIGITS = "0001152";

    private Signs() {}

    /** Widths folded, no spaces. */
    static String plain(String text) {
        return SPACE.matcher(WIDTH.normalize(text)).replaceAll("");
    }

    /** Letters that stand where only a digit can. */
    static String digits(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        StringBuilder digits = new StringBuilder(upper.length());
        for (int i = 0; i < upper.length(); i++) {
            int at = LETTERS.indexOf(upper.charAt(i));
            digits.append(at < 0 ? upper.charAt(i) : DIGITS.charAt(at));
        }
        return digits.toString();
    }

    /** Digits that stand where only a letter can. */
    static String letters(String text) {
        return text.replace('0', 'O')
                .replace('1', 'I')
                .replace('2', 'Z')
                .replace('5', 'S')
                .replace('8', 'B');
    }

    /** Letters that the alphabet of credit codes leaves out because they look like digits. */
    static String creditCode(String text) {
        return text.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('S', '5')
                .replace('Z', '2');
    }
}
