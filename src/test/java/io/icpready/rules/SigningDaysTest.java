package io.icpready.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.Days;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The days on which a letter may be signed")
class SigningDaysTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-23");
    private static final Rules RULES = new Rules(TestTables.TABLES);

    /** Longer than any letter is good for. */
    private static final int LONGEST_MONTHS = 7;

    @ParameterizedTest(name = "{0}: {1} of {2} in {3} are those on which the rules say nothing against it")
    @CsvSource({
        "VAL-02, AUTHORIZATION_LETTER, enterprise, 330000",
        "VAL-02, FILING_COMMITMENT_LETTER, individual, 440000",
        "VAL-02, EMPLOYMENT_PROOF, individual, 510000",
        "VAL-03, EMPLOYMENT_PROOF, enterprise, 510000",
        "VAL-04, DOMAIN_CERTIFICATE, enterprise, 430000",
        "VAL-05, COMMERCIAL_NATURE_STATEMENT, enterprise, 420000",
        "VAL-06, AUTHORIZATION_LETTER, enterprise, 130000"
    })
    void areThoseOfTheRules(String rule, String type, String kind, String province) {
        Facts facts = Filing.of(kind).in(province).facts();
        assertThat(FIRST.datesUntil(FIRST.plusYears(2))
                        .filter(submission ->
                                !edgesAgree(type, kind, province, submission, signing(type, facts, submission))))
                .as(rule)
                .isEmpty();
    }

    /** The rules agree on both sides of both ends. */
    private static boolean edgesAgree(String type, String kind, String province, LocalDate submission, Days days) {
        Predicate<LocalDate> holds = signed -> holds(type, kind, province, signed, submission);
        return holds.test(days.first())
                && !holds.test(days.first().minusDays(1))
                && holds.test(days.last())
                && !holds.test(days.last().plusDays(1));
    }

    @ParameterizedTest(name = "{0} of a unit in {1}, handed in on {2}")
    @CsvSource({
        "AUTHORIZATION_LETTER, 330000, 2026-11-30",
        "AUTHORIZATION_LETTER, 130000, 2027-05-31",
        "EMPLOYMENT_PROOF, 510000, 2027-01-29",
        "DOMAIN_CERTIFICATE, 430000, 2026-12-31",
        "COMMERCIAL_NATURE_STATEMENT, 420000, 2027-02-28"
    })
    @DisplayName("have no gap: every day is walked")
    void haveNoGap(String type, String province, LocalDate submission) {
        Facts facts = Filing.ofEnterprise().in(province).facts();
        List<LocalDate> good = submission
                .minusMonths(LONGEST_MONTHS)
                .datesUntil(submission.plusDays(10))
                .filter(signed -> holds(type, "enterprise", province, signed, submission))
                .toList();
        Days days = signing(type, facts, submission);
        assertThat(good)
                .isEqualTo(days.first().datesUntil(days.last().plusDays(1)).toList());
    }

    @Test
    @DisplayName("do not exist for a paper whose age nobody judges")
    void ofOtherPapers() {
        Facts facts = Filing.ofEnterprise().facts();
        assertThat(RULES.signingDays(DocumentType.SITE_CONSTRUCTION_PLAN, facts, FIRST))
                .isEmpty();
        assertThat(RULES.signingDays(DocumentType.SUBJECT_LEADER_ID, facts, FIRST))
                .isEmpty();
    }

    @Test
    @DisplayName("end with the last day on which the letter may be handed in, as it says of itself")
    void lastDayOfALetter() {
        Facts facts = withLetter("AUTHORIZATION_LETTER", "enterprise", "130000", FIRST);
        assertThat(RULES.lastDay(facts.documents().orElseThrow().get(0), facts, FIRST))
                .contains(FIRST.plusMonths(6));
        assertThat(RULES.lastDay(
                        facts.documents().orElseThrow().get(0),
                        facts,
                        FIRST.plusMonths(6).plusDays(1)))
                .isEmpty();
    }

    @Test
    @DisplayName("are not the only bound: a step tells its last day as well")
    void lastDayOfAStep() {
        Facts facts = Filing.ofEnterprise().facts();
        LocalDate last = RULES.lastDay(Step.DOMAIN, facts, FIRST).orElseThrow();
        assertThat(RULES.check(Step.DOMAIN, facts, last).passes()).isTrue();
        assertThat(RULES.check(Step.DOMAIN, facts, last.plusDays(1)).passes()).isFalse();
        assertThat(RULES.lastDay(Step.ACCOUNT, facts, FIRST)).isEmpty();
    }

    private static Days signing(String type, Facts facts, LocalDate submission) {
        return RULES.signingDays(DocumentType.valueOf(type), facts, submission).orElseThrow();
    }

    private static boolean holds(String type, String kind, String province, LocalDate signed, LocalDate submission) {
        Facts facts = withLetter(type, kind, province, signed);
        return ofTheLetter(facts, submission).noneMatch(SigningDaysTest::speaksAgainst);
    }

    private static Stream<Finding> ofTheLetter(Facts facts, LocalDate submission) {
        return RULES.check(Step.DOCUMENTS, facts, submission).findings().stream()
                .filter(finding -> finding.fields().contains("documents[0].issuedOn"));
    }

    private static boolean speaksAgainst(Finding finding) {
        return finding.severity() == Severity.BLOCK || finding.severity() == Severity.WARN;
    }

    private static Facts withLetter(String type, String kind, String province, LocalDate signed) {
        return Filing.of(kind)
                .in(province)
                .withDocuments(List.of(Map.of("type", type, "issuedOn", signed.toString())))
                .facts();
    }
}
