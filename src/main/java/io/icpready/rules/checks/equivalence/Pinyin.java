package io.icpready.rules.checks.equivalence;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether Latin letters spell a Chinese name in full, in any reading of its characters. Tones,
 * spaces, hyphens and case say nothing; ü is also written v, u and yu.
 */
public final class Pinyin {

    private static final Pattern LATIN_ONLY = Pattern.compile("[\\p{IsLatin}\\p{M}\\p{Nd}\\s\\p{Punct}’]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-zü0-9]");
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0304\\u030C]");
    private static final List<String> SPELLINGS_OF_U = List.of("ü", "v", "u", "yu");

    private static final Map<Integer, List<String>> POLYPHONES = CodePointFile.read(
            "polyphones", readings -> Arrays.asList(readings.strip().split(" ")));

    private static final Transliterator USUAL = Transliterator.getInstance("Han-Latin");
    private static final Transliterator OF_NAMES = Transliterator.getInstance("Han-Latin/Names");

    private Pinyin() {}

    /**
     * True when {@code latin} is {@code chinese}, spelled in full.
     *
     * @param chinese a name with Chinese characters
     */
    public static boolean spells(String latin, String chinese) {
        if (!LATIN_ONLY.matcher(latin).matches() || chinese.codePoints().noneMatch(Character::isIdeographic)) {
            return false;
        }
        String letters = letters(latin);
        BitSet reached = new BitSet();
        reached.set(0);
        for (int point : chinese.strip().codePoints().toArray()) {
            reached = after(reached, letters, readings(point));
        }
        return reached.get(letters.length());
    }

    /** Where the spelling may have come to after one more character. */
    private static BitSet after(BitSet reached, String letters, Set<String> readings) {
        BitSet next = new BitSet();
        reached.stream()
                .forEach(at -> readings.stream()
                        .filter(reading -> letters.startsWith(reading, at))
                        .forEach(reading -> next.set(at + reading.length())));
        return next;
    }

    private static Set<String> readings(int point) {
        String character = Character.toString(point);
        if (!Character.isIdeographic(point)) {
            return Set.of(letters(character));
        }
        return Stream.concat(
                        Stream.of(USUAL, OF_NAMES).map(reader -> letters(reader.transliterate(character))),
                        POLYPHONES.getOrDefault(point, List.of()).stream())
                .flatMap(reading -> SPELLINGS_OF_U.stream().map(u -> reading.replace("ü", u)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String letters(String text) {
        String toneless = TONES.matcher(Normalizer.normalize(text, Form.NFD)).replaceAll("");
        return NO_LETTER
                .matcher(Normalizer.normalize(toneless, Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }
}
