package io.icpready.rules.checks.names;

import io.icpready.rules.tables.names.PlaceNames;
import io.icpready.rules.tables.names.WordRule;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the words of a rule in a text. */
final class WordSearch {

    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}+");

    private final PlaceNames places;

    /** The words of the tables as they are looked for: worked out once. */
    private final Map<String, String> lookedFor = new ConcurrentHashMap<>();

    WordSearch(PlaceNames places) {
        this.places = places;
    }

    /**
     * What a rule finds; a rule that misses something finds an empty word.
     *
     * @param folded the text as words are looked for in it; empty where none is given
     */
    Stream<String> find(WordRule rule, Optional<String> folded) {
        if (folded.isEmpty()) {
            return switch (rule.match()) {
                case ABSENT -> Stream.of("");
                default -> Stream.empty();
            };
        }
        String text = folded.get();
        return switch (rule.match()) {
            case STARTS -> words(rule, text::startsWith);
            case LATER -> words(rule, word -> text.indexOf(word, 1) > 0);
            case CONTAINS -> words(rule, text::contains);
            case ENDS -> words(rule, text::endsWith);
            case PLACE -> places.in(text).stream();
            case PLACE_ALONE -> places.alone(text).stream();
            case WITH_PLACE -> places.meantBy(text).stream().flatMap(place -> words(rule, text::contains));
            case LATIN -> LATIN.matcher(text).results().map(found -> found.group());
            case LACKS -> words(rule, text::contains).findAny().isPresent() ? Stream.empty() : Stream.of("");
            case SHORTER ->
                text.codePointCount(0, text.length())
                                < Integer.parseInt(rule.words().get(0))
                        ? Stream.of("")
                        : Stream.empty();
            case ABSENT -> Stream.empty();
        };
    }

    private Stream<String> words(WordRule rule, Predicate<String> found) {
        return rule.words().stream().filter(word -> found.test(lookedFor.computeIfAbsent(word, NamedFiling::folded)));
    }
}
