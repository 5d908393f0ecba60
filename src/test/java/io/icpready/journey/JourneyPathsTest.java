package io.icpready.journey;

import static io.icpready.journey.SampleFilings.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import io.icpready.hooks.HookEvent;
import io.icpready.hooks.HookEventType;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.desk.ConsentWithdrawal;
import io.icpready.journey.facts.DocumentSlot;
import io.icpready.journey.facts.JourneyFacts;
import io.icpready.observations.DomainObservation;
import io.icpready.observations.DomainWatcher;
import io.icpready.rules.RuleBook;
import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.RequiredDocument;
import io.icpready.rules.saying.RequiredDocument.Level;
import io.icpready.support.StartsEngine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The journey, on every path of its model")
@StartsEngine
class JourneyPathsTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = JourneyApplication.walkingEverything();

    private static final LocalDate TODAY = LocalDate.parse(SampleFilings.TODAY);

    private final ProcessEngine engine = JourneyApplication.engine();
    private final InMemoryDocuments documents = JourneyApplication.documents();
    private final RecordedEvents events = JourneyApplication.events();
    private final ObservedDomains observed = JourneyApplication.bean(ObservedDomains.class);

    @BeforeEach
    void begin() {
        AbstractAssertions.init(engine);
        TestJourney.today(TODAY);
    }

    @Test
    void anEnterpriseWaitsForTheRegistriesAndSubmits() {
        TestJourney journey = startEnterprise();
        ProcessInstance instance = journey.instance();

        journey.upToBranches().declareDomain("domainRealNameVerifiedOn", TODAY.toString());
        assertThat(instance).isWaitingAt(Element.WAIT_FOR_REAL_NAME, Element.DECLARE_SERVER);
        journey.declareServer().gatherDocuments();
        assertThat(journey.open()).containsExactly(Element.WAIT_FOR_REAL_NAME);
        journey.fire(Element.AWAIT_REAL_NAME_SYNC);
        assertThat(instance).isWaitingAtExactly(Element.SUBMIT_FILING);
        journey.submit();

        assertThat(instance)
                .isEnded()
                .hasPassedInOrder(
                        Element.PLAN_JOURNEY,
                        Element.REVIEW_CHECKLIST,
                        Element.CHECK_PROFILE,
                        Element.REGISTER_ACCOUNT,
                        Element.CHECK_ACCOUNT,
                        Element.DECLARE_DOMAIN,
                        Element.CHECK_DOMAIN,
                        Element.AWAIT_REAL_NAME_SYNC,
                        Element.CHECK_READINESS,
                        Element.SUBMIT_FILING,
                        Element.END_SUBMITTED);
        assertThat(events.typesOf(journey.id()))
                .containsExactly(
                        HookEventType.JOURNEY_STARTED, HookEventType.JOURNEY_READY, HookEventType.JOURNEY_SUBMITTED);
        assertThat(documents.endOf(journey.id())).isPresent();
    }

    @Test
    void anIndividualNeedsOneDocumentAndNoWait() {
        TestJourney journey = startIndividual();
        ProcessInstance instance = journey.instance();

        journey.upToBranches();
        assertThat(journey.askedFor()).containsExactly(DocumentType.SUBJECT_LEADER_ID);
        journey.declareDomain().declareServer().gatherDocuments().submit();

        assertThat(instance).isEnded().hasNotPassed(Element.WAIT_FOR_REAL_NAME, Element.AWAIT_REAL_NAME_SYNC);
    }

    @Nested
    @DisplayName("At its start")
    class Start {

        @Test
        void theAnswerCarriesTheBusinessKeyOfTheDay() {
            assertThat(startEnterprise().instance().getBusinessKey())
                    .matches(JourneyModel.BUSINESS_KEY_PATTERN)
                    .startsWith("ICP-20261123-");
        }

        @Test
        void theStarterOwnsTheTasks() {
            TestJourney journey = startEnterprise();

            assertThat(journey.variable(Variable.STARTER)).isEqualTo(TestJourney.APPLICANT);
            assertThat(journey.task(Element.REVIEW_CHECKLIST)).isAssignedTo(TestJourney.APPLICANT);
        }

        @Test
        void nobodyStartsInTheNameOfAnother() {
            TestJourney journey = start(with(SampleFilings.enterprise(), Variable.STARTER, "somebody-else"));

            assertThat(journey.variable(Variable.STARTER)).isEqualTo(TestJourney.APPLICANT);
            assertThat(journey.task(Element.REVIEW_CHECKLIST)).isAssignedTo(TestJourney.APPLICANT);
        }

        @Test
        void aTaskSaysWhichSubjectAndWhichDocument() {
            TestJourney journey = startEnterprise();
            assertThat(journey.task(Element.REVIEW_CHECKLIST).getName()).contains("材料清单", "杭州青峰科技有限公司");

            journey.upToBranches();
            assertThat(journey.task(Element.UPLOAD_DOCUMENT, DocumentType.ORGANIZER_CERTIFICATE)
                            .getName())
                    .startsWith("上传材料：")
                    .contains("证件", "杭州青峰科技有限公司");
        }
    }

    @Nested
    @DisplayName("Two filings of one subject")
    class OfOneSubject {

        @Test
        void areToldApartByTheNamesOfTheirSites() {
            TestJourney first = startEnterprise();
            TestJourney second = start(with(SampleFilings.enterprise(), "serviceName", "青峰书店"));

            assertThat(nameOfChecklist(first)).endsWith("杭州青峰科技有限公司 · 青峰科技官网");
            assertThat(nameOfChecklist(second)).endsWith("杭州青峰科技有限公司 · 青峰书店");
        }

        @Test
        void areToldApartByTheirDomainsWhileASiteHasNoName() {
            Map<String, Object> unnamed = with(SampleFilings.enterprise(), "serviceName", "");

            assertThat(nameOfChecklist(start(with(unnamed, "domainName", "qingfeng.cn"))))
                    .endsWith("杭州青峰科技有限公司 · qingfeng.cn");
        }

        @Test
        void areToldApartByTheirDomainsWhereTheirSitesHaveOneName() {
            assertThat(nameOfChecklist(start(with(SampleFilings.enterprise(), "domainName", "qingfeng.cn"))))
                    .endsWith("杭州青峰科技有限公司 · 青峰科技官网 · qingfeng.cn");
        }

        @Test
        void keepTheirTitlesWithinTheEnginesRoom() {
            Map<String, Object> subject = with(SampleFilings.enterprise(), "subjectName", "长".repeat(200));

            String title = nameOfChecklist(start(with(subject, "serviceName", "站".repeat(200))));

            assertThat(title.length()).isLessThanOrEqualTo(255);
            assertThat(title).endsWith("站站…");
        }

        @Test
        void areNotNamedWhereNobodyMayReadAName() {
            assertThat(startEnterprise().task(Element.REVIEW_CHECKLIST).getDescription())
                    .doesNotContain("青峰");
        }

        private static String nameOfChecklist(TestJourney journey) {
            return journey.task(Element.REVIEW_CHECKLIST).getName();
        }
    }

    @Nested
    @DisplayName("A failed check leads back to its own task")
    class Loops {

        @Test
        void ofTheProfile() {
            TestJourney journey = start(with(SampleFilings.enterprise(), "leaderIdNumber", "330106198501012340"));

            journey.upToAccount();
            assertThat(journey.open()).containsExactly(Element.REVIEW_CHECKLIST);
            assertThat(journey.verdict(Variable.PROFILE_VERDICT).prop("status").stringValue())
                    .isEqualTo("BLOCKED");
            assertThat(journey.blockingRulesIn(journey.verdict(Variable.PROFILE_VERDICT)))
                    .isNotEmpty();

            journey.reviewChecklist(Map.of("leaderIdNumber", "330106198501012349"));
            assertThat(journey.open()).containsExactly(Element.REGISTER_ACCOUNT);
        }

        @Test
        void ofTheAccount() {
            TestJourney journey = startEnterprise().upToAccount();

            journey.complete(Element.REGISTER_ACCOUNT, Map.of("accountRegistered", false));

            assertThat(journey.open()).containsExactly(Element.REGISTER_ACCOUNT);
            assertThat(journey.rulesIn(Variable.ACCOUNT_VERDICT)).contains("ACC-01");
        }

        @Test
        void ofTheDomainKeepingWhatWasTyped() {
            TestJourney journey = startEnterprise().upToBranches();

            journey.declareDomain("domainExpiresOn", TODAY.plusDays(60).toString());

            assertThat(journey.instance()).isWaitingAt(Element.DECLARE_DOMAIN);
            assertThat(journey.rulesIn(Variable.DOMAIN_VERDICT)).contains("DOM-03");
            assertThat(journey.fact("domainName")).isEqualTo("qingfeng.cn");
            journey.declareDomain();
            assertThat(journey.open()).doesNotContain(Element.DECLARE_DOMAIN);
        }

        @Test
        void ofTheServer() {
            TestJourney journey = startEnterprise().upToBranches();

            journey.declareServer("serverBilling", "PAY_AS_YOU_GO");

            assertThat(journey.instance()).isWaitingAt(Element.DECLARE_SERVER);
            assertThat(journey.rulesIn(Variable.SERVER_VERDICT)).contains("SRV-04");
            journey.declareServer();
            assertThat(journey.open()).doesNotContain(Element.DECLARE_SERVER);
        }

        @Test
        void ofTheDatesOfADocument() {
            TestJourney journey = startIndividual().upToBranches();

            journey.upload(
                    DocumentType.SUBJECT_LEADER_ID,
                    Map.of(Variable.DOCUMENT_EXPIRES_ON, TODAY.minusDays(1).toString()));

            Task again = journey.task(Element.UPLOAD_DOCUMENT);
            assertThat(journey.open()).doesNotContain(Element.REVIEW_DOCUMENT);
            assertThat(journey.local(again, Variable.DOCUMENT_VERDICT).toString())
                    .contains("VAL-01");
        }

        @Test
        void ofTheDatesOfADocumentKeepingThePicture() {
            TestJourney journey = startIndividual().upToBranches();
            journey.upload(
                    DocumentType.SUBJECT_LEADER_ID,
                    Map.of(Variable.DOCUMENT_EXPIRES_ON, TODAY.minusDays(1).toString()));

            Task again = journey.task(Element.UPLOAD_DOCUMENT);
            String picture = (String) journey.local(again, Variable.DOCUMENT_ID);
            assertThat(documents.acceptedFor(picture, again.getId())).isTrue();

            journey.complete(
                    Element.UPLOAD_DOCUMENT,
                    Map.of(
                            Variable.DOCUMENT_ID,
                            picture,
                            Variable.DOCUMENT_EXPIRES_ON,
                            TODAY.plusYears(5).toString()));
            assertThat(journey.open()).contains(Element.REVIEW_DOCUMENT);
        }

        @Test
        void ofAPictureThatIsNotThere() {
            TestJourney journey = startIndividual().upToBranches();

            journey.complete(
                    Element.UPLOAD_DOCUMENT, with(TestJourney.longTerm(), Variable.DOCUMENT_ID, "no-such-picture"));

            assertThat(journey.open()).contains(Element.UPLOAD_DOCUMENT).doesNotContain(Element.REVIEW_DOCUMENT);
        }

        @Test
        void ofAPictureOfSomebodyElsesJourney() {
            TestJourney other = startIndividual().upToBranches();
            String picture = other.store(other.task(Element.UPLOAD_DOCUMENT));
            TestJourney journey = startIndividual().upToBranches();

            journey.complete(Element.UPLOAD_DOCUMENT, with(TestJourney.longTerm(), Variable.DOCUMENT_ID, picture));

            assertThat(journey.open()).doesNotContain(Element.REVIEW_DOCUMENT);
        }

        @Test
        void ofTheReviewerWithTheReason() {
            TestJourney journey = startIndividual().upToBranches();
            journey.upload(DocumentType.SUBJECT_LEADER_ID, TestJourney.longTerm());
            assertThat(journey.task(Element.REVIEW_DOCUMENT)).hasCandidateGroup("reviewers");
            assertThat(journey.task(Element.REVIEW_DOCUMENT).getName()).startsWith("审核材料：");

            journey.reject(DocumentType.SUBJECT_LEADER_ID, "反光");

            Task again = journey.task(Element.UPLOAD_DOCUMENT);
            String sentBack = (String) journey.local(again, Variable.DOCUMENT_ID);
            assertThat(documents.acceptedFor(sentBack, again.getId())).isFalse();
            assertThat(again.getName()).contains("已退回");
            assertThat(journey.local(again, Variable.DOCUMENT_REJECTION_REASON)).isEqualTo("反光");
            assertThat(events.of(journey.id(), HookEventType.DOCUMENT_REJECTED))
                    .singleElement()
                    .satisfies(event -> assertThat(event.data())
                            .containsEntry("documentType", "SUBJECT_LEADER_ID")
                            .doesNotContainValue("反光"));

            journey.upload(DocumentType.SUBJECT_LEADER_ID, TestJourney.longTerm());
            Task second = journey.task(Element.REVIEW_DOCUMENT);
            assertThat(second.getName()).startsWith("审核材料（退回后重新上传）：");
            assertThat(journey.local(second, Variable.DOCUMENT_APPROVED)).isNull();
            assertThat(journey.local(second, Variable.DOCUMENT_REJECTION_REASON))
                    .isNull();
            assertThat(journey.local(second, Variable.RETURNED_DOCUMENT_ID)).isEqualTo(sentBack);
            assertThat(journey.local(second, Variable.RETURNED_REASON)).isEqualTo("反光");
            journey.approve(DocumentType.SUBJECT_LEADER_ID);
            assertThat(journey.open()).doesNotContain(Element.UPLOAD_DOCUMENT);
        }
    }

    @Nested
    @DisplayName("The real-name wait (DOM-13)")
    class RealNameWait {

        @Test
        void isDueOnNoDayAsNobodyHasToDoAnything() {
            TestJourney journey =
                    startIndividual().upToBranches().declareDomain("domainRealNameVerifiedOn", TODAY.toString());

            assertThat(journey.task(Element.WAIT_FOR_REAL_NAME).getDueDate()).isNull();
            assertThat(journey.task(Element.DECLARE_SERVER).getDueDate()).isNotNull();
        }

        @Test
        void endsAtMidnightInShanghaiThreeDaysAfterTheVerification() {
            TestJourney journey =
                    startIndividual().upToBranches().declareDomain("domainRealNameVerifiedOn", TODAY.toString());

            assertThat(journey.dueDateOf(Element.AWAIT_REAL_NAME_SYNC))
                    .isEqualTo(Instant.parse("2026-11-25T16:00:00Z"));
        }

        @ParameterizedTest(name = "verified {0} days ago at noon: waits {1}")
        @CsvSource({"0, true", "1, true", "2, true", "3, false", "400, false"})
        void isSkippedWhenItIsOver(int daysAgo, boolean waits) {
            TestJourney journey = startIndividual()
                    .upToBranches()
                    .declareDomain(
                            "domainRealNameVerifiedOn", TODAY.minusDays(daysAgo).toString());

            assertThat(journey.open().contains(Element.WAIT_FOR_REAL_NAME)).isEqualTo(waits);
            assertThat(journey.timer(Element.AWAIT_REAL_NAME_SYNC).isPresent()).isEqualTo(waits);
        }

        @Test
        void mayBeCutShortWhichLeavesAWarning() {
            TestJourney journey = startIndividual()
                    .upToBranches()
                    .declareDomain("domainRealNameVerifiedOn", TODAY.toString())
                    .complete(Element.WAIT_FOR_REAL_NAME, Map.of())
                    .declareServer()
                    .gatherDocuments();

            assertThat(journey.open()).containsExactly(Element.SUBMIT_FILING);
            assertThat(journey.timer(Element.AWAIT_REAL_NAME_SYNC)).isEmpty();
            assertThat(journey.rulesIn(Variable.READINESS_VERDICT)).contains("DOM-13");
            assertThat(journey.verdict(Variable.READINESS_VERDICT)
                            .prop("status")
                            .stringValue())
                    .isEqualTo("WARN");
        }
    }

    @Nested
    @DisplayName("The domain, seen from outside")
    class SeenFromOutside {

        private static final String HOLDER = "杭州青峰科技有限公司";
        private static final LocalDate LONG = LocalDate.parse("2028-05-06");
        private static final LocalDate SHORT = LocalDate.parse("2026-12-20");

        private final DomainWatcher watcher = JourneyApplication.bean(DomainWatcher.class);

        @Test
        void comesBackWithBothValuesWhileDocumentsAreGathered() {
            TestJourney journey = declared("gathering.cn", "domainName", "gathering.cn");
            journey.declareServer();
            assertThat(journey.open()).doesNotContain(Element.DECLARE_DOMAIN).contains(Element.UPLOAD_DOCUMENT);

            change(journey, "gathering.cn", SHORT, HOLDER);

            assertThat(journey.instance()).isWaitingAt(Element.DECLARE_DOMAIN, Element.UPLOAD_DOCUMENT);
            assertThat(journey.rulesIn(Variable.DOMAIN_VERDICT)).contains("DOM-03", "OBS-01");
            assertThat(journey.verdict(Variable.DOMAIN_VERDICT).toString())
                    .contains("\"OBSERVED\"", "2028-05-06", "2026-12-20", "2026-11-23");
            assertThat(events.of(journey.id(), HookEventType.DOMAIN_CHANGED))
                    .singleElement()
                    .satisfies(event -> assertThat(event.data().get("changes"))
                            .isEqualTo(List.of(Map.of(
                                    "fact", "domain.expiresOn", "before", "2028-05-06", "after", "2026-12-20"))));

            observed.see("gathering.cn", LONG, HOLDER);
            journey.declareDomain("domainName", "gathering.cn").gatherDocuments();
            assertThat(journey.instance()).isWaitingAtExactly(Element.SUBMIT_FILING);
            journey.submit();
            assertThat(journey.hasEnded()).isTrue();
        }

        @Test
        void staysWhereItIsWhenNothingBreaks() {
            TestJourney journey = declared("calm.cn", "domainName", "calm.cn");
            List<String> open = journey.open();

            change(journey, "calm.cn", LONG.plusYears(1), HOLDER);

            assertThat(journey.open()).isEqualTo(open);
            assertThat(events.of(journey.id(), HookEventType.DOMAIN_CHANGED)).isEmpty();
        }

        @Test
        void comesBackFromTheSubmissionByTheClockOfTheModel() {
            TestJourney journey = declared("ready.cn", "domainName", "ready.cn");
            journey.declareServer().gatherDocuments();
            assertThat(journey.open()).containsExactly(Element.SUBMIT_FILING);
            assertThat(observed.soon()).contains(journey.id());

            change(journey, "ready.cn", SHORT, HOLDER);
            assertThat(journey.dueDateOf(Element.FACT_RUNS_OUT))
                    .isEqualTo(ClockUtil.getCurrentTime().toInstant());
            journey.fire(Element.FACT_RUNS_OUT);

            assertThat(journey.open()).containsExactly(Element.DECLARE_DOMAIN);
        }

        @Test
        void comesBackFromTheWaitForTheRealName() {
            TestJourney journey = declared("waiting.cn", "domainRealNameVerifiedOn", TODAY.toString());
            assertThat(journey.open()).contains(Element.WAIT_FOR_REAL_NAME);

            change(journey, "waiting.cn", SHORT, HOLDER);

            assertThat(journey.open()).contains(Element.DECLARE_DOMAIN).doesNotContain(Element.WAIT_FOR_REAL_NAME);
            assertThat(journey.timer(Element.AWAIT_REAL_NAME_SYNC)).isEmpty();
        }

        @Test
        void waitsAnewForTheRealNameOfAnotherHolder() {
            observed.see("sold.cn", LONG, "上海白云贸易有限公司");
            TestJourney journey = startEnterprise().upToBranches();
            TestJourney.today(TODAY.plusDays(1));
            DomainObservation before = observed.recent("sold.cn").orElseThrow();
            DomainObservation now = observed.see("sold.cn", LONG, HOLDER);
            watcher.changed(journey.id(), Optional.of(before), now);
            assertThat(events.of(journey.id(), HookEventType.DOMAIN_CHANGED)).isEmpty();

            journey.declareDomain("domainName", "sold.cn");

            assertThat(journey.open()).contains(Element.WAIT_FOR_REAL_NAME);
            assertThat(journey.dueDateOf(Element.AWAIT_REAL_NAME_SYNC))
                    .isEqualTo(Instant.parse("2026-11-26T16:00:00Z"));
        }

        @Test
        void comesBackWhenAnotherHolderAppears() {
            TestJourney journey = declared("handed-over.cn", "domainName", "handed-over.cn");

            change(journey, "handed-over.cn", LONG, "上海白云贸易有限公司");

            assertThat(journey.open()).contains(Element.DECLARE_DOMAIN);
            assertThat(events.of(journey.id(), HookEventType.DOMAIN_CHANGED).toString())
                    .contains("domain.holderName")
                    .doesNotContain("白云");
        }

        @Test
        void isWatchedFromItsDeclarationToTheEnd() {
            TestJourney journey = declared("watched.cn", "domainName", "watched.cn");
            assertThat(observed.watchedBy(journey.id())).contains("watched.cn");

            journey.withdraw();

            assertThat(observed.watchedBy(journey.id())).isEmpty();
        }

        private TestJourney declared(String name, String variable, Object value) {
            observed.see(name, LONG, HOLDER);
            TestJourney journey = startEnterprise().upToBranches();
            Map<String, Object> domain =
                    SampleFilings.with(SampleFilings.domainOf(SampleFilings.enterprise()), "domainName", name);
            return journey.complete(Element.DECLARE_DOMAIN, SampleFilings.with(domain, variable, value));
        }

        private void change(TestJourney journey, String name, LocalDate expiresOn, String holder) {
            DomainObservation before = observed.recent(name).orElseThrow();
            watcher.changed(journey.id(), Optional.of(before), observed.see(name, expiresOn, holder));
            journey.settle();
        }
    }

    @Nested
    @DisplayName("The documents")
    class DocumentList {

        @Test
        void holdNoPreApprovalWhenNoIndustryNeedsOne() {
            assertThat(startEnterprise().upToBranches().askedFor()).doesNotContain(DocumentType.PRE_APPROVAL_DOCUMENT);
        }

        @Test
        void holdAPreApprovalForEachIndustryThatNeedsOne() {
            TestJourney journey = start(with(SampleFilings.enterprise(), "serviceIndustries", "NEWS,PUBLISHING"))
                    .upToBranches();

            assertThat(journey.slotsAskedFor())
                    .contains(
                            new DocumentSlot(DocumentType.PRE_APPROVAL_DOCUMENT, Optional.of(DocumentPurpose.NEWS)),
                            new DocumentSlot(
                                    DocumentType.PRE_APPROVAL_DOCUMENT, Optional.of(DocumentPurpose.PUBLISHING)));
            journey.declareDomain().declareServer().gatherDocuments();
            assertThat(journey.open()).containsExactly(Element.SUBMIT_FILING);
        }

        @Test
        @DisplayName("hold a 不涉及承诺书 in place of the approval that it may replace (AMB-10)")
        void holdAStatementInPlaceOfTheApproval() {
            TestJourney journey = start(with(SampleFilings.enterprise(), "serviceIndustries", "NEWS"))
                    .reviewChecklist(
                            Map.of(Variable.ADDITIONAL_DOCUMENTS, DocumentType.NON_INVOLVEMENT_STATEMENT.name()))
                    .complete(Element.REGISTER_ACCOUNT, SampleFilings.account());

            assertThat(journey.slotsAskedFor())
                    .contains(new DocumentSlot(
                            DocumentType.NON_INVOLVEMENT_STATEMENT, Optional.of(DocumentPurpose.NEWS)));
            assertThat(journey.askedFor()).doesNotContain(DocumentType.PRE_APPROVAL_DOCUMENT);
            journey.declareDomain().declareServer().gatherDocuments();
            assertThat(journey.open()).containsExactly(Element.SUBMIT_FILING);
        }

        @Test
        void holdTheConditionalOnesThatTheApplicantWillGive() {
            Map<String, Object> changed = with(SampleFilings.enterprise(), "subjectNameChanged", true);
            DocumentType conditional = conditionalFor(changed);
            TestJourney without = start(changed).upToBranches();
            TestJourney with = start(changed)
                    .reviewChecklist(Map.of(Variable.ADDITIONAL_DOCUMENTS, conditional.name()))
                    .complete(Element.REGISTER_ACCOUNT, SampleFilings.account());

            assertThat(without.askedFor()).doesNotContain(conditional);
            assertThat(with.askedFor()).contains(conditional);
        }

        private DocumentType conditionalFor(Map<String, Object> subject) {
            RuleBook rules = JourneyApplication.bean(RuleBook.class);
            return rules
                    .requiredDocuments(
                            JourneyApplication.bean(JourneyFacts.class).of(subject))
                    .stream()
                    .filter(document -> document.level() == Level.CONDITIONAL)
                    .map(RequiredDocument::type)
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void areGatheredBesideEachOtherWithoutMixingTheirDates() {
            TestJourney journey = startEnterprise().upToBranches();
            String inTime = TODAY.plusYears(5).toString();

            journey.upload(DocumentType.ORGANIZER_CERTIFICATE, Map.of(Variable.DOCUMENT_EXPIRES_ON, inTime));
            journey.upload(
                    DocumentType.SUBJECT_LEADER_ID,
                    Map.of(Variable.DOCUMENT_EXPIRES_ON, TODAY.minusDays(1).toString()));

            Task review = journey.task(Element.REVIEW_DOCUMENT);
            assertThat(journey.slot(review).type()).isEqualTo(DocumentType.ORGANIZER_CERTIFICATE);
            assertThat(journey.local(review, Variable.DOCUMENT_EXPIRES_ON)).isEqualTo(inTime);
            assertThat(journey.instance().getId()).isEqualTo(journey.id());
            assertThat(journey.variable(Variable.DOCUMENT_ID)).isNull();
        }

        @Test
        void areApprovedInTheStoreAsWell() {
            TestJourney journey = startIndividual().upToBranches();
            journey.upload(DocumentType.SUBJECT_LEADER_ID, TestJourney.longTerm());
            String picture = (String) journey.local(journey.task(Element.REVIEW_DOCUMENT), Variable.DOCUMENT_ID);

            journey.approve(DocumentType.SUBJECT_LEADER_ID);

            assertThat(documents.isApproved(picture)).isTrue();
        }

        @Test
        void anApprovalThatIsNoLongerNeededDoesNotHoldTheJourneyUp() {
            TestJourney journey = start(with(SampleFilings.enterprise(), "serviceIndustries", "NEWS"))
                    .upToBranches();
            DocumentType news = DocumentType.PRE_APPROVAL_DOCUMENT;
            journey.upload(
                            news,
                            Map.of(
                                    Variable.DOCUMENT_ISSUED_ON,
                                            TODAY.minusDays(9).toString(),
                                    Variable.DOCUMENT_EXPIRES_ON,
                                            TODAY.plusMonths(3).plusDays(20).toString()))
                    .approve(news)
                    .overwrite("serviceIndustries", "");
            TestJourney.today(TODAY.plusDays(40));

            journey.declareDomain().declareServer().gatherDocuments();

            assertThat(journey.open()).containsExactly(Element.SUBMIT_FILING);
        }
    }

    @Nested
    @DisplayName("A holder who is a person of the unit (DOM-09, DOM-11, DOM-12)")
    class PersonOfTheUnit {

        private Map<String, Object> shareholder() {
            Map<String, Object> domain = SampleFilings.domainOf(SampleFilings.enterprise());
            domain = with(domain, "domainHolderRelation", "SHAREHOLDER");
            domain = with(domain, "domainHolderName", "王五");
            domain = with(domain, "domainHolderIdType", "RESIDENT_ID");
            return with(domain, "domainHolderIdNumber", "330106199206150014");
        }

        @Test
        void isAskedForTheProofThatTheDomainMadeNecessary() {
            TestJourney journey = startEnterprise().upToBranches();
            assertThat(journey.askedFor()).doesNotContain(DocumentType.DOMAIN_REGISTRANT_PROOF);

            journey.gatherDocuments()
                    .complete(Element.DECLARE_DOMAIN, shareholder())
                    .declareServer();

            assertThat(journey.open()).containsExactly(Element.UPLOAD_DOCUMENT);
            assertThat(journey.askedFor()).containsExactly(DocumentType.DOMAIN_REGISTRANT_PROOF);
            journey.gatherDocuments();
            assertThat(journey.open()).containsExactly(Element.SUBMIT_FILING);
            assertThat(journey.rulesIn(Variable.READINESS_VERDICT)).contains("DOM-11");
        }

        @Test
        void isRefusedWhereTheProofIsOfNoUse() {
            TestJourney journey = startIndividual().upToBranches().complete(Element.DECLARE_DOMAIN, shareholder());

            assertThat(journey.open()).contains(Element.DECLARE_DOMAIN);
            assertThat(journey.rulesIn(Variable.DOMAIN_VERDICT)).contains("DOM-08", "DOM-11");
        }
    }

    @Nested
    @DisplayName("Readiness is judged anew, and sends back only what no longer holds")
    class Readiness {

        @Test
        void theDomain() {
            TestJourney journey = startIndividual()
                    .upToBranches()
                    .declareDomain("domainExpiresOn", TODAY.plusMonths(5).toString())
                    .declareServer();
            TestJourney.today(TODAY.plusMonths(4));

            journey.gatherDocuments();

            assertThat(journey.open()).containsExactly(Element.DECLARE_DOMAIN);
            assertThat(journey.rulesIn(Variable.DOMAIN_VERDICT)).contains("DOM-03");
            assertThat(events.of(journey.id(), HookEventType.JOURNEY_STALE)).hasSize(1);
            journey.declareDomain();
            assertThat(journey.open()).containsExactly(Element.SUBMIT_FILING);
        }

        @Test
        void theServer() {
            TestJourney journey = startIndividual()
                    .upToBranches()
                    .declareServer("serverExpiresOn", TODAY.plusMonths(5).toString())
                    .declareDomain();
            TestJourney.today(TODAY.plusMonths(6));

            journey.gatherDocuments();

            assertThat(journey.open()).containsExactly(Element.DECLARE_SERVER);
            journey.declareServer();
            assertThat(journey.open()).containsExactly(Element.SUBMIT_FILING);
        }

        @Test
        void aDocument() {
            TestJourney journey = startEnterprise().upToBranches();
            journey.upload(
                            DocumentType.SUBJECT_LEADER_ID,
                            Map.of(
                                    Variable.DOCUMENT_EXPIRES_ON,
                                    TODAY.plusMonths(3).plusDays(10).toString()))
                    .approve(DocumentType.SUBJECT_LEADER_ID)
                    .gatherDocuments()
                    .declareServer();
            TestJourney.today(TODAY.plusDays(20));

            journey.declareDomain();

            assertThat(journey.open()).containsExactly(Element.UPLOAD_DOCUMENT);
            assertThat(journey.askedFor()).containsExactly(DocumentType.SUBJECT_LEADER_ID);
            journey.gatherDocuments();
            assertThat(journey.open()).containsExactly(Element.SUBMIT_FILING);
        }

        @Test
        void theProfile() {
            TestJourney journey =
                    startEnterprise().upToBranches().declareDomain().declareServer();
            journey.overwrite("leaderIdNumber", "330106198501012340");

            journey.gatherDocuments();

            assertThat(journey.open()).containsExactly(Element.REVIEW_CHECKLIST);
            assertThat(journey.rulesIn(Variable.PROFILE_VERDICT)).isNotEmpty();
            journey.reviewChecklist(Map.of("leaderIdNumber", "330106198501012349"));
            assertThat(journey.open()).containsExactly(Element.SUBMIT_FILING);
        }

        @Test
        @DisplayName("NAM-01: a service may be without a name until then")
        void aServiceWithoutAName() {
            TestJourney journey = start(SampleFilings.with(SampleFilings.enterprise(), "serviceName", null))
                    .upToSubmit();

            assertThat(journey.open()).containsExactly(Element.REVIEW_CHECKLIST);
            assertThat(journey.rulesIn(Variable.PROFILE_VERDICT)).contains("NAM-01");
            journey.reviewChecklist(Map.of("serviceName", "青峰科技官网"));
            assertThat(journey.open()).containsExactly(Element.SUBMIT_FILING);
        }

        @Test
        void severalAtOnce() {
            TestJourney journey = startIndividual()
                    .upToBranches()
                    .declareDomain("domainExpiresOn", TODAY.plusMonths(5).toString())
                    .declareServer("serverExpiresOn", TODAY.plusMonths(5).toString());
            TestJourney.today(TODAY.plusMonths(6));

            journey.gatherDocuments();

            assertThat(journey.open()).containsExactly(Element.DECLARE_DOMAIN, Element.DECLARE_SERVER);
        }

        @Test
        void aProfileThatNowNeedsMoreAsksForMore() {
            TestJourney journey =
                    startEnterprise().upToBranches().declareDomain().declareServer();
            journey.overwrite("serviceIndustries", "NEWS");

            journey.gatherDocuments();

            assertThat(journey.open()).containsExactly(Element.UPLOAD_DOCUMENT);
            assertThat(journey.askedFor()).containsExactly(DocumentType.PRE_APPROVAL_DOCUMENT);
        }

        @Test
        void anErasedPictureIsAskedForAgain() {
            TestJourney journey = startIndividual().upToBranches().gatherDocuments();
            documents.withdrawConsent(journey.id(), TestJourney.APPLICANT);
            documents.giveConsent(journey.id(), TestJourney.APPLICANT);

            journey.declareDomain().declareServer();

            assertThat(journey.open()).containsExactly(Element.UPLOAD_DOCUMENT);
        }
    }

    @Nested
    @DisplayName("While the applicant hesitates to submit")
    class Freshness {

        @Test
        void anExpiringDomainTakesTheJourneyBackToTheDomainAlone() {
            TestJourney journey = startIndividual()
                    .upToBranches()
                    .declareDomain("domainExpiresOn", TODAY.plusMonths(6).toString())
                    .declareServer()
                    .gatherDocuments();

            assertThat(journey.dueDateOf(Element.FACT_RUNS_OUT)).isAfter(Instant.parse("2026-12-01T00:00:00Z"));
            journey.fire(Element.FACT_RUNS_OUT);

            assertThat(journey.open()).containsExactly(Element.DECLARE_DOMAIN);
            assertThat(journey.rulesIn(Variable.DOMAIN_VERDICT)).contains("DOM-03");
        }

        @Test
        void anExpiringServerTakesItBackToTheServerAlone() {
            TestJourney journey = startIndividual()
                    .upToBranches()
                    .declareDomain()
                    .declareServer("serverExpiresOn", TODAY.plusMonths(6).toString())
                    .gatherDocuments();

            journey.fire(Element.FACT_RUNS_OUT);

            assertThat(journey.open()).containsExactly(Element.DECLARE_SERVER);
        }

        @Test
        void anExpiringDocumentIsAskedForAgainOnTheFirstDayItNoLongerHolds() {
            TestJourney journey =
                    startEnterprise().upToBranches().declareDomain().declareServer();
            journey.upload(DocumentType.SERVICE_LEADER_ID, Map.of(Variable.DOCUMENT_EXPIRES_ON, "2027-03-31"))
                    .approve(DocumentType.SERVICE_LEADER_ID)
                    .gatherDocuments();

            assertThat(journey.dueDateOf(Element.FACT_RUNS_OUT)).isEqualTo(Instant.parse("2026-12-31T16:00:00Z"));
            journey.fire(Element.FACT_RUNS_OUT);

            assertThat(journey.askedFor()).containsExactly(DocumentType.SERVICE_LEADER_ID);
            assertThat(journey.local(journey.task(Element.UPLOAD_DOCUMENT), Variable.DOCUMENT_VERDICT)
                            .toString())
                    .contains("VAL-01");
            journey.gatherDocuments().submit();
            assertThat(journey.hasEnded()).isTrue();
        }

        @Test
        void aTimerStandsEvenWhenNothingRunsOut() {
            TestJourney journey = startIndividual()
                    .upToBranches()
                    .declareDomain("domainExpiresOn", "2040-01-01")
                    .declareServer("serverExpiresOn", "2040-01-01")
                    .gatherDocuments();

            assertThat(journey.dueDateOf(Element.FACT_RUNS_OUT)).isAfter(Instant.parse("2028-11-01T00:00:00Z"));
            journey.fire(Element.FACT_RUNS_OUT);
            assertThat(journey.open()).containsExactly(Element.SUBMIT_FILING);
        }

        @Test
        void aFactRunsOutEvenWhenTheWaitWasCutShort() {
            TestJourney journey = startIndividual()
                    .upToBranches()
                    .declareDomain("domainRealNameVerifiedOn", TODAY.toString())
                    .complete(Element.WAIT_FOR_REAL_NAME, Map.of())
                    .declareServer();
            journey.upload(
                            DocumentType.SUBJECT_LEADER_ID,
                            Map.of(
                                    Variable.DOCUMENT_EXPIRES_ON,
                                    TODAY.plusMonths(3).plusDays(1).toString()))
                    .approve(DocumentType.SUBJECT_LEADER_ID);

            assertThat(journey.open()).containsExactly(Element.SUBMIT_FILING);
            assertThat(journey.dueDateOf(Element.FACT_RUNS_OUT)).isEqualTo(Instant.parse("2026-11-24T16:00:00Z"));
        }
    }

    @Nested
    @DisplayName("Consent taken back erases the pictures, and asks for them again")
    class ConsentTakenBack {

        @Test
        void whileAReviewerHasOne() {
            TestJourney journey = startIndividual().upToBranches();
            journey.upload(DocumentType.SUBJECT_LEADER_ID, TestJourney.longTerm());

            takeConsentBack(journey);

            assertThat(journey.tasks(Element.REVIEW_DOCUMENT)).isEmpty();
            assertThat(journey.askedFor()).containsExactly(DocumentType.SUBJECT_LEADER_ID);
            journey.declareDomain().declareServer().gatherDocuments().submit();
            assertThat(journey.hasEnded()).isTrue();
        }

        @Test
        void whileNothingIsLeftButToSubmit() {
            TestJourney journey = startIndividual().upToSubmit();

            takeConsentBack(journey);

            assertThat(journey.open()).containsExactly(Element.UPLOAD_DOCUMENT);
            journey.gatherDocuments().submit();
            assertThat(journey.hasEnded()).isTrue();
        }

        @Test
        void whileNobodyHasGivenAny() {
            TestJourney journey = startIndividual().upToBranches();
            List<String> open = journey.open();

            takeConsentBack(journey);

            assertThat(journey.open()).isEqualTo(open);
        }

        private void takeConsentBack(TestJourney journey) {
            JourneyApplication.bean(ConsentWithdrawal.class).of(journey.id(), TestJourney.APPLICANT);
            journey.settle();
        }
    }

    @Nested
    @DisplayName("Withdrawal")
    class Withdrawal {

        @ParameterizedTest(name = "while waiting at {0}")
        @ValueSource(
                strings = {
                    Element.REVIEW_CHECKLIST,
                    Element.REGISTER_ACCOUNT,
                    Element.DECLARE_DOMAIN,
                    Element.WAIT_FOR_REAL_NAME,
                    Element.DECLARE_SERVER,
                    Element.UPLOAD_DOCUMENT,
                    Element.REVIEW_DOCUMENT,
                    Element.SUBMIT_FILING
                })
        void endsTheJourneyAndErasesItsPictures(String stage) {
            TestJourney journey = WaitStates.reach(stage, startEnterprise());
            ProcessInstance instance = journey.instance();
            assertThat(journey.open()).contains(stage);

            journey.withdraw();

            assertThat(instance).isEnded().hasPassed(Element.END_WITHDRAWN);
            assertThat(journey.open()).isEmpty();
            assertThat(documents.ofJourney(journey.id())).isEmpty();
            assertThat(events.of(journey.id(), HookEventType.JOURNEY_WITHDRAWN)).hasSize(1);
            assertThat(events.of(journey.id(), HookEventType.JOURNEY_SUBMITTED)).isEmpty();
            assertThat(engine.getManagementService()
                            .createJobQuery()
                            .processInstanceId(journey.id())
                            .count())
                    .isZero();
        }

        @Test
        void isPossibleWhileAContinuationIsStillToRun() {
            TestJourney journey = WaitStates.reach(Element.REVIEW_DOCUMENT, startIndividual());
            journey.approve(journey.task(Element.REVIEW_DOCUMENT));

            journey.withdraw();

            assertThat(journey.hasEnded()).isTrue();
        }
    }

    @Nested
    @DisplayName("A reminder")
    class Reminder {

        @Test
        void listsWhatIsOpenAndCountsWithoutDisturbingTheJourney() {
            TestJourney journey = startEnterprise().upToBranches();
            List<String> before = journey.open();

            journey.fire(Element.REMINDER_DUE).fire(Element.REMINDER_DUE);

            assertThat(journey.open()).isEqualTo(before);
            List<HookEvent> reminders = events.of(journey.id(), HookEventType.TASK_REMINDER);
            assertThat(reminders)
                    .extracting(event -> event.data().get("reminderNumber"))
                    .containsExactly(1, 2);
            assertThat(reminders.get(0).data())
                    .containsEntry("journeyId", journey.id())
                    .containsEntry("applicant", TestJourney.APPLICANT)
                    .containsKeys("businessKey", "openTasks");
            assertThat(openTasks(reminders.get(0)))
                    .hasSameSizeAs(before)
                    .allSatisfy(task -> assertThat(task)
                            .containsOnlyKeys("id", "key", "name", "createdAt", "dueAt", "url")
                            .doesNotContainValue(null));
        }

        @Test
        void namesNobody() {
            TestJourney journey = startIndividual().upToBranches();

            journey.fire(Element.REMINDER_DUE);

            assertThat(events.of(journey.id()).toString()).doesNotContain("张三").doesNotContain("110101199003071233");
        }

        @Test
        void comesOnMorningsInShanghai() {
            assertThat(startIndividual().dueDateOf(Element.REMINDER_DUE))
                    .isAfter(Instant.parse("2026-11-23T04:00:00Z"))
                    .isBefore(Instant.parse("2026-11-25T00:00:00Z"));
        }

        @SuppressWarnings("unchecked")
        private static List<Map<String, Object>> openTasks(HookEvent reminder) {
            return (List<Map<String, Object>>) reminder.data().get("openTasks");
        }
    }

    @Test
    void aVerdictIsJsonWithMessageKeysAndNoSentences() {
        TestJourney journey = startEnterprise()
                .upToBranches()
                .declareDomain("domainExpiresOn", TODAY.plusDays(60).toString());

        String json = journey.verdict(Variable.DOMAIN_VERDICT).toString();

        assertThat(json).contains("\"messageKey\":\"DOM-03.", "\"remedyKey\"", "\"arguments\"");
        assertThat(json).doesNotContainPattern("\\p{IsHan}{5}");
    }

    @Test
    void noIdNumberLeavesByAnEvent() {
        TestJourney journey = startEnterprise().upToSubmit().submit();

        assertThat(events.of(journey.id()).toString())
                .doesNotContain("91330106MA27ABCD13")
                .doesNotContain("330106198501012349")
                .doesNotContain("李四");
    }

    private TestJourney startEnterprise() {
        return start(SampleFilings.enterprise());
    }

    private TestJourney startIndividual() {
        return start(SampleFilings.individual());
    }

    private TestJourney start(Map<String, Object> subject) {
        return TestJourney.start(engine, documents, subject);
    }
}
