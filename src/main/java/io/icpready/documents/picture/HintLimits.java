package io.icpready.documents.picture;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The thresholds of the hints, from {@code documents/picture-hints.json}. */
final class HintLimits {

    private static final String FILE = "/documents/picture-hints.json";

    private final Map<String, Row> rows;

    private HintLimits(Map<String, Row> rows) {
        this.rows = rows;
    }

    /**
     * One threshold.
     *
     * @param measure what is measured, and its unit
     * @param fires {@code below} or {@code above} the limit
     */
    record Row(
            String hint, String measure, String fires, double limit, String source, String checked, String confidence) {

        boolean fires(double measured) {
            return fires.equals("below") ? measured < limit : measured > limit;
        }
    }

    static HintLimits load() {
        try (InputStream file = HintLimits.class.getResourceAsStream(FILE)) {
            Row[] rows = JsonMapper.builder().build().readValue(file, Row[].class);
            return new HintLimits(Arrays.stream(rows).collect(Collectors.toMap(Row::hint, Function.identity())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + FILE, unreadable);
        }
    }

    boolean fires(String hint, double measured) {
        return row(hint).fires(measured);
    }

    double limit(String hint) {
        return row(hint).limit();
    }

    private Row row(String hint) {
        return Optional.ofNullable(rows.get(hint))
                .orElseThrow(() -> new IllegalStateException("No row for hint " + hint));
    }
}
