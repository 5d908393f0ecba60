package io.icpready.observations;

import io.icpready.observations.store.AnswerCounts;
import io.icpready.observations.store.AnswerCounts.Count;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How registries answer, of all nodes together. */
public final class RegistryFigures {

    private static final String ANSWERED = "ANSWERED";

    private final AnswerCounts counts;
    private final Clock clock;

    RegistryFigures(AnswerCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * One registry.
     *
     * @param registry its host; empty text for suffixes of which none is known
     * @param answered with a registration, or that there is none
     * @param refused by the registry, or by our own restraint towards it
     * @param withoutAnswer not reached or not readable
     * @param averageMillis of one question, answered or not
     */
    public record Row(
            String registry, long asked, long answered, long refused, long withoutAnswer, long averageMillis) {}

    /** Of the last days, today included; who was asked most comes first. */
    public List<Row> ofLastDays(int days) {
        Map<String, List<Count>> byRegistry = new LinkedHashMap<>();
        counts.since(LocalDate.now(clock).minusDays(days - 1L))
                .forEach(count -> byRegistry
                        .computeIfAbsent(count.registry(), any -> new ArrayList<>())
                        .add(count));
        return byRegistry.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Row::asked).reversed().thenComparing(Row::registry))
                .toList();
    }

    private static Row row(String registry, List<Count> counts) {
        long asked = counts.stream().mapToLong(Count::times).sum();
        return new Row(
                registry,
                asked,
                times(counts, ANSWERED) + times(counts, Trouble.NOT_FOUND.name()),
                times(counts, Trouble.REFUSED.name()),
                times(counts, Trouble.TIMEOUT.name()) + times(counts, Trouble.UNREADABLE.name()),
                counts.stream().mapToLong(Count::millis).sum() / Math.max(1, asked));
    }

    private static long times(List<Count> counts, String outcome) {
        return counts.stream()
                .filter(count -> count.outcome().equals(outcome))
                .mapToLong(Count::times)
                .sum();
    }
}
