package io.icpready.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Severity;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that cry wolf are not read: a filing in which nothing is wrong hears next to nothing. */
@DisplayName("Ordinary filings, 31 provinces, individuals and enterprises")
class OrdinaryFilingsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final int MOST_WARNINGS_AT_THE_MEDIAN = 2;

    static Stream<OrdinaryFiling> filings() {
        return OrdinaryFiling.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filings")
    @DisplayName("are ready, and nothing stops them")
    void areReady(OrdinaryFiling ordinary) {
        Assessment assessment = assess(ordinary);
        assertThat(findings(assessment, Severity.BLOCK)).isEmpty();
        assertThat(assessment.ready()).isTrue();
        assertThat(assessment.earliestSubmissionDate()).contains(DAY);
    }

    @Test
    @DisplayName("hear two warnings at the median, and not more")
    void hearFewWarnings() {
        Map<String, List<String>> warnings = new LinkedHashMap<>();
        filings().forEach(ordinary -> warnings.put(ordinary.toString(), warnings(ordinary)));
        warnings.forEach((filing, keys) -> System.out.println(filing + " " + keys.size() + " WARN " + keys));

        List<Integer> counts =
                warnings.values().stream().map(List::size).sorted().toList();
        assertThat(counts.get(counts.size() / 2)).isLessThanOrEqualTo(MOST_WARNINGS_AT_THE_MEDIAN);
    }

    private static List<String> warnings(OrdinaryFiling ordinary) {
        return findings(assess(ordinary), Severity.WARN).stream()
                .map(Finding::messageKey)
                .toList();
    }

    private static List<Finding> findings(Assessment assessment, Severity severity) {
        return assessment.steps().values().stream()
                .flatMap(verdict -> verdict.findings().stream())
                .filter(finding -> finding.severity() == severity)
                .toList();
    }

    private static Assessment assess(OrdinaryFiling ordinary) {
        return new Rules(TestTables.TABLES).assess(ordinary.filing().facts(), DAY);
    }
}
