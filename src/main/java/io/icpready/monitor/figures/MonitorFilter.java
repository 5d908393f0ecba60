package io.icpready.monitor.figures;

import io.icpready.rules.facts.choices.Industry;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.SubjectKind;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a manager narrows the field by. An empty value narrows nothing.
 *
 * @param minimumAgeDays journeys that started at least so many days ago
 */
public record MonitorFilter(
        Optional<Province> province,
        Optional<SubjectKind> kind,
        Optional<Industry> industry,
        Optional<Integer> minimumAgeDays) {

    /** Narrows nothing. */
    public static final MonitorFilter ALL =
            new MonitorFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What it reads. */
    static final List<String> PARAMETERS = List.of("province", "kind", "industry", "minimumAgeDays");

    /** Reads query parameters. What is not one of the known constants narrows nothing. */
    public static MonitorFilter of(MultivaluedMap<String, String> parameters) {
        return new MonitorFilter(
                Optional.ofNullable(parameters.getFirst("province")).flatMap(Province::ofCode),
                constant(SubjectKind.values(), parameters.getFirst("kind")),
                constant(Industry.values(), parameters.getFirst("industry")),
                days(parameters.getFirst("minimumAgeDays")));
    }

    private static Optional<Integer> days(String text) {
        return Optional.ofNullable(text)
                .filter(given -> given.matches("[1-9]\\d{0,4}"))
                .map(Integer::valueOf);
    }

    boolean narrows() {
        return province.isPresent() || kind.isPresent() || industry.isPresent() || minimumAgeDays.isPresent();
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
