package io.icpready.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.icpready.rules.facts.GivenDocument;
import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.Argument;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Status;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A filing under preparation")
class DossierTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final RuleBook RULES = new Rules(TestTables.TABLES);

    @Test
    @DisplayName("MAT-01: wants what is required, and calls settled what is there and holds")
    void settled() {
        Dossier dossier = dossier(Filing.ofEnterprise(), longTerm(DocumentType.SUBJECT_LEADER_ID));

        assertThat(dossier.settled()).containsExactly(slot(DocumentType.SUBJECT_LEADER_ID));
        assertThat(dossier.open()).doesNotContain(slot(DocumentType.SUBJECT_LEADER_ID));
        assertThat(dossier.wanted()).containsAll(dossier.open()).containsAll(dossier.settled());
    }

    @Test
    @DisplayName("VAL-01: a document that runs out too soon is open again")
    void runsOut() {
        GivenDocument card = new GivenDocument(
                DocumentType.SUBJECT_LEADER_ID,
                Optional.empty(),
                Optional.empty(),
                Optional.of(DAY.plusDays(1)),
                Optional.empty());

        Dossier dossier = dossier(Filing.ofEnterprise(), card);

        assertThat(dossier.open()).contains(slot(DocumentType.SUBJECT_LEADER_ID));
        assertThat(dossier.checkDates(slot(DocumentType.SUBJECT_LEADER_ID))
                        .orElseThrow()
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("VAL-01");
    }

    @Test
    @DisplayName(
            "DOM-11, DOM-12: a proof that bridges the holder's data is wanted, and the domain judged as if it were there")
    void bridgingProof() {
        Filing filing = Filing.ofEnterprise()
                .with("domain.holderRelation", "SHAREHOLDER")
                .with("domain.holderName", "李四")
                .with("domain.holderIdType", "RESIDENT_ID")
                .with("domain.holderIdNumber", "330106198501012349");

        Dossier dossier = dossier(filing);

        assertThat(RULES.refusesHolder(filing.facts())).isTrue();
        assertThat(dossier.wanted()).contains(slot(DocumentType.DOMAIN_REGISTRANT_PROOF));
        assertThat(dossier.check(Step.DOMAIN).status()).isEqualTo(Status.WARN);
    }

    @Test
    @DisplayName("DOM-13: the wait bounds the first day and says so; without a wait nothing does")
    void boundsOfTheFirstDay() {
        Dossier waiting = dossier(Filing.ofEnterprise().with("domain.realNameVerifiedOn", DAY.toString()));
        Dossier free = dossier(Filing.ofEnterprise());

        assertThat(waiting.outlook().earliestSubmissionDate())
                .get()
                .satisfies(first -> assertThat(first).isAfter(DAY));
        assertThat(waiting.outlook().boundsOfFirstDay())
                .extracting(bound -> bound.finding().rule())
                .containsExactly("DOM-13");
        assertThat(free.outlook().boundsOfFirstDay()).isEmpty();

        Dossier complete = dossier(
                Filing.ofIndividual().with("domain.realNameVerifiedOn", DAY.toString()),
                longTerm(DocumentType.SUBJECT_LEADER_ID));
        assertThat(complete.open()).isEmpty();
        assertThat(complete.outlook().boundsOfFirstDay())
                .extracting(bound -> bound.finding().rule())
                .containsExactly("DOM-13");
    }

    @Test
    @DisplayName("VAL-01: what is gathered already bounds the last day, and what ends too soon does not")
    void boundedByWhatIsGathered() {
        Dossier bare = dossier(Filing.ofEnterprise());
        LocalDate last = bare.outlook().latestSubmissionDate().orElseThrow();
        Slot licence = slot(DocumentType.ORGANIZER_CERTIFICATE);
        Dossier gathered = dossier(Filing.ofEnterprise(), until(DocumentType.ORGANIZER_CERTIFICATE, DAY.plusMonths(6)));
        Dossier tooSoon = dossier(
                Filing.ofEnterprise().with("domain.realNameVerifiedOn", DAY.toString()),
                until(DocumentType.ORGANIZER_CERTIFICATE, DAY.plusMonths(3)));

        assertThat(gathered.open()).isNotEmpty().doesNotContain(licence);
        assertThat(gathered.lastDay(licence))
                .get()
                .satisfies(day -> assertThat(day).isBefore(last));
        assertThat(gathered.outlook().latestSubmissionDate()).isEqualTo(gathered.lastDay(licence));
        assertThat(gathered.outlook().earliestSubmissionDate())
                .isEqualTo(bare.outlook().earliestSubmissionDate());
        assertThat(tooSoon.outlook().latestSubmissionDate()).contains(last);
    }

    @Test
    @DisplayName("DOM-03: advises an end of the domain that still holds once the wait for the real name is over")
    void adviceThatHoldsAfterTheWait() {
        Filing filing = Filing.ofEnterprise()
                .with("domain.realNameVerifiedOn", DAY.minusDays(1).toString())
                .with("domain.expiresOn", DAY.plusDays(90).toString());

        Finding finding = dossier(filing).check(Step.DOMAIN).findings().stream()
                .filter(said -> said.rule().equals("DOM-03"))
                .findFirst()
                .orElseThrow();

        LocalDate ahead = DAY.plusDays(2);
        assertThat(finding.arguments())
                .containsEntry("day", Argument.date(DAY))
                .containsEntry("ahead", Argument.date(ahead))
                .containsEntry("until", Argument.date(ahead.plusMonths(3).plusDays(1)));
        assertThat(finding.remedyKey()).isEqualTo("ahead.DOM-03");
        assertThat(RULES.assess(filing.facts(), DAY).steps().get(Step.DOMAIN).findings())
                .contains(finding);

        Dossier renewed = dossier(
                filing.with("domain.expiresOn", ahead.plusMonths(3).plusDays(1).toString()));
        assertThat(renewed.outlook().earliestSubmissionDate()).contains(ahead);
    }

    @Test
    @DisplayName("DOM-03, DOM-13: where the domain ends its days before the wait is over, says what excludes what")
    void boundsThatExcludeEachOther() {
        Filing filing = Filing.ofEnterprise()
                .with("domain.realNameVerifiedOn", DAY.minusDays(1).toString())
                .with("domain.expiresOn", DAY.plusMonths(3).plusDays(1).toString());

        assertThat(dossier(filing).check(Step.DOMAIN).passes()).isTrue();
        for (Filing known : List.of(filing, filing.without("server"))) {
            Assessment outlook = dossier(known).outlook();
            assertThat(outlook.earliestSubmissionDate()).isEmpty();
            assertThat(outlook.boundsOfFirstDay()).isEmpty();
            assertThat(outlook.excludingBounds())
                    .extracting(
                            Bound::limit, Bound::day, bound -> bound.finding().fields())
                    .containsExactly(
                            tuple(Bound.Limit.FROM, DAY.plusDays(2), List.of("domain.realNameVerifiedOn")),
                            tuple(Bound.Limit.UNTIL, DAY, List.of("domain.expiresOn")));
            assertThat(outlook.excludingBounds().get(1).finding().arguments())
                    .containsEntry(
                            "until", Argument.date(DAY.plusDays(2).plusMonths(3).plusDays(1)));
        }
    }

    @Test
    @DisplayName("DOM-03: a domain that has become too short since it was checked says so by itself")
    void tooShortMeanwhile() {
        Filing filing =
                Filing.ofEnterprise().with("domain.expiresOn", DAY.plusDays(80).toString());

        assertThat(dossier(filing).outlook().excludingBounds())
                .extracting(Bound::limit, Bound::day)
                .containsExactly(tuple(Bound.Limit.UNTIL, LocalDate.parse("2026-11-10")));
        assertThat(dossier(Filing.ofEnterprise()).outlook().excludingBounds()).isEmpty();
    }

    @Test
    @DisplayName(
            "DOM-03: of a domain that is too short today already the days left are counted as its check counts them")
    void tooShortTodayIsCountedAsItsCheckDoes() {
        Dossier filing = dossier(Filing.ofEnterprise()
                .with("domain.realNameVerifiedOn", DAY.minusDays(1).toString())
                .with("domain.expiresOn", DAY.plusDays(45).toString()));

        Bound end = filing.outlook().excludingBounds().get(1);
        assertThat(end.day()).isBefore(DAY);
        assertThat(filing.check(Step.DOMAIN).findings()).contains(end.finding());
    }

    @Test
    @DisplayName("tells no day before domain and server are declared, though every document is there")
    void noDayBeforeAllIsSaid() {
        Filing filing = Filing.ofIndividual();
        Dossier declared = dossier(filing, longTerm(DocumentType.SUBJECT_LEADER_ID));
        Dossier withoutServer =
                dossier(Filing.ofIndividual().without("server"), longTerm(DocumentType.SUBJECT_LEADER_ID));
        Dossier withoutDomain = dossier(filing.without("domain"), longTerm(DocumentType.SUBJECT_LEADER_ID));

        assertThat(declared.outlook().earliestSubmissionDate()).isPresent();
        assertThat(withoutServer.open()).isEmpty();
        assertThat(withoutServer.outlook().earliestSubmissionDate()).isEmpty();
        assertThat(withoutDomain.outlook().earliestSubmissionDate()).isEmpty();
        assertThat(withoutDomain.outlook().boundsOfFirstDay()).isEmpty();
    }

    @Test
    @DisplayName("AMB-10: where the statement is chosen, the approval in whose place it stands is not wanted")
    void statementInPlaceOfAnApproval() {
        Filing filing = Filing.ofEnterprise().with("service.industries", List.of("EDUCATION"));
        Slot approval = new Slot(DocumentType.PRE_APPROVAL_DOCUMENT, Optional.of(DocumentPurpose.EDUCATION));
        Slot statement = new Slot(DocumentType.NON_INVOLVEMENT_STATEMENT, Optional.of(DocumentPurpose.EDUCATION));

        Dossier dossier =
                new Dossier(RULES, filing.facts(), Set.of(DocumentType.NON_INVOLVEMENT_STATEMENT), List.of(), DAY);

        assertThat(dossier.wanted()).contains(statement).doesNotContain(approval);
    }

    @Test
    @DisplayName("VAL-02, AMB-07: tells when to sign a letter once there is a day to prepare for")
    void signingDays() {
        Slot letter = slot(DocumentType.FILING_COMMITMENT_LETTER);
        LocalDate planned = DAY.plusDays(10);

        assertThat(dossier(Filing.ofEnterprise()).signingDays(letter)).isEmpty();
        assertThat(dossier(Filing.ofEnterprise().with("submissionDate", planned.toString()))
                        .signingDays(letter)
                        .orElseThrow()
                        .last())
                .isEqualTo(planned);
    }

    @Test
    @DisplayName("SRV-01: the first day broken is the day after the server's last")
    void firstDayBroken() {
        Filing filing = Filing.ofIndividual();

        assertThat(dossier(filing, longTerm(DocumentType.SUBJECT_LEADER_ID)).firstDayBroken(DAY))
                .contains(LocalDate.parse("2027-11-01"));
    }

    @Test
    @DisplayName("judges everything once, however much is asked of it")
    void judgesOnce() {
        Map<String, Integer> asked = new HashMap<>();
        Dossier dossier = new Dossier(
                counting(RULES, asked),
                Filing.ofIndividual().facts(),
                Set.of(),
                List.of(longTerm(DocumentType.SUBJECT_LEADER_ID)),
                DAY);

        assertThat(dossier.open()).isEmpty();
        Assessment outlook = dossier.outlook();
        assertThat(asked).containsEntry("assess", 1).doesNotContainKeys("outlook", "check");
        assertThat(outlook).isEqualTo(dossier.assess());
        asked.remove("assess");
        assertThat(dossier.outlook().boundsOfFirstDay()).isEmpty();
        assertThat(dossier.targetDay()).isEqualTo(dossier.judgedDay());
        assertThat(dossier.settled()).isEqualTo(dossier.wanted());

        assertThat(asked).doesNotContainKeys("assess", "outlook").containsEntry("requiredDocuments", 1);
    }

    /** The same rules, with a count of what they are asked. */
    private static RuleBook counting(RuleBook rules, Map<String, Integer> asked) {
        return (RuleBook) Proxy.newProxyInstance(
                RuleBook.class.getClassLoader(), new Class<?>[] {RuleBook.class}, (proxy, question, arguments) -> {
                    asked.merge(question.getName(), 1, Integer::sum);
                    Object answer = question.invoke(rules, arguments);
                    return answer instanceof RuleBook other ? counting(other, asked) : answer;
                });
    }

    private static Dossier dossier(Filing filing, GivenDocument... gathered) {
        return new Dossier(RULES, filing.facts(), Set.of(), List.of(gathered), DAY);
    }

    private static GivenDocument longTerm(DocumentType type) {
        return new GivenDocument(type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true));
    }

    private static GivenDocument until(DocumentType type, LocalDate end) {
        return new GivenDocument(type, Optional.empty(), Optional.empty(), Optional.of(end), Optional.empty());
    }

    private static Slot slot(DocumentType type) {
        return new Slot(type, Optional.empty());
    }
}
