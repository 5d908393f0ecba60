package io.icpready.wording;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Sentences that nobody asks for any more. A key is put together from a rule or a group and a word
 * for the case, so its words are looked for, not the whole of it.
 */
@DisplayName("Every sentence of a catalogue")
class SentencesInUseTest {

    /** The words of the screens are looked for in the scripts alone, by {@link ScreenWordsTest}. */
    static final List<String> CATALOGUES = Wording.CATALOGUES.stream()
            .filter(not(ScreenWords.CATALOGUE::equals))
            .toList();

    private static final List<Path> SOURCES = List.of(Path.of("src/main"), Path.of("forms"), Path.of("processes"));

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+");

    /** Kept though nobody asks for them: what people agreed to, and the statuses of HTTP. */
    private static final Pattern KEPT = Pattern.compile("consent\\.text\\..+|problem\\.(title|detail)\\.\\d+");

    private static final Set<String> WORDS = words();

    @ParameterizedTest
    @FieldSource("CATALOGUES")
    @DisplayName("is asked for by somebody")
    void isAskedFor(String file) {
        assertThat(Catalogue.read(file, Locale.ENGLISH).keySet().stream()
                        .filter(not(KEPT.asMatchPredicate()))
                        .filter(not(SentencesInUseTest::isNamed)))
                .isEmpty();
    }

    private static boolean isNamed(String key) {
        String[] parts = key.replaceFirst("\\.remedy$", "").split("[.-]");
        return isWord(parts[0]) && isWord(parts[parts.length - 1]);
    }

    /** One word of the sources, or two with the second capitalised, as in {@code idNumberLeader}. */
    private static boolean isWord(String text) {
        return WORDS.contains(text)
                || IntStream.range(1, text.length())
                        .filter(at -> Character.isUpperCase(text.charAt(at)))
                        .anyMatch(at -> WORDS.contains(text.substring(0, at)) && WORDS.contains(text.substring(at)));
    }

    private static Set<String> words() {
        Stream<String> written = SOURCES.stream()
                .flatMap(SentencesInUseTest::files)
                .filter(file -> !file.getFileName().toString().startsWith("messages"))
                .flatMap(file -> WORD.matcher(read(file)).results().map(MatchResult::group));
        // The names of options follow from the type of their fact and stand nowhere.
        Stream<String> derived = Vocabulary.FIELDS.stream().map(FactField::optionLabel);
        return Stream.concat(written, derived).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().matches(".*\\.(java|js|html|dmn|bpmn|json|csv|yaml)"))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
