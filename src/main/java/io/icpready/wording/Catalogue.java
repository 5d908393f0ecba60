package io.icpready.wording;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every sentence of one language, from the files of all rooms, read and parsed once. */
final class Catalogue {

    private final Locale language;
    private final Map<String, Sentence> sentences;

    /**
     * @throws IllegalArgumentException when a pattern is none
     */
    Catalogue(Locale language, Map<String, String> patterns) {
        this.language = language;
        this.sentences = patterns.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> sentence(new MessageFormat(entry.getValue(), language))));
    }

    static Catalogue load(List<String> files, Locale language) {
        Map<String, String> patterns = new HashMap<>();
        files.forEach(file -> patterns.putAll(read(file, language)));
        return new Catalogue(language, patterns);
    }

    /** The patterns of one file; empty where a room has nothing to say. */
    static Map<String, String> read(String file, Locale language) {
        try (InputStream stream = Catalogue.class.getResourceAsStream("/" + file + "_" + language + ".properties")) {
            return stream == null ? Map.of() : patterns(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Locale language() {
        return language;
    }

    /**
     * @param valueOf what stands for an argument, by its name; null where nothing does. Asked of those
     *     alone that the sentence has
     */
    Optional<String> render(String key, Function<String, Object> valueOf) {
        return Optional.ofNullable(sentences.get(key)).map(sentence -> sentence.with(valueOf));
    }

    /**
     * Half of the sentences have no arguments and are always the same. A format is not safe for several
     * threads at once, a copy of it is cheap beside parsing it.
     */
    private static Sentence sentence(MessageFormat format) {
        Set<String> names = Set.copyOf(format.getArgumentNames());
        if (names.isEmpty()) {
            String text = format.format(Map.of());
            return valueOf -> text;
        }
        return valueOf -> format.clone().format(values(names, valueOf));
    }

    private static Map<String, Object> values(Set<String> names, Function<String, Object> valueOf) {
        Map<String, Object> values = new HashMap<>();
        for (String name : names) {
            Object value = valueOf.apply(name);
            if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }

    /** A sentence that waits for its arguments. */
    private interface Sentence {

        String with(Function<String, Object> valueOf);
    }

    private static Map<String, String> patterns(InputStream stream) throws IOException {
        Properties properties = new Properties();
        properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        Map<String, String> patterns = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
        return patterns;
    }
}
