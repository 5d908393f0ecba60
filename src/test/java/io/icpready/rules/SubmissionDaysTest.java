package io.icpready.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Severity;
import io.icpready.rules.saying.Status;
import io.icpready.rules.saying.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Walks over submission days: in every build over the months around a leap day, with ends of every
 * length, and over four years with {@code -Dicp-ready.days=all}.
 */
class SubmissionDaysTest {

    /** Long walks, which mutation testing leaves out: the tables of cases meet the same bounds. */
    private static final String WALK = "walk";

    private static final boolean ALL = "all".equals(System.getProperty("icp-ready.days"));

    private static final LocalDate FIRST = LocalDate.parse("2026-11-23");
    private static final LocalDate LAST = FIRST.plusYears(4);

    /** Six months before it a letter is signed that is good until then; no rule looks farther. */
    private static final LocalDate LEAP_DAY = LocalDate.parse("2028-02-29");

    private static final int FILINGS = ALL ? 150 : 40;
    private static final Rules RULES = new Rules(TestTables.TABLES);

    static Stream<LocalDate> days() {
        return ALL ? FIRST.datesUntil(LAST) : LEAP_DAY.minusMonths(6).datesUntil(LEAP_DAY.plusMonths(3));
    }

    /**
     * Submission days on which something else comes out than the rule says; none, if all is well.
     */
    private static List<LocalDate> daysWithout(Predicate<LocalDate> whatTheRuleSays) {
        return days().filter(whatTheRuleSays.negate()).toList();
    }

    @Test
    @DisplayName("VAL-01: an ID is good exactly until three calendar months before its end")
    @Tag(WALK)
    void identityDocuments() {
        assertThat(daysWithout(day -> IntStream.rangeClosed(-2, 2)
                        .mapToObj(day.plusMonths(3)::plusDays)
                        .allMatch(end -> isJudgedByMonths(day, end))))
                .isEmpty();
    }

    private static boolean isJudgedByMonths(LocalDate day, LocalDate end) {
        Map<String, Object> document = Map.of("type", "SUBJECT_LEADER_ID", "expiresOn", end.toString());
        Facts facts = Filing.ofIndividual().withDocuments(List.of(document)).facts();
        return isBroken("VAL-01", Step.DOCUMENTS, facts, day) == end.isBefore(day.plusMonths(3));
    }

    @ParameterizedTest(name = "{0}: {1} of a unit in {2} is good for {3} months or {4} days")
    @CsvSource({
        "VAL-02, AUTHORIZATION_LETTER, 330000, 3, 0",
        "VAL-03, EMPLOYMENT_PROOF, 510000, 0, 45",
        "VAL-04, DOMAIN_CERTIFICATE, 430000, 0, 45",
        "VAL-05, COMMERCIAL_NATURE_STATEMENT, 420000, 6, 0",
        "VAL-06, AUTHORIZATION_LETTER, 130000, 6, 0"
    })
    @Tag(WALK)
    void lettersAndProofs(String rule, String type, String province, int months, int days) {
        assertThat(daysWithout(issued -> {
                    LocalDate last = issued.plusMonths(months).plusDays(days);
                    Facts facts = withLetter(type, province, issued);
                    return isBroken(rule, Step.DOCUMENTS, facts, issued.minusDays(1))
                            && !isBroken(rule, Step.DOCUMENTS, facts, issued)
                            && !isBroken(rule, Step.DOCUMENTS, facts, last)
                            && isBroken(rule, Step.DOCUMENTS, facts, last.plusDays(1));
                }))
                .isEmpty();
    }

    private static Facts withLetter(String type, String province, LocalDate issued) {
        return Filing.ofEnterprise()
                .in(province)
                .plusDocument(Map.of("type", type, "issuedOn", issued.toString()))
                .facts();
    }

    @ParameterizedTest(name = "DOM-03/DOM-04 {0}: more than {1} days and {2} months and {3} days")
    @CsvSource({"530000, 90, 0, 0", "370000, 45, 0, 0", "330000, 90, 3, 1", "130000, 90, 3, 0"})
    @Tag(WALK)
    void domains(String province, int moreThanDays, int months, int plusDays) {
        assertThat(daysWithout(day -> {
                    LocalDate byDays = day.plusDays(moreThanDays + 1);
                    LocalDate byMonths = day.plusMonths(months).plusDays(plusDays);
                    LocalDate enough = byDays.isAfter(byMonths) ? byDays : byMonths;
                    return statusOfDomain(province, enough, day) == Status.PASS
                            && statusOfDomain(province, enough.minusDays(1), day) == Status.BLOCKED;
                }))
                .isEmpty();
    }

    private static Status statusOfDomain(String province, LocalDate expiresOn, LocalDate day) {
        Facts facts = Filing.ofEnterprise()
                .in(province)
                .with("domain.expiresOn", expiresOn.toString())
                .with("domain.realNameVerifiedOn", "2024-05-07")
                .facts();
        return RULES.check(Step.DOMAIN, facts, day).status();
    }

    @Test
    @DisplayName("DOM-10, DOM-13: blocked before the verification, warned for three days, then free")
    @Tag(WALK)
    void realNameWait() {
        List<Status> expected = List.of(Status.BLOCKED, Status.WARN, Status.WARN, Status.WARN, Status.PASS);
        assertThat(daysWithout(verified -> {
                    Facts facts = verifiedOn(verified);
                    return IntStream.rangeClosed(-1, 3)
                            .mapToObj(verified::plusDays)
                            .map(day -> RULES.check(Step.DOMAIN, facts, day))
                            .map(Verdict::status)
                            .toList()
                            .equals(expected);
                }))
                .isEmpty();
    }

    private static Facts verifiedOn(LocalDate day) {
        return Filing.ofEnterprise()
                .with("domain.expiresOn", "2035-01-01")
                .with("domain.realNameVerifiedOn", day.toString())
                .facts();
    }

    @Test
    @DisplayName("SRV-01, SRV-07: warned below 30 days, good on the last day, blocked after it")
    @Tag(WALK)
    void serverTerm() {
        assertThat(daysWithout(lastDay -> {
                    Facts facts = Filing.ofEnterprise()
                            .with("server.expiresOn", lastDay.toString())
                            .facts();
                    return statusOfServer(facts, lastDay.minusDays(30)) == Status.PASS
                            && statusOfServer(facts, lastDay.minusDays(29)) == Status.WARN
                            && statusOfServer(facts, lastDay) == Status.WARN
                            && statusOfServer(facts, lastDay.plusDays(1)) == Status.BLOCKED;
                }))
                .isEmpty();
    }

    private static Status statusOfServer(Facts facts, LocalDate day) {
        return RULES.check(Step.SERVER, facts, day).status();
    }

    static Stream<Arguments> endDates() {
        return Stream.of(
                Arguments.of("domain.expiresOn", "330000", Step.DOMAIN),
                Arguments.of("domain.expiresOn", "130000", Step.DOMAIN),
                Arguments.of("domain.expiresOn", "370000", Step.DOMAIN),
                Arguments.of("domain.expiresOn", "530000", Step.DOMAIN),
                Arguments.of("server.expiresOn", "330000", Step.SERVER));
    }

    private static List<LocalDate> everySeventeenth() {
        return days().filter(day -> day.toEpochDay() % 17 == 0).toList();
    }

    @ParameterizedTest(name = "DOM-03/DOM-04/SRV-07 {1}: a later {0} never turns a pass into a block")
    @MethodSource("endDates")
    @Tag(WALK)
    void aLaterExpiryNeverTurnsAPassIntoABlock(String path, String province, Step step) {
        for (LocalDate day : everySeventeenth()) {
            boolean passed = false;
            for (int left = -2; left < 130; left++) {
                Facts facts = Filing.ofEnterprise()
                        .in(province)
                        .with(path, day.plusDays(left).toString())
                        .facts();
                boolean passes = RULES.check(step, facts, day).passes();
                if (passed && !passes) {
                    fail("blocked on %s with %d days left", day, left);
                }
                passed = passes;
            }
            assertThat(passed).isTrue();
        }
    }

    @ParameterizedTest(name = "VAL-01 … VAL-06: every document of type {0} is judged")
    @EnumSource(DocumentType.class)
    void everyTypeOfDocumentIsJudged(DocumentType type) {
        Facts old = Filing.ofEnterprise()
                .plusDocument(Map.of("type", type.name(), "issuedOn", "2020-01-01", "expiresOn", "2026-12-01"))
                .facts();
        assertThat(RULES.check(Step.DOCUMENTS, old, FIRST).findings())
                .filteredOn(finding -> finding.severity() == Severity.BLOCK)
                .extracting(Finding::rule)
                .singleElement()
                .asString()
                .startsWith("VAL-");
    }

    static Stream<Arguments> filings() {
        Random random = new Random(20261123);
        return IntStream.range(0, FILINGS).mapToObj(number -> {
            LocalDate today = FIRST.plusDays(random.nextInt(1200));
            return Arguments.of(number, today, randomFiling(random, today));
        });
    }

    private static Facts randomFiling(Random random, LocalDate today) {
        List<String> provinces = List.of("330000", "130000", "370000", "530000", "510000", "430000", "230000");
        Filing filing = Filing.ofEnterprise()
                .in(provinces.get(random.nextInt(provinces.size())))
                .with("domain.expiresOn", near(random, today, 60, 900))
                .with("domain.realNameVerifiedOn", near(random, today, -20, 30))
                .with("server.expiresOn", near(random, today, 0, 900))
                .withDocuments(List.of(
                        ending("SUBJECT_LEADER_ID", near(random, today, 80, 900)),
                        ending("SERVICE_LEADER_ID", near(random, today, 80, 900)),
                        Filing.document("ORGANIZER_CERTIFICATE")));
        if (random.nextInt(4) == 0) {
            String born = near(random, today.minusYears(random.nextBoolean() ? 14 : 66), -200, 900);
            withLeadersBorn(filing, born.replace("-", ""));
        }
        if (random.nextBoolean()) {
            filing.plusDocument(Map.of("type", "DOMAIN_CERTIFICATE", "issuedOn", near(random, today, -60, 60)));
        }
        return filing.facts();
    }

    private static void withLeadersBorn(Filing filing, String birth) {
        String number = new OrdinaryFiling(SubjectKind.ENTERPRISE, Province.HEILONGJIANG).residentNumber(birth);
        filing.with("leader.idNumber", number).with("serviceLeader.idNumber", number);
    }

    private static Map<String, Object> ending(String type, String lastDay) {
        return Map.of("type", type, "expiresOn", lastDay);
    }

    private static String near(Random random, LocalDate day, int from, int to) {
        return day.plusDays(from + random.nextInt(to - from)).toString();
    }

    @ParameterizedTest(name = "filing {0} on {1}: first and last day are those the checks allow")
    @MethodSource("filings")
    @Tag(WALK)
    void earliestAndLatestAreTheDaysThatTheChecksAllow(int number, LocalDate today, Facts facts) {
        Assessment assessment = RULES.assess(facts, today);
        LocalDate horizon = today.plusYears(2);
        List<LocalDate> free = today.datesUntil(horizon.plusDays(1))
                .filter(day -> isFree(facts, day))
                .toList();
        Optional<LocalDate> earliest = free.stream().findFirst();
        Optional<LocalDate> latest = free.stream().reduce((day, next) -> next).filter(day -> day.isBefore(horizon));
        assertThat(assessment.earliestSubmissionDate()).isEqualTo(earliest);
        assertThat(assessment.latestSubmissionDate()).isEqualTo(latest);
        earliest.filter(day -> day.isAfter(today))
                .ifPresent(day -> assertThat(isFree(facts, day.minusDays(1))).isFalse());
        latest.ifPresent(day -> assertThat(isFree(facts, day.plusDays(1))).isFalse());
        latest.ifPresent(day -> assertThat(day).isAfterOrEqualTo(earliest.orElseThrow()));
    }

    @ParameterizedTest(name = "filing {0} on {1}: the first day broken is the first that a check stops")
    @MethodSource("filings")
    @Tag(WALK)
    void firstDayBroken(int number, LocalDate today, Facts facts) {
        Optional<LocalDate> stopped = today.datesUntil(today.plusYears(2))
                .filter(day -> Stream.of(Step.values())
                        .anyMatch(step -> !RULES.check(step, facts, day).passes()))
                .findFirst();
        assertThat(RULES.firstDayBroken(facts, today)).isEqualTo(stopped);
    }

    private static boolean isFree(Facts facts, LocalDate day) {
        return Stream.of(Step.values())
                .flatMap(step -> RULES.check(step, facts, day).findings().stream())
                .noneMatch(finding ->
                        finding.severity() == Severity.BLOCK || finding.rule().equals("DOM-13"));
    }

    @Test
    void theDayAfterTheHorizonDoesNotBoundIt() {
        LocalDate horizon = FIRST.plusYears(2);
        assertThat(latestWithServerUntil(horizon.minusDays(1))).contains(horizon.minusDays(1));
        assertThat(latestWithServerUntil(horizon)).isEmpty();
        assertThat(latestWithServerUntil(horizon.plusDays(1))).isEmpty();
    }

    private static Optional<LocalDate> latestWithServerUntil(LocalDate lastDay) {
        Facts facts = Filing.ofEnterprise()
                .with("domain.expiresOn", "2040-01-01")
                .with("server.expiresOn", lastDay.toString())
                .facts();
        return RULES.assess(facts, FIRST).latestSubmissionDate();
    }

    @Test
    void theLastDayOfTheHorizonMayBeTheFirst() {
        LocalDate horizon = FIRST.plusYears(2);
        Facts facts = Filing.ofEnterprise()
                .with("domain.expiresOn", "2040-01-01")
                .with("server.expiresOn", "2040-01-01")
                .with("domain.realNameVerifiedOn", horizon.minusDays(3).toString())
                .facts();
        Assessment assessment = RULES.assess(facts, FIRST);
        assertThat(assessment.earliestSubmissionDate()).contains(horizon);
        assertThat(assessment.latestSubmissionDate()).isEmpty();
    }

    @Test
    @DisplayName("DOM-03: the last day is the last with more than 90 days left")
    void theLastDayIsTheLastThatIsFree() {
        Facts facts = Filing.ofEnterprise()
                .in("530000")
                .with("domain.expiresOn", "2027-06-01")
                .with("domain.realNameVerifiedOn", "2026-11-23")
                .facts();
        Assessment assessment = RULES.assess(facts, FIRST);
        assertThat(assessment.earliestSubmissionDate()).contains(LocalDate.parse("2026-11-26"));
        assertThat(assessment.latestSubmissionDate()).contains(LocalDate.parse("2027-03-02"));
    }

    @Test
    void whatNoDayCanMendLeavesNoDay() {
        Facts facts = Filing.ofEnterprise().with("account.registered", false).facts();
        Assessment assessment = RULES.assess(facts, FIRST);
        assertThat(assessment.earliestSubmissionDate()).isEmpty();
        assertThat(assessment.latestSubmissionDate()).isEmpty();
    }

    @Test
    void daysThatExcludeEachOtherLeaveNoDay() {
        Facts facts = Filing.ofEnterprise()
                .with("server.expiresOn", "2026-12-01")
                .with("domain.realNameVerifiedOn", "2026-12-15")
                .facts();
        Assessment assessment = RULES.assess(facts, FIRST);
        assertThat(assessment.earliestSubmissionDate()).isEmpty();
        assertThat(assessment.latestSubmissionDate()).isEmpty();
    }

    @ParameterizedTest(name = "without {0} the others still bound the days")
    @CsvSource({"account", "server", "documents", "leader", "service"})
    void aGroupThatWasNotGivenIsNoBrokenRule(String group) {
        Facts facts = Filing.ofEnterprise()
                .with("domain.realNameVerifiedOn", "2026-11-22")
                .without(group)
                .facts();
        Assessment assessment = RULES.assess(facts, FIRST);
        assertThat(assessment.ready()).isFalse();
        assertThat(assessment.earliestSubmissionDate()).contains(LocalDate.parse("2026-11-25"));
    }

    @Test
    @DisplayName("PRE-02: a missing approval leaves no day, unless documents are to come")
    void aMissingApprovalLeavesNoDayUnlessDocumentsAreToCome() {
        Filing filing = Filing.ofEnterprise().with("service.industries", List.of("NEWS"));
        assertThat(RULES.assess(filing.facts(), FIRST).earliestSubmissionDate()).isEmpty();
        assertThat(RULES.outlook(filing.facts(), FIRST).earliestSubmissionDate())
                .contains(FIRST);
        Facts silent = filing.without("documents").facts();
        assertThat(RULES.assess(silent, FIRST).earliestSubmissionDate()).isEmpty();
        assertThat(RULES.outlook(silent, FIRST).earliestSubmissionDate()).contains(FIRST);
    }

    @ParameterizedTest(name = "an outlook tells no day before something was said of {0}")
    @ValueSource(strings = {"subject", "account", "domain", "server"})
    void anOutlookTellsNoDayBeforeWhatBoundsItWasSaid(String group) {
        Facts facts = Filing.ofEnterprise().without(group).facts();
        Assessment outlook = RULES.outlook(facts, FIRST);
        assertThat(outlook.earliestSubmissionDate()).isEmpty();
        assertThat(outlook.latestSubmissionDate()).isEmpty();
    }

    @Test
    void documentsBoundNoDayOfAnOutlook() {
        Facts facts = Filing.ofEnterprise()
                .plusDocument(Map.of("type", "AUTHORIZATION_LETTER", "issuedOn", "2026-12-24"))
                .with("domain.realNameVerifiedOn", "2026-11-22")
                .facts();
        Assessment assessment = RULES.assess(facts, FIRST);
        Assessment outlook = RULES.outlook(facts, FIRST);
        assertThat(assessment.earliestSubmissionDate()).contains(LocalDate.parse("2026-12-24"));
        assertThat(outlook.earliestSubmissionDate()).contains(LocalDate.parse("2026-11-25"));
        assertThat(outlook.steps()).isEqualTo(assessment.steps());
        assertThat(outlook.requiredDocuments()).isEqualTo(assessment.requiredDocuments());
        assertThat(outlook.ready()).isEqualTo(assessment.ready());
    }

    @ParameterizedTest(name = "planned {0}, today 2026-11-23: judged on {1}")
    @CsvSource({
        "2026-11-22, 2026-11-23",
        "2026-11-23, 2026-11-23",
        "2026-11-24, 2026-11-24",
        "2030-01-01, 2030-01-01",
        ", 2026-11-23"
    })
    void theJudgedDayIsTheLaterOfThePlannedDayAndToday(String planned, LocalDate judged) {
        Filing filing = Filing.ofEnterprise();
        if (planned != null) {
            filing.with("submissionDate", planned);
        }
        assertThat(RULES.assess(filing.facts(), FIRST).submissionDate()).isEqualTo(judged);
    }

    @Test
    void theVerdictsAreThoseOfTheJudgedDay() {
        Facts facts = Filing.ofEnterprise()
                .with("domain.realNameVerifiedOn", "2026-11-22")
                .with("submissionDate", "2026-11-24")
                .facts();
        Assessment assessment = RULES.assess(facts, FIRST);
        assertThat(assessment.steps().get(Step.DOMAIN))
                .isEqualTo(RULES.check(Step.DOMAIN, facts, LocalDate.parse("2026-11-24")));
        assertThat(assessment.steps().keySet()).containsExactly(Step.values());
        assertThat(assessment.ready()).isTrue();
    }

    private static boolean isBroken(String rule, Step step, Facts facts, LocalDate day) {
        return RULES.check(step, facts, day).findings().stream()
                .anyMatch(finding -> finding.rule().equals(rule) && finding.severity() == Severity.BLOCK);
    }
}
