package io.icpready.rules.checks.equivalence;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Characters and what each is compared as, in the form of the Unicode Character Database. */
final class CodePointFile {

    private static final int HEX = 16;

    private CodePointFile() {}

    /**
     * Reads {@code tables/characters/<name>.txt}.
     *
     * @throws UncheckedIOException when it is not there
     */
    static Map<Integer, Integer> read(String name) {
        return read(name, CodePointFile::codePoint);
    }

    /** Reads a file whose second column is something else than a character. */
    static <T> Map<Integer, T> read(String name, Function<String, T> column) {
        try (BufferedReader lines = open("tables/characters/" + name + ".txt")) {
            return lines.lines()
                    .map(line -> line.split("#", 2)[0])
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(";"))
                    .collect(Collectors.toUnmodifiableMap(row -> codePoint(row[0]), row -> column.apply(row[1])));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int codePoint(String hex) {
        return Integer.parseInt(hex.strip(), HEX);
    }

    private static BufferedReader open(String resource) throws FileNotFoundException {
        InputStream stream = CodePointFile.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new FileNotFoundException(resource);
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
