package io.icpready.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Severity;
import io.icpready.rules.saying.Status;
import io.icpready.rules.saying.Verdict;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A question may stay open until the filing is handed in")
class AtSubmissionTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-28");
    private static final RuleBook RULES = new Rules(TestTables.TABLES);

    @ParameterizedTest(name = "{0}.{1} of an App without {2}")
    @CsvSource({
        "APP-01, noPlatform, service.appPlatforms, PROFILE",
        "APP-02, notGiven, service.appPackage, PROFILE",
        "APP-02, notGiven, service.appPublicKey, PROFILE",
        "APP-02, notGiven, service.appSignature, PROFILE",
        "APP-07, ask, domain.name, DOMAIN"
    })
    void anAppsOwnDataWarnAndThenStop(String rule, String variant, String fact, Step step) {
        Filing app = app().without(fact);
        assertThat(severities(RULES.check(step, app.facts(), DAY), rule, variant))
                .containsExactly(Severity.WARN);
        assertThat(severities(RULES.atSubmission().check(step, app.facts(), DAY), rule, variant))
                .containsExactly(Severity.BLOCK);
        assertThat(RULES.atSubmission().check(step, app.facts(), DAY).passes()).isFalse();
    }

    @ParameterizedTest(name = "NAM-01 the name of the service of an {0}")
    @ValueSource(strings = {"individual", "enterprise"})
    void theNameOfTheServiceInformsAndThenStops(String kind) {
        Filing unnamed = Filing.of(kind).without("service.name");
        assertThat(severities(RULES.check(Step.PROFILE, unnamed.facts(), DAY), "NAM-01", "notGiven"))
                .containsExactly(Severity.INFO);
        assertThat(RULES.check(Step.PROFILE, unnamed.facts(), DAY).passes()).isTrue();
        assertThat(severities(RULES.atSubmission().check(Step.PROFILE, unnamed.facts(), DAY), "NAM-01", "notGiven"))
                .containsExactly(Severity.BLOCK);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    @DisplayName("an App with all of them is stopped by none")
    void anAppWithAllOfThem(Step step) {
        assertThat(RULES.atSubmission().check(step, app().facts(), DAY).passes())
                .isEqualTo(RULES.check(step, app().facts(), DAY).passes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"individual", "enterprise"})
    @DisplayName("a website has no such question: what was ready stays ready")
    void websites(String kind) {
        assertThat(RULES.atSubmission().assess(Filing.of(kind).facts(), DAY).ready())
                .isTrue();
    }

    @Test
    @DisplayName("no day helps an App without its data")
    void noDayHelps() {
        Filing app = app().without("service.appPackage");
        assertThat(RULES.assess(app.facts(), DAY).earliestSubmissionDate()).contains(DAY);
        assertThat(RULES.assess(app.facts(), DAY).ready()).isTrue();
        assertThat(RULES.atSubmission().assess(app.facts(), DAY).ready()).isFalse();
        assertThat(RULES.atSubmission().assess(app.facts(), DAY).earliestSubmissionDate())
                .isEmpty();
    }

    @Test
    @DisplayName("MINI-01: of a mini-program nothing is judged, listed or dated, and it is never ready")
    void miniPrograms() {
        Assessment assessment = RULES.assess(
                Filing.ofEnterprise().with("service.type", "MINI_PROGRAM").facts(), DAY);
        assertThat(assessment.ready()).isFalse();
        assertThat(assessment.steps().values()).extracting(Verdict::status).containsOnly(Status.NOT_HERE);
        assertThat(assessment.steps().values().stream().flatMap(verdict -> verdict.findings().stream()))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("MINI-01", Severity.INFO));
        assertThat(assessment.requiredDocuments()).isEmpty();
        assertThat(assessment.earliestSubmissionDate()).isEmpty();
        assertThat(assessment.latestSubmissionDate()).isEmpty();
        assertThat(EnumSet.allOf(Step.class))
                .allMatch(step -> !assessment.steps().get(step).passes());
    }

    private static Filing app() {
        return Filing.ofEnterprise()
                .with("service.type", "APP")
                .with("service.name", "青峰随记")
                .with("service.appPlatforms", List.of("ANDROID"))
                .with("service.appPackage", "cn.qingfeng.app")
                .with("service.appPublicKey", "9F3A")
                .with("service.appSignature", "0CFBB7BD10CDD7279642ADAB8FEF3DEE")
                .with("service.appIcon", 2048);
    }

    private static List<Severity> severities(Verdict verdict, String rule, String variant) {
        return verdict.findings().stream()
                .filter(finding -> finding.messageKey().equals(rule + "." + variant))
                .map(Finding::severity)
                .toList();
    }
}
