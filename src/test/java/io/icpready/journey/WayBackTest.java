package io.icpready.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.desk.JourneyPage.Wanted;
import io.icpready.journey.desk.JourneyView;
import io.icpready.journey.desk.OwnJourneys;
import io.icpready.journey.wayback.AsItWas;
import io.icpready.journey.wayback.ReopenRequest;
import io.icpready.journey.wayback.Reopened;
import io.icpready.journey.wayback.Reopening;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.support.StartsEngine;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@DisplayName("An applicant opens a step again that was done")
@SpringBootTest(
        classes = JourneySlice.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {JourneySlice.JOBS_BY_HAND, JourneySlice.EVERYBODY_MAY, JourneySlice.UNCOVERED})
@StartsEngine
class WayBackTest {

    static final List<String> WAIT_STATES = WaitStates.ALL;

    private static final String LETTER = "SERVICE_LEADER_ID";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private InMemoryDocuments documents;

    @Autowired
    private Reopening reopening;

    @Autowired
    private AsItWas asItWas;

    @Autowired
    private OwnJourneys journeys;

    @BeforeEach
    void begin() {
        AbstractAssertions.init(engine);
        TestJourney.today(LocalDate.parse(SampleFilings.TODAY));
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @ParameterizedTest(name = "the subject, while waiting at {0}")
    @FieldSource("WAIT_STATES")
    void theSubject(String waitsAt) {
        TestJourney journey = WaitStates.reach(waitsAt, enterprise());

        assertThat(reopen(journey, "PROFILE")).isInstanceOf(Reopened.Open.class);

        assertThat(journey.open()).containsExactly(Element.REVIEW_CHECKLIST);
        BpmnAwareTests.assertThat(journey.instance()).isWaitingAtExactly(Element.REVIEW_CHECKLIST);
        finish(journey.reviewChecklist(Map.of()));
    }

    @ParameterizedTest(name = "{0}, while nothing is left but to submit, opens {1} alone")
    @CsvSource({"ACCOUNT, RegisterAccount", "DOMAIN,  DeclareDomain", "SERVER,  DeclareServer"})
    void aStepAlone(String step, String task) {
        TestJourney journey = enterprise().upToSubmit();
        Object typed = journey.fact("domainName");

        assertThat(reopen(journey, step))
                .isEqualTo(new Reopened.Open(Optional.of(journey.task(task).getId())));

        BpmnAwareTests.assertThat(journey.instance()).isWaitingAt(task);
        assertThat(journey.open()).containsExactly(task);
        assertThat(journey.fact("domainName")).isEqualTo(typed);
        finish(journey);
    }

    @ParameterizedTest(name = "{0}, while the other branches are open")
    @CsvSource({"DOMAIN, DeclareDomain", "SERVER, DeclareServer"})
    void aBranchBesideTheOthers(String step, String task) {
        TestJourney journey = enterprise().upToBranches().declareDomain().declareServer();
        List<String> others = journey.open();

        reopen(journey, step);

        assertThat(journey.open()).containsAll(others).contains(task).hasSize(others.size() + 1);
        finish(journey);
    }

    @Test
    void theDomainWhileItsWaitRuns() {
        TestJourney journey = WaitStates.reach(Element.WAIT_FOR_REAL_NAME, enterprise());

        reopen(journey, "DOMAIN");

        assertThat(journey.tasks(Element.WAIT_FOR_REAL_NAME)).isEmpty();
        assertThat(journey.tasks(Element.DECLARE_DOMAIN)).hasSize(1);
        finish(journey);
    }

    @ParameterizedTest(name = "{0}, while the wait for the real name runs, which comes again")
    @CsvSource({"PROFILE, ReviewChecklist", "ACCOUNT, RegisterAccount"})
    void aStepBeforeTheWait(String step, String task) {
        TestJourney journey = WaitStates.reach(Element.WAIT_FOR_REAL_NAME, enterprise());
        List<String> before = journey.open();
        Date ends = journey.timer(Element.AWAIT_REAL_NAME_SYNC).orElseThrow().getDuedate();

        reopen(journey, step);
        assertThat(journey.open()).containsExactly(task);
        answerOnce(journey);

        assertThat(journey.open()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(journey.timer(Element.AWAIT_REAL_NAME_SYNC).orElseThrow().getDuedate())
                .isEqualTo(ends);
        finish(journey);
    }

    @ParameterizedTest(name = "{0}, left as it was, brings the wait for the real name back")
    @CsvSource({"PROFILE, ReviewChecklist", "ACCOUNT, RegisterAccount"})
    void aStepBeforeTheWaitIsLeft(String step, String task) {
        TestJourney journey = WaitStates.reach(Element.WAIT_FOR_REAL_NAME, enterprise());
        List<String> before = journey.open();
        reopen(journey, step);

        assertThat(leave(journey, journey.task(task).getId())).isTrue();

        assertThat(journey.open()).containsExactlyInAnyOrderElementsOf(before);
        finish(journey);
    }

    @ParameterizedTest(
            name = "{0}, after somebody went on without waiting for the real name, does not bring the wait back")
    @ValueSource(strings = {"PROFILE", "ACCOUNT", "SERVER"})
    void aStepAfterTheWaitWasGivenUp(String step) {
        TestJourney journey = WaitStates.reach(Element.WAIT_FOR_REAL_NAME, enterprise());
        journey.complete(Element.WAIT_FOR_REAL_NAME, Map.of());
        while (!journey.open().contains(Element.SUBMIT_FILING)) {
            answerOnce(journey);
        }

        reopen(journey, step);
        answerOnce(journey);

        assertThat(journey.open()).containsExactly(Element.SUBMIT_FILING);
    }

    @Test
    void theDomainAfterTheWaitWasGivenUpIsWaitedForAnew() {
        TestJourney journey = WaitStates.reach(Element.WAIT_FOR_REAL_NAME, enterprise());
        journey.complete(Element.WAIT_FOR_REAL_NAME, Map.of());

        reopen(journey, "DOMAIN");
        journey.complete(Element.DECLARE_DOMAIN, Map.of());

        assertThat(journey.open()).contains(Element.WAIT_FOR_REAL_NAME);
    }

    @Test
    void anApprovedDocumentWhileNothingIsLeftButToSubmit() {
        TestJourney journey = enterprise().upToSubmit();

        reopen(journey, "DOCUMENT", LETTER);

        BpmnAwareTests.assertThat(journey.instance()).isWaitingAt(Element.UPLOAD_DOCUMENT);
        assertThat(journey.open()).containsExactly(Element.UPLOAD_DOCUMENT);
        assertThat(journey.askedFor()).containsExactly(DocumentType.SERVICE_LEADER_ID);
        finish(journey);
    }

    @Test
    void anApprovedDocumentWhileOthersAreGathered() {
        TestJourney journey = underReview().approve(DocumentType.SERVICE_LEADER_ID);
        List<String> before = journey.open();

        reopen(journey, "DOCUMENT", LETTER);

        assertThat(journey.askedFor()).contains(DocumentType.SERVICE_LEADER_ID);
        assertThat(journey.open()).hasSize(before.size() + 1);
        finish(journey);
    }

    @Test
    void anApprovedDocumentOnceAllAreGatheredAndTheDomainIsNot() {
        TestJourney journey = enterprise().upToBranches().gatherDocuments();

        reopen(journey, "DOCUMENT", LETTER);

        assertThat(journey.askedFor()).containsExactly(DocumentType.SERVICE_LEADER_ID);
        finish(journey);
    }

    @Test
    void aDocumentThatAReviewerHasKeepingItsPicture() {
        TestJourney journey = underReview();

        reopen(journey, "DOCUMENT", LETTER);

        assertThat(journey.tasks(Element.REVIEW_DOCUMENT)).isEmpty();
        assertThat(journey.local(upload(journey), Variable.DOCUMENT_ID)).isNotNull();
        finish(journey);
    }

    @Test
    void theDomainInTurnAfterTheSubject() {
        TestJourney journey = enterprise().upToSubmit();
        reopen(journey, "PROFILE");

        assertThat(reopen(journey, "DOMAIN")).isEqualTo(new Reopened.Open(Optional.empty()));
        assertThat(journey.open()).containsExactly(Element.REVIEW_CHECKLIST);
        journey.reviewChecklist(Map.of());

        assertThat(journey.open()).containsExactly(Element.DECLARE_DOMAIN);
        finish(journey);
    }

    @ParameterizedTest(name = "{0}, opened again while nothing is left but to submit, is left as it was")
    @CsvSource({"PROFILE, ReviewChecklist", "ACCOUNT, RegisterAccount", "DOMAIN, DeclareDomain", "SERVER, DeclareServer"
    })
    void aStepIsLeftAsItWas(String step, String task) {
        TestJourney journey = enterprise().upToSubmit();
        reopen(journey, step);

        assertThat(leave(journey, journey.task(task).getId())).isTrue();
        assertThat(journey.open()).containsExactly(Element.SUBMIT_FILING);
        finish(journey);
    }

    @Test
    void theDomainIsLeftWhileItsWaitRuns() {
        TestJourney journey = WaitStates.reach(Element.WAIT_FOR_REAL_NAME, enterprise());
        List<String> before = journey.open();
        reopen(journey, "DOMAIN");

        assertThat(leave(journey, journey.task(Element.DECLARE_DOMAIN).getId())).isTrue();

        assertThat(journey.open()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(journey.timer(Element.AWAIT_REAL_NAME_SYNC)).isPresent();
        finish(journey.complete(Element.WAIT_FOR_REAL_NAME, Map.of()));
    }

    @Test
    void anApprovedDocumentIsLeftApproved() {
        TestJourney journey = enterprise().upToSubmit();
        reopen(journey, "DOCUMENT", LETTER);

        assertThat(leave(journey, upload(journey).getId())).isTrue();
        assertThat(journey.open()).containsExactly(Element.SUBMIT_FILING);
        finish(journey);
    }

    @Test
    void aDocumentUnderReviewIsLeftUnderReview() {
        TestJourney journey = underReview();
        List<String> before = journey.open();
        reopen(journey, "DOCUMENT", LETTER);

        assertThat(leave(journey, upload(journey).getId())).isTrue();

        assertThat(journey.open()).containsExactlyInAnyOrderElementsOf(before);
        journey.approve(DocumentType.SERVICE_LEADER_ID);
        finish(journey);
    }

    @Test
    void whatWasNotOpenedAgainCannotBeLeft() {
        TestJourney journey = enterprise().upToBranches();

        assertThat(leave(journey, journey.task(Element.DECLARE_DOMAIN).getId())).isFalse();
        assertThat(leave(journey, "nothing")).isFalse();
    }

    @Test
    void whatWasHandedOverSinceCannotBeLeft() {
        TestJourney journey = enterprise().upToSubmit();
        reopen(journey, "ACCOUNT");
        String before = journey.task(Element.REGISTER_ACCOUNT).getId();
        journey.complete(Element.REGISTER_ACCOUNT, Map.of("accountRegistered", false));

        assertThat(leave(journey, before)).isFalse();
        assertThat(leave(journey, journey.task(Element.REGISTER_ACCOUNT).getId()))
                .isFalse();
    }

    @Test
    void whatIsOpenStaysAsItIs() {
        TestJourney journey = enterprise().upToBranches();
        String task = journey.task(Element.DECLARE_DOMAIN).getId();

        assertThat(reopen(journey, "DOMAIN")).isEqualTo(new Reopened.Open(Optional.of(task)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"ACCOUNT", "DOMAIN", "SERVER"})
    void whatWasNotDoneComesByItself(String step) {
        assertThat(reopen(enterprise(), step)).isInstanceOf(Reopened.NotDone.class);
    }

    @Test
    void remindersGoOn() {
        TestJourney journey = enterprise().upToSubmit();

        reopen(journey, "PROFILE");

        assertThat(journey.timer(Element.REMINDER_DUE)).isPresent();
        assertThat(journey.timer(Element.FACT_RUNS_OUT)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{}",
                "[",
                "{\"step\":\"SUBMIT\"}",
                "{\"step\":\"DOCUMENT\"}",
                "{\"step\":\"DOMAIN\",\"slot\":\"OTHER\"}",
                "{\"step\":\"DOCUMENT\",\"slot\":\"NOTHING\"}"
            })
    void isAskedForByAStepThatThereIs(String body) {
        assertThat(ReopenRequest.read(body)).isEmpty();
    }

    @Test
    void eachDocumentOfTheOwnFilingsSaysWhichItIs() {
        TestJourney journey = enterprise().upToSubmit();

        assertThat(journeys.of(TestJourney.APPLICANT, Wanted.NEWEST, Locale.ENGLISH).journeys().stream()
                        .filter(view -> view.id().equals(journey.id()))
                        .flatMap(view -> view.steps().stream())
                        .filter(step -> step.key().equals("documents")))
                .extracting(JourneyView.StepView::slot)
                .contains(LETTER)
                .doesNotContainNull();
    }

    /** Answers what is open again with what was said, and goes to the end. */
    private void finish(TestJourney journey) {
        while (!journey.open().contains(Element.SUBMIT_FILING)) {
            answerOnce(journey);
        }
        assertThat(journey.open()).containsExactly(Element.SUBMIT_FILING);
        journey.submit();
        assertThat(journey.hasEnded()).isTrue();
    }

    private static void answerOnce(TestJourney journey) {
        String before = journey.open().toString();
        switch (journey.open().get(0)) {
            case Element.REVIEW_CHECKLIST -> journey.reviewChecklist(Map.of());
            case Element.REGISTER_ACCOUNT -> journey.complete(Element.REGISTER_ACCOUNT, SampleFilings.account());
            case Element.DECLARE_DOMAIN -> journey.declareDomain();
            case Element.DECLARE_SERVER -> journey.declareServer();
            case Element.WAIT_FOR_REAL_NAME -> journey.complete(Element.WAIT_FOR_REAL_NAME, Map.of());
            default -> journey.gatherDocuments();
        }
        assertThat(journey.open().toString()).isNotEqualTo(before);
    }

    private TestJourney enterprise() {
        return TestJourney.start(engine, documents, SampleFilings.enterprise());
    }

    /** With one document handed in, which a reviewer has now. */
    private TestJourney underReview() {
        return enterprise().upToBranches().upload(DocumentType.SERVICE_LEADER_ID, TestJourney.longTerm());
    }

    private static Task upload(TestJourney journey) {
        return journey.task(Element.UPLOAD_DOCUMENT, DocumentType.SERVICE_LEADER_ID);
    }

    private Reopened reopen(TestJourney journey, String step) {
        return asked(journey, "{\"step\":\"" + step + "\"}");
    }

    private Reopened reopen(TestJourney journey, String step, String slot) {
        return asked(journey, "{\"step\":\"" + step + "\",\"slot\":\"" + slot + "\"}");
    }

    private boolean leave(TestJourney journey, String task) {
        boolean left = asItWas.leave(journey.id(), task);
        journey.settle();
        return left;
    }

    private Reopened asked(TestJourney journey, String body) {
        Reopened reopened =
                reopening.reopen(journey.id(), ReopenRequest.read(body).orElseThrow());
        journey.settle();
        return reopened;
    }
}
