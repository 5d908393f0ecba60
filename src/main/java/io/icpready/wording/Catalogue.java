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

/** Every sentence of one language, from the files of all rooms, read once. */
record Catalogue(Locale language, Map<String, String> patterns) {

    Catalogue {
        patterns = Map.copyOf(patterns);
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

    Optional<String> render(String key, Map<String, Object> values) {
        return Optional.ofNullable(patterns.get(key))
                .map(pattern -> new MessageFormat(pattern, language).format(values));
    }

    private static Map<String, String> patterns(InputStream stream) throws IOException {
        Properties properties = new Properties();
        properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        Map<String, String> patterns = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
        return patterns;
    }
}
