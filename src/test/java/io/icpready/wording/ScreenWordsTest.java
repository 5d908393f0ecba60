package io.icpready.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The words of the screens")
class ScreenWordsTest {

    private static final List<Path> SCREENS = List.of(Path.of("src/main/resources"), Path.of("forms"));

    /** A key as a script or a page names it; {@code ${…}} stands for a constant at its end. */
    private static final Pattern NAMED =
            Pattern.compile("['\"`]((?:[a-zA-Z]+\\.)+(?:[\\w.*]+|[\\w.]*\\$\\{[^}]*}))['\"`]");

    private static final Set<String> KEYS = ScreenWords.in(Locale.ENGLISH).keySet();
    private static final Set<String> PREFIXES =
            KEYS.stream().map(key -> key.substring(0, key.indexOf('.') + 1)).collect(Collectors.toSet());

    @Test
    @DisplayName("exist for every key that a script or a page names")
    void existForEveryKeyThatIsNamed() {
        assertThat(named().filter(key -> PREFIXES.stream().anyMatch(key::startsWith)))
                .hasSizeGreaterThan(50)
                .allSatisfy(key -> assertThat(KEYS).anyMatch(known -> says(key, known)));
    }

    @Test
    @DisplayName("are all shown somewhere")
    void areAllShownSomewhere() {
        List<String> named = named().toList();
        Set<String> dead = new TreeSet<>(
                Catalogue.read(ScreenWords.CATALOGUE, Locale.ENGLISH).keySet());
        dead.removeIf(key -> named.stream().anyMatch(name -> says(name, key)));
        assertThat(dead).isEmpty();
    }

    @Test
    @DisplayName("read the same in the browser, which knows no quotes")
    void holdNoQuotes() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(ScreenWords.in(language).values()).noneMatch(words -> words.contains("'"));
        }
    }

    private static boolean says(String name, String key) {
        int constant = name.indexOf("${");
        return constant < 0 ? name.equals(key) : key.startsWith(name.substring(0, constant));
    }

    private static Stream<String> named() {
        return SCREENS.stream()
                .flatMap(ScreenWordsTest::files)
                .filter(file -> file.toString().matches(".*\\.(js|html)"))
                .flatMap(file -> NAMED.matcher(read(file)).results())
                .map((MatchResult found) -> found.group(1));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
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
