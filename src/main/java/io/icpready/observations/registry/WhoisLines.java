package io.icpready.observations.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An answer of port 43 as lines of label and value. Registries write {@code Label: value}, {@code [Label]
 * value}, {@code Record expires on value}, or the value on the next line, further in.
 */
record WhoisLines(List<Line> lines) {

    private static final int MOST_LINES = 2_000;
    private static final int LONGEST_LINE = 1_000;

    private static final Pattern LABELLED =
            Pattern.compile("(?<label>[^:：\\[\\]]{1,120}?)\\s*\\.*\\s*[:：](?:\\s|(?!//))\\s*(?<value>.*)");
    private static final Pattern BRACKETED = Pattern.compile("\\[(?<label>[^\\]]{1,60})\\]\\s*(?<value>.*)");
    private static final Pattern SENTENCE = Pattern.compile(
            "(?<label>Record (?:expires|created) on)\\s+(?<value>\\d.*?)\\.?", Pattern.CASE_INSENSITIVE);

    /** @param label in lower case */
    record Line(String label, String value) {}

    static WhoisLines of(String answer) {
        List<Line> lines = new ArrayList<>();
        String waiting = "";
        int depth = 0;
        for (String raw : answer.lines().limit(MOST_LINES).toList()) {
            String line = raw.strip();
            if (line.isEmpty() || line.length() > LONGEST_LINE || isRemark(line)) {
                continue;
            }
            Optional<Line> read = read(line);
            if (read.filter(found -> !found.value().isEmpty()).isPresent()) {
                lines.add(read.get());
                waiting = "";
            } else if (read.isPresent()) {
                waiting = read.get().label();
                depth = indent(raw);
            } else if (!waiting.isEmpty() && indent(raw) > depth) {
                lines.add(new Line(waiting, line));
                waiting = "";
            }
        }
        return new WhoisLines(lines);
    }

    /** The values of the first of these labels that has any. */
    Stream<String> all(String... labels) {
        for (String label : labels) {
            List<String> values = lines.stream()
                    .filter(line -> line.label().equals(label))
                    .map(Line::value)
                    .toList();
            if (!values.isEmpty()) {
                return values.stream();
            }
        }
        return Stream.empty();
    }

    /** The first value of the first of these labels that has any. */
    Optional<String> first(String... labels) {
        return all(labels).findFirst();
    }

    private static boolean isRemark(String line) {
        return line.startsWith("%") || line.startsWith("#") || line.startsWith(">>>") || line.startsWith("*");
    }

    private static Optional<Line> read(String line) {
        return Stream.of(SENTENCE, BRACKETED, LABELLED)
                .map(form -> form.matcher(line))
                .filter(Matcher::matches)
                .findFirst()
                .map(found -> new Line(
                        found.group("label").strip().toLowerCase(Locale.ROOT),
                        found.group("value").strip()));
    }

    private static int indent(String raw) {
        int blanks = 0;
        while (blanks < raw.length() && (raw.charAt(blanks) == ' ' || raw.charAt(blanks) == '\t')) {
            blanks++;
        }
        return blanks;
    }
}
