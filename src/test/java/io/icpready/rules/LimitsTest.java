package io.icpready.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The limits of 31 provinces, of units and individuals, walked through every count that could matter. */
@DisplayName("LIM-01 walked through the provinces")
class LimitsTest {

    private static final String TABLE = "/rules/limits.csv";
    private static final LocalDate DAY = LocalDate.parse("2026-11-28");
    private static final int BEYOND_EVERY_ORDER = 8;
    private static final int BEYOND_EVERY_COUNT = 40;

    @ParameterizedTest(name = "LIM-01 {1} {2}: {3} in an order, {4} in a first one, one by one above {5}")
    @CsvFileSource(resources = TABLE, numLinesToSkip = 1)
    void orders(
            String code,
            String name,
            String kind,
            Integer perOrder,
            Integer firstFiling,
            Integer oneByOneAbove,
            Integer total,
            Integer documentFrom,
            Integer advisedMost,
            Severity severity) {
        for (int inOrder = 1; inOrder <= BEYOND_EVERY_ORDER; inOrder++) {
            for (int filed : List.of(0, 7, 8, 15, 16)) {
                List<Finding> findings = findings(code, kind, filed + inOrder, inOrder);
                assertSays(findings, "perOrder", perOrder != null && inOrder > perOrder, severity);
                assertSays(findings, "firstFiling", firstFiling != null && inOrder > firstFiling, severity);
                assertSays(
                        findings, "oneByOne", oneByOneAbove != null && inOrder > 1 && filed > oneByOneAbove, severity);
            }
        }
    }

    @ParameterizedTest(name = "LIM-01 {1} {2}: {6} in all, documents from {7}, advised {8}")
    @CsvFileSource(resources = TABLE, numLinesToSkip = 1)
    void counts(
            String code,
            String name,
            String kind,
            Integer perOrder,
            Integer firstFiling,
            Integer oneByOneAbove,
            Integer total,
            Integer documentFrom,
            Integer advisedMost,
            Severity severity) {
        for (int count : IntStream.rangeClosed(1, BEYOND_EVERY_COUNT).toArray()) {
            List<Finding> findings = findings(code, kind, count, 1);
            assertSays(findings, "total", total != null && count > total, severity);
            assertSays(findings, "document", documentFrom != null && count >= documentFrom, Severity.WARN);
            assertSays(findings, "advisedMost", advisedMost != null && count > advisedMost, Severity.WARN);
        }
    }

    private static List<Finding> findings(String code, String kind, int count, int inOrder) {
        Filing filing = Filing.of(kind.equals("INDIVIDUAL") ? "individual" : "enterprise")
                .in(code)
                .with("subject.domainCount", count)
                .with("subject.servicesInOrder", inOrder);
        return new Rules(TestTables.TABLES)
                .check(Step.PROFILE, filing.facts(), DAY).findings().stream()
                        .filter(finding -> finding.rule().equals("LIM-01"))
                        .toList();
    }

    private static void assertSays(List<Finding> findings, String variant, boolean expected, Severity severity) {
        List<Finding> said = findings.stream()
                .filter(finding -> finding.messageKey().equals("LIM-01." + variant))
                .toList();
        assertThat(said).as(variant).hasSize(expected ? 1 : 0);
        assertThat(said).extracting(Finding::severity).allMatch(each -> each == severity);
    }
}
