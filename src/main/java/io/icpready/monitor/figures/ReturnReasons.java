package io.icpready.monitor.figures;

import io.icpready.rules.facts.choices.ReviewPoint;
import io.icpready.wording.Wording;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why documents were sent back, reason by reason: what a reviewer ticked is kept as one text, in the
 * reviewer's language and with whatever else was written. Equal points add up, in either language; what
 * was written beside a point is no reason of its own.
 */
final class ReturnReasons {

    private static final int MOST = 20;

    private static final Pattern BETWEEN = Pattern.compile("；|; ");

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private ReturnReasons() {}

    /** Counts of whole texts, as counts of reasons, what is most frequent first. */
    static List<Dashboard.Count> apart(List<Dashboard.Count> texts, Locale language) {
        Map<String, Long> counted = new LinkedHashMap<>();
        texts.forEach(text ->
                reasons(text.key(), language).forEach(reason -> counted.merge(reason, text.times(), Long::sum)));
        return counted.entrySet().stream()
                .map(reason -> new Dashboard.Count(reason.getKey(), reason.getValue()))
                .sorted(Comparator.comparing(Dashboard.Count::times).reversed().thenComparing(Dashboard.Count::key))
                .limit(MOST)
                .toList();
    }

    private static List<String> reasons(String text, Locale language) {
        List<String> points = BETWEEN.splitAsStream(text)
                .flatMap(part -> point(part).stream())
                .distinct()
                .map(point -> label(point, language))
                .toList();
        return points.isEmpty() ? List.of(text) : points;
    }

    /** How a point is written wherever it is; empty where it is none, but free text. */
    static List<String> writtenAs(String reason) {
        return point(reason)
                .map(point -> LANGUAGES.stream()
                        .map(language -> label(point, language))
                        .toList())
                .orElse(List.of());
    }

    private static Optional<ReviewPoint> point(String part) {
        return Arrays.stream(ReviewPoint.values())
                .filter(point -> LANGUAGES.stream()
                        .anyMatch(language -> label(point, language).equals(part.strip())))
                .findFirst();
    }

    private static String label(ReviewPoint point, Locale language) {
        return Wording.render("reviewPoint." + point.name(), language);
    }
}
