package io.icpready.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.facts.ObservedDomain;
import io.icpready.rules.facts.choices.RegistrarScope;
import io.icpready.rules.saying.Basis;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Severity;
import io.icpready.rules.saying.Status;
import io.icpready.rules.saying.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What was looked up of a domain is judged in place of what was declared")
class ObservedDomainTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-28");
    private static final RuleBook RULES = new Rules(TestTables.TABLES);

    @Test
    @DisplayName("DOM-03: the registry's last day counts, and the finding says so")
    void theRegistrysLastDayCounts() {
        Filing filing = Filing.ofEnterprise().with("domain.expiresOn", "2028-05-01");

        Verdict verdict = judged(filing, seen().expiresOn("2026-12-15"));

        assertThat(verdict.status()).isEqualTo(Status.BLOCKED);
        assertThat(finding(verdict, "DOM-03"))
                .extracting(Finding::basis, Finding::severity)
                .containsExactly(Basis.OBSERVED, Severity.BLOCK);
        Finding differs = finding(verdict, "OBS-01");
        assertThat(differs.severity()).isEqualTo(Severity.WARN);
        assertThat(differs.arguments().get("declared").value()).isEqualTo("2028-05-01");
        assertThat(differs.arguments().get("found").value()).isEqualTo("2026-12-15");
        assertThat(differs.arguments().get("seenOn").value()).isEqualTo("2026-11-27");
    }

    @Test
    @DisplayName("what is longer at the registry than declared only warns")
    void whatIsBetterThanDeclaredOnlyWarns() {
        Filing filing = Filing.ofEnterprise().with("domain.expiresOn", "2026-12-15");

        Verdict verdict = judged(filing, seen().expiresOn("2028-05-01"));

        assertThat(verdict.passes()).isTrue();
        assertThat(verdict.status()).isEqualTo(Status.WARN);
    }

    @Test
    @DisplayName("what agrees adds nothing")
    void whatAgreesAddsNothing() {
        Filing filing = Filing.ofEnterprise().with("domain.expiresOn", "2028-05-01");

        assertThat(judged(filing, seen().expiresOn("2028-05-01")).findings())
                .extracting(Finding::rule)
                .doesNotContain("OBS-01", "OBS-02");
    }

    @Test
    @DisplayName("DOM-06: a registrar abroad by its name, with medium confidence")
    void aRegistrarAbroad() {
        Filing filing = Filing.ofEnterprise().with("domain.registrarScope", "MAINLAND");

        Verdict verdict = judged(filing, seen().scope(RegistrarScope.INTERNATIONAL));

        assertThat(finding(verdict, "DOM-06"))
                .extracting(Finding::basis, Finding::confidence)
                .containsExactly(Basis.OBSERVED, Confidence.MEDIUM);
        assertThat(finding(verdict, "OBS-01").messageKey()).isEqualTo("OBS-01.registrarScope");
    }

    @Test
    @DisplayName("DOM-11: another holder at the registry, masked in what is said")
    void anotherHolder() {
        Verdict verdict = judged(Filing.ofEnterprise(), seen().holder("上海白云贸易有限公司"));

        assertThat(finding(verdict, "DOM-11").basis()).isEqualTo(Basis.OBSERVED);
        assertThat(finding(verdict, "OBS-01").messageKey()).isEqualTo("OBS-01.holderName");
    }

    @Test
    @DisplayName("the same holder in other characters is the same")
    void theSameHolder() {
        Filing filing =
                Filing.ofEnterprise().with("subject.name", "青峰(杭州)科技有限公司").with("domain.holderName", "青峰(杭州)科技有限公司");

        assertThat(judged(filing, seen().holder("青峰（杭州）科技有限公司")).findings())
                .extracting(Finding::rule)
                .doesNotContain("OBS-01");
    }

    @Test
    @DisplayName("DOM-13: a new holder restarts the wait for the real name")
    void aNewHolderRestartsTheWait() {
        Filing filing = Filing.ofEnterprise().with("domain.realNameVerifiedOn", "2026-01-05");

        Verdict verdict = judged(filing, seen().holderSince("2026-11-27"));

        assertThat(finding(verdict, "DOM-13").basis()).isEqualTo(Basis.OBSERVED);
        assertThat(finding(verdict, "OBS-01").messageKey()).isEqualTo("OBS-01.newHolder");
    }

    @Test
    @DisplayName("OBS-02: the registry does not know the name")
    void theRegistryDoesNotKnowTheName() {
        assertThat(finding(judged(Filing.ofEnterprise(), seen().unknown()), "OBS-02")
                        .severity())
                .isEqualTo(Severity.WARN);
    }

    @Test
    @DisplayName("DOM-10: a name that its registry holds")
    void aHeldName() {
        assertThat(finding(judged(Filing.ofEnterprise(), seen().statuses("serverHold")), "DOM-10")
                        .messageKey())
                .isEqualTo("DOM-10.onHold");
    }

    @ParameterizedTest(name = "DOM-17: filed {0} by self {1}, site {2}, resolves {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "false, -,    -,            true,  leadsSomewhere",
                "false, -,    NO,           true,  leadsSomewhere",
                "false, -,    NO,           false, -",
                "false, -,    YES_OVERSEAS, true,  openOverseas",
                "true,  true, YES_MAINLAND, true,  -",
                "true,  true, YES_MAINLAND, false, leadsNowhere",
                "true,  true, NO,           false, filedAndClosed"
            })
    void whatTheNameLeadsTo(boolean filed, Boolean bySelf, String site, boolean resolves, String variant) {
        Filing filing = Filing.ofEnterprise().with("domain.alreadyFiled", filed);
        Optional.ofNullable(bySelf).ifPresent(self -> filing.with("domain.filedBySelf", self));
        Optional.ofNullable(site).ifPresent(online -> filing.with("domain.siteOnline", online));

        assertThat(judged(filing, seen().resolves(resolves)).findings())
                .filteredOn(finding -> finding.rule().equals("DOM-17") && finding.severity() != Severity.INFO)
                .extracting(Finding::messageKey)
                .isEqualTo(variant == null ? List.of() : List.of("DOM-17." + variant));
    }

    @Test
    @DisplayName("the days to come are those of the registry")
    void theDaysToComeAreThoseOfTheRegistry() {
        Filing filing = Filing.ofEnterprise().with("domain.expiresOn", "2029-05-01");

        Assessment assessment =
                RULES.observing(seen().expiresOn("2027-06-30").done()).assess(filing.facts(), DAY);

        assertThat(assessment.latestSubmissionDate())
                .isPresent()
                .isEqualTo(RULES.assess(
                                filing.with("domain.expiresOn", "2027-06-30").facts(), DAY)
                        .latestSubmissionDate());
        assertThat(assessment.steps().get(Step.DOMAIN).findings())
                .extracting(Finding::rule)
                .contains("OBS-01");
    }

    @Test
    @DisplayName("at the submission it holds as well, and of other steps it says nothing")
    void atTheSubmissionAsWell() {
        Filing filing = Filing.ofEnterprise();
        RuleBook observing = RULES.observing(seen().expiresOn("2026-12-15").done());

        assertThat(observing
                        .atSubmission()
                        .check(Step.DOMAIN, filing.facts(), DAY)
                        .passes())
                .isFalse();
        assertThat(observing.check(Step.SERVER, filing.facts(), DAY))
                .isEqualTo(RULES.check(Step.SERVER, filing.facts(), DAY));
    }

    @Test
    @DisplayName("OBS-01: every day that differs is said")
    void everyDayThatDiffersIsSaid() {
        Filing filing =
                Filing.ofEnterprise().with("domain.registeredOn", "2024-05-06").with("domain.expiresOn", "2028-05-06");

        assertThat(judged(filing, seen().registeredOn("2024-05-07").expiresOn("2028-05-07"))
                        .findings())
                .extracting(Finding::messageKey)
                .contains("OBS-01.registeredOn", "OBS-01.expiresOn");
    }

    private static Verdict judged(Filing filing, Seen seen) {
        return RULES.observing(seen.done()).check(Step.DOMAIN, filing.facts(), DAY);
    }

    private static Finding finding(Verdict verdict, String rule) {
        return verdict.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " is not among " + verdict.findings()));
    }

    private static Seen seen() {
        return new Seen();
    }

    /** An observation in which nothing was seen until a test says so. */
    private static final class Seen {

        private boolean unknown;
        private LocalDate registeredOn;
        private LocalDate expiresOn;
        private RegistrarScope scope;
        private String holder;
        private LocalDate holderSince;
        private List<String> statuses = List.of();
        private Boolean resolves;

        private Seen registeredOn(String day) {
            registeredOn = LocalDate.parse(day);
            return this;
        }

        private Seen expiresOn(String day) {
            expiresOn = LocalDate.parse(day);
            return this;
        }

        private Seen scope(RegistrarScope found) {
            scope = found;
            return this;
        }

        private Seen holder(String name) {
            holder = name;
            return this;
        }

        private Seen holderSince(String day) {
            holderSince = LocalDate.parse(day);
            return this;
        }

        private Seen statuses(String... found) {
            statuses = List.of(found);
            return this;
        }

        private Seen resolves(boolean somewhere) {
            resolves = somewhere;
            return this;
        }

        private Seen unknown() {
            unknown = true;
            return this;
        }

        private ObservedDomain done() {
            return new ObservedDomain(
                    LocalDate.parse("2026-11-27"),
                    "whois.test",
                    unknown,
                    Optional.ofNullable(registeredOn),
                    Optional.ofNullable(expiresOn),
                    Optional.ofNullable(scope),
                    Optional.ofNullable(holder),
                    Optional.ofNullable(holderSince),
                    statuses,
                    Optional.ofNullable(resolves),
                    List.of("192.0.2.7"));
        }
    }
}
