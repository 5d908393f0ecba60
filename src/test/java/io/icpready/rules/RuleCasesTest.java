package io.icpready.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.facts.StrictFactsReader;
import io.icpready.rules.saying.Argument;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Severity;
import io.icpready.rules.saying.Status;
import io.icpready.rules.saying.Verdict;
import io.icpready.wording.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule, by table: what it says to what. */
class RuleCasesTest {

    static Stream<RuleCase> cases() {
        return RuleCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aRuleSaysWhatTheTableSays(RuleCase ruleCase) {
        List<Finding> findings = ruleCase.findings().stream()
                .filter(finding -> finding.rule().equals(ruleCase.rule()))
                .toList();
        switch (ruleCase.says()) {
            case "silence" -> assertThat(findings).isEmpty();
            case "nothing" ->
                assertThat(findings).extracting(Finding::severity).doesNotContain(Severity.BLOCK, Severity.WARN);
            default -> assertThat(findings).extracting(RuleCasesTest::saying).contains(ruleCase.says());
        }
        ruleCase.status()
                .ifPresent(status -> assertThat(ruleCase.verdict().status()).isEqualTo(status));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aStepIsBlockedByABlockAndByNothingElse(RuleCase ruleCase) {
        Verdict verdict = ruleCase.verdict();
        assertThat(verdict.status() == Status.BLOCKED).isEqualTo(has(verdict, Severity.BLOCK));
        assertThat(verdict.passes()).isNotEqualTo(isStopped(verdict.status()));
        if (!isStopped(verdict.status())) {
            assertThat(verdict.status() == Status.WARN).isEqualTo(has(verdict, Severity.WARN));
        }
        assertThat(verdict.findings()).extracting(Finding::rule).isSorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyFindingIsAWholeSentenceInBothLanguagesAndShowsNoWholeNumber(RuleCase ruleCase) {
        Set<String> numbers = numbersOfIdentity(ruleCase.filing());
        for (Finding finding : ruleCase.findings()) {
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                for (String key : List.of(finding.messageKey(), finding.remedyKey())) {
                    assertThat(Wording.render(key, finding.arguments(), locale))
                            .isNotEqualTo(key)
                            .doesNotContain("{", "}");
                }
            }
            assertThat(finding.source()).isNotBlank();
            assertThat(finding.fields()).isNotEmpty();
            assertThat(finding.arguments().values()).extracting(Argument::value).doesNotContainAnyElementsOf(numbers);
        }
    }

    private static Set<String> numbersOfIdentity(Filing filing) {
        return Stream.of("subject", "leader", "serviceLeader")
                .map(group -> filing.values().get(group))
                .filter(Map.class::isInstance)
                .flatMap(group ->
                        Stream.of("idNumber", "phone", "emergencyPhone").map(((Map<?, ?>) group)::get))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toSet());
    }

    @Test
    void everySentenceOfTheRulesIsSaidInSomeCase() {
        Set<String> said = RuleCase.all()
                .flatMap(ruleCase -> ruleCase.findings().stream())
                .map(Finding::messageKey)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> sentences = catalogue().keySet().stream()
                .filter(key -> key.matches("[A-Z]{3}-\\d\\d\\..*"))
                .filter(key -> !key.endsWith(".remedy"))
                .filter(key -> !saidByTheTablesOnly(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(said).containsAll(sentences);
    }

    @ParameterizedTest
    @ValueSource(strings = {"individual", "enterprise"})
    void aFilingInOrderIsReady(String kind) {
        Assessment assessment =
                new Rules(TestTables.TABLES).assess(Filing.of(kind).facts(), LocalDate.parse("2026-11-23"));
        assertThat(assessment.ready()).isTrue();
        assertThat(assessment.steps().values())
                .extracting(Verdict::status)
                .containsOnly(Status.PASS, Status.NOT_NEEDED);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void aStepWithoutItsFactsIsMissing(Step step) {
        Verdict verdict = new Rules(TestTables.TABLES)
                .check(step, new StrictFactsReader().read(Map.of()).facts(), LocalDate.parse("2026-11-23"));
        assertThat(verdict).isEqualTo(new Verdict(Status.MISSING, List.of()));
    }

    /**
     * Which rules ask for documents is data, and DOM-02 and DOM-12 depend on data of today: other
     * tests show those sentences.
     */
    private static boolean saidByTheTablesOnly(String key) {
        return key.matches(".*\\.missing(For)?")
                || key.matches("PRE-02\\.reason\\..*")
                || List.of("DOM-02.notApproved", "DOM-12.transferOrProof", "SRV-03.tooShort", "SRV-06.tooShortFirst")
                        .contains(key);
    }

    private static ResourceBundle catalogue() {
        return ResourceBundle.getBundle("messages", Locale.ENGLISH);
    }

    private static String saying(Finding finding) {
        return finding.severity()
                + " "
                + finding.messageKey().substring(finding.rule().length() + 1);
    }

    private static boolean has(Verdict verdict, Severity severity) {
        return verdict.findings().stream().anyMatch(finding -> finding.severity() == severity);
    }

    private static boolean isStopped(Status status) {
        return status == Status.BLOCKED || status == Status.MISSING || status == Status.NOT_HERE;
    }
}
