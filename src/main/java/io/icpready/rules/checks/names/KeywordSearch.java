package io.icpready.rules.checks.names;

import io.icpready.rules.tables.names.IndustryKeywords;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the keywords of industries in a text: the longest first, and none within a longer one. */
final class KeywordSearch {

    /** A business that is ruled out, in brackets or in a sentence of its own. */
    private static final Pattern RULED_OUT = Pattern.compile("\\((?:不含|不得|除|未经|不涉及)[^()]*\\)|(?:不涉及|未涉及)[^。;；]*");

    private final List<Keyword> keywords;

    KeywordSearch(List<IndustryKeywords> groups) {
        keywords = groups.stream()
                .flatMap(group -> group.keywords().stream().map(word -> Keyword.of(word, group)))
                .sorted(Comparator.comparing(Keyword::length).reversed())
                .toList();
    }

    /** The words found in a folded text, by the name of their group. */
    Map<String, List<String>> find(String folded) {
        String text = RULED_OUT.matcher(folded).replaceAll(" ");
        BitSet taken = new BitSet();
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (Keyword keyword : keywords) {
            if (keyword.take(text, taken)) {
                found.computeIfAbsent(keyword.group(), any -> new ArrayList<>()).add(keyword.word());
            }
        }
        return found;
    }

    /**
     * A word and what it speaks of.
     *
     * @param folded the word as it is looked for
     * @param group its name
     * @param exclusions phrases around it, as they are looked for
     */
    private record Keyword(String word, String folded, String group, List<String> exclusions) {

        static Keyword of(String word, IndustryKeywords group) {
            return new Keyword(
                    word,
                    NamedFiling.folded(word),
                    group.group(),
                    group.exclusions().stream().map(NamedFiling::folded).toList());
        }

        int length() {
            return folded.length();
        }

        /** Takes every place of the word that no longer word has taken; false when there is none. */
        boolean take(String text, BitSet taken) {
            if (!text.contains(folded)) {
                return false;
            }
            BitSet excluded = excluded(text);
            List<Integer> places = occurrences(text, folded)
                    .filter(at -> taken.get(at, at + length()).isEmpty())
                    .filter(at -> excluded.get(at, at + length()).isEmpty())
                    .toList();
            places.forEach(at -> taken.set(at, at + length()));
            return !places.isEmpty();
        }

        private BitSet excluded(String text) {
            BitSet excluded = new BitSet();
            exclusions.forEach(phrase ->
                    occurrences(text, phrase).forEach(at -> excluded.set(at, at + phrase.length())));
            return excluded;
        }

        private static Stream<Integer> occurrences(String text, String part) {
            return Stream.iterate(text.indexOf(part), at -> at >= 0, at -> text.indexOf(part, at + 1));
        }
    }
}
