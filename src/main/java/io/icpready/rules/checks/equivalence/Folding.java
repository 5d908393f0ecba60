package io.icpready.rules.checks.equivalence;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import io.icpready.rules.checks.equivalence.NameLikeness.Reason;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How each difference between two spellings is put aside, on both of them alike. */
final class Folding {

    /** What has a step of its own, so that the finding can name it. */
    private static final UnicodeSet NOT_BY_WIDTH =
            new UnicodeSet("[\\uFF08\\uFF09\\uFE35\\uFE36\\uFE59\\uFE5A\\u00B4\\u2033\\u0387\\u2E80-\\u2FDF]").freeze();

    private static final Normalizer2 WIDTH = new FilteredNormalizer2(
            Normalizer2.getNFKCInstance(),
            new UnicodeSet(NOT_BY_WIDTH).complement().freeze());

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]+");
    private static final Pattern OPENING = Pattern.compile("[\\uFF08\\uFE35\\uFE59]");
    private static final Pattern CLOSING = Pattern.compile("[\\uFF09\\uFE36\\uFE5A]");
    private static final String SPACE = "[\\s\\p{Z}]+";
    private static final Pattern SPACES = Pattern.compile(SPACE);
    private static final Pattern SPACE_BESIDE_HAN =
            Pattern.compile("^" + SPACE + "|(?<![\\p{IsLatin}\\p{Nd}\\p{Punct}])" + SPACE + "|" + SPACE
                    + "(?![\\p{IsLatin}\\p{Nd}\\p{Punct}\\s\\p{Z}])");
    private static final Pattern FULL_STOP_OF_A_NAME =
            Pattern.compile("(?<=\\p{IsHan})\\s?[.\\uFF0E\\uFE52]\\s?(?=\\p{IsHan})");
    private static final Pattern LATIN_WORDS = Pattern.compile("[\\p{IsLatin}\\p{M}\\p{Punct} ]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ ,]+");
    private static final String MIDDLE_DOT = "·";

    private static final Map<Integer, Integer> RADICALS = CodePointFile.read("unified-ideographs");
    private static final Map<Integer, Integer> PRIVATE_USE = CodePointFile.read("private-use");
    private static final Map<Integer, Integer> SIGNS = CodePointFile.read("punctuation");
    private static final Map<Integer, Integer> VARIANTS = CodePointFile.read("glyph-variants");
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    private static final Map<Reason, UnaryOperator<String>> BY_REASON = byReason();

    /** What nearly every name is made of; only the last step changes one of these. */
    private static final UnicodeSet IDEOGRAPHS = new UnicodeSet(0x4E00, 0x9FFF).freeze();

    private static final List<Reason> OF_IDEOGRAPHS = List.of(Reason.VARIANT);
    private static final List<Reason> ALL = List.of(Reason.values());

    private Folding() {}

    /**
     * The steps that may make these spellings one, or bring them to within a character, in their order;
     * all of them take their time. A variant of an ideograph is one as well, so none helps where more
     * than one is missing.
     */
    static List<Reason> steps(String one, String other) {
        if (!IDEOGRAPHS.containsAll(one) || !IDEOGRAPHS.containsAll(other)) {
            return ALL;
        }
        return Math.abs(one.length() - other.length()) > 1 ? List.of() : OF_IDEOGRAPHS;
    }

    /** The spelling without what this reason speaks of; as it was where the reason puts nothing aside. */
    static String fold(Reason reason, String spelling) {
        return BY_REASON.getOrDefault(reason, UnaryOperator.identity()).apply(spelling);
    }

    private static Map<Reason, UnaryOperator<String>> byReason() {
        Map<Integer, Integer> dots = only(SIGNS, MIDDLE_DOT.codePointAt(0), true);
        Map<Integer, Integer> marks = only(SIGNS, MIDDLE_DOT.codePointAt(0), false);

        Map<Reason, UnaryOperator<String>> folds = new EnumMap<>(Reason.class);
        folds.put(Reason.INVISIBLE, text -> INVISIBLE.matcher(text).replaceAll(""));
        folds.put(Reason.FORM, WIDTH::normalize);
        folds.put(Reason.BRACKET_WIDTH, Folding::halfWidthBrackets);
        folds.put(Reason.PRIVATE_USE, text -> each(text, PRIVATE_USE));
        folds.put(Reason.RADICAL, text -> each(text, RADICALS));
        folds.put(Reason.SPACES, Folding::withoutIdleSpaces);
        folds.put(Reason.MIDDLE_DOT, text -> withOneDot(each(text, dots)));
        folds.put(Reason.PUNCTUATION, text -> each(text, marks));
        folds.put(Reason.LATIN_CASE, text -> UCharacter.foldCase(text, true));
        folds.put(Reason.RUN_TOGETHER, text -> SPACES.matcher(text).replaceAll(""));
        folds.put(Reason.DOT_MISSING, text -> text.replace(MIDDLE_DOT, ""));
        folds.put(Reason.WORD_ORDER, Folding::inOrder);
        folds.put(Reason.VARIANT, text -> each(SIMPLIFIED.transliterate(text), VARIANTS));
        return folds;
    }

    private static Map<Integer, Integer> only(Map<Integer, Integer> signs, int usual, boolean wanted) {
        return signs.entrySet().stream()
                .filter(sign -> (sign.getValue() == usual) == wanted)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String each(String text, Map<Integer, Integer> comparedAs) {
        return text.codePoints()
                .map(point -> comparedAs.getOrDefault(point, point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String halfWidthBrackets(String text) {
        return CLOSING.matcher(OPENING.matcher(text).replaceAll("(")).replaceAll(")");
    }

    /** None between Han, one between Latin words. */
    private static String withoutIdleSpaces(String text) {
        return SPACES.matcher(SPACE_BESIDE_HAN.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private static String withOneDot(String text) {
        return FULL_STOP_OF_A_NAME.matcher(text).replaceAll(MIDDLE_DOT);
    }

    private static String inOrder(String text) {
        return LATIN_WORDS.matcher(text).matches()
                ? Arrays.stream(BETWEEN_WORDS.split(text)).sorted().collect(Collectors.joining(" "))
                : text;
    }
}
