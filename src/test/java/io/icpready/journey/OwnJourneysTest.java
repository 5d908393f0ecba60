package io.icpready.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.desk.JourneyPage;
import io.icpready.journey.desk.JourneyPage.Wanted;
import io.icpready.journey.desk.JourneyView;
import io.icpready.journey.desk.JourneyView.State;
import io.icpready.journey.desk.JourneyView.StepState;
import io.icpready.journey.desk.OwnJourneys;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.support.StartsEngine;
import io.icpready.wording.BoundText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@DisplayName("What applicants hear of their own journeys")
@SpringBootTest(
        classes = JourneySlice.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {JourneySlice.JOBS_BY_HAND, JourneySlice.EVERYBODY_MAY, JourneySlice.UNCOVERED})
@StartsEngine
class OwnJourneysTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private InMemoryDocuments documents;

    @Autowired
    private OwnJourneys journeys;

    @BeforeEach
    void today() {
        TestJourney.today(LocalDate.parse(SampleFilings.TODAY));
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void theLastDayTakesTheApprovedDocumentsIntoAccount() {
        TestJourney journey = start(SampleFilings.enterprise()).upToBranches();
        journey.declareDomain().declareServer();
        String withoutDocuments = view(journey).latestSubmissionDate();

        journey.upload(DocumentType.SERVICE_LEADER_ID, Map.of(Variable.DOCUMENT_EXPIRES_ON, "2027-03-31"))
                .approve(DocumentType.SERVICE_LEADER_ID);

        assertThat(journey.open()).contains(Element.UPLOAD_DOCUMENT);
        assertThat(view(journey).latestSubmissionDate())
                .as("before the other documents are there")
                .isEqualTo("2026-12-31");

        journey.gatherDocuments();

        assertThat(journey.open()).containsExactly(Element.SUBMIT_FILING);
        assertThat(withoutDocuments).isGreaterThan("2027-12-31");
        assertThat(view(journey).latestSubmissionDate()).isEqualTo("2026-12-31");
    }

    @Test
    void whereNoDayIsLeftItSaysWhatExcludesWhatAndWhichValueWouldDo() {
        TestJourney journey = start(SampleFilings.enterprise()).upToBranches();
        Map<String, Object> domain = SampleFilings.with(
                SampleFilings.domainOf(SampleFilings.enterprise()), "domainRealNameVerifiedOn", "2026-11-22");
        journey.complete(Element.DECLARE_DOMAIN, SampleFilings.with(domain, "domainExpiresOn", "2027-02-24"));

        JourneyView view = view(journey);

        assertThat(journey.open()).doesNotContain(Element.DECLARE_DOMAIN);
        assertThat(view.earliestSubmissionDate()).isNull();
        assertThat(view.firstDayBounds()).isEmpty();
        assertThat(view.excludingBounds())
                .extracting(BoundText::limit, BoundText::day, BoundText::what, BoundText::label)
                .containsExactly(
                        tuple("FROM", "2026-11-25", "域名实名信息已同步", "域名实名认证通过日期"),
                        tuple("UNTIL", "2026-11-23", "域名剩余有效期足够", "域名到期日期"));
        assertThat(view.excludingBounds().get(1).remedy()).contains("2027-02-26");
    }

    @Test
    void theFirstDayIsExplainedByTheWaitItself() {
        TestJourney journey = start(SampleFilings.individual()).upToBranches();
        journey.declareDomain("domainRealNameVerifiedOn", "2026-11-22").declareServer();

        JourneyView view = view(journey);

        assertThat(view.earliestSubmissionDate()).isEqualTo("2026-11-25");
        assertThat(view.firstDayBounds()).containsExactly("域名实名认证于 2026-11-22 通过，建议之后等满 3 天，让信息完成同步。");
    }

    @Test
    void eachApprovedDocumentIsDoneWhileOthersAreOpen() {
        TestJourney journey = start(SampleFilings.enterprise()).upToBranches();
        journey.upload(DocumentType.ORGANIZER_CERTIFICATE, TestJourney.longTerm())
                .approve(DocumentType.ORGANIZER_CERTIFICATE);

        List<JourneyView.StepView> steps = view(journey).steps().stream()
                .filter(step -> step.key().equals("documents"))
                .toList();

        assertThat(steps).hasSizeGreaterThan(1);
        assertThat(steps)
                .filteredOn(step -> step.state() == StepState.DONE)
                .extracting(JourneyView.StepView::name)
                .containsExactly("材料：主办单位证件");
        assertThat(steps).filteredOn(step -> step.state() == StepState.OPEN).hasSize(steps.size() - 1);
    }

    @Test
    void aDocumentThatAReviewerSentBackSaysSoUntilItIsUploadedAgain() {
        TestJourney journey = start(SampleFilings.enterprise()).upToBranches();
        journey.upload(DocumentType.ORGANIZER_CERTIFICATE, TestJourney.longTerm())
                .reject(DocumentType.ORGANIZER_CERTIFICATE, "不清楚");

        assertThat(view(journey).steps())
                .filteredOn(JourneyView.StepView::sentBack)
                .extracting(JourneyView.StepView::name)
                .containsExactly("材料：主办单位证件");

        journey.upload(DocumentType.ORGANIZER_CERTIFICATE, TestJourney.longTerm());
        assertThat(view(journey).steps()).noneMatch(JourneyView.StepView::sentBack);
    }

    @Test
    void aSubmittedOneNamesItsOrderAndDay() {
        TestJourney journey = start(SampleFilings.individual()).upToSubmit().submit();

        JourneyView view = view(journey);
        assertThat(view.state()).isEqualTo(State.SUBMITTED);
        assertThat(view.filingOrderNumber()).isEqualTo("2026ICP0001");
        assertThat(view.filingSubmittedOn()).isEqualTo(SampleFilings.TODAY);
    }

    @Test
    void comePageByPageTheNewestFirst() {
        String person = "someone with seven journeys";
        List<String> started = IntStream.range(0, 7)
                .mapToObj(number -> {
                    TestJourney.now(Instant.parse(SampleFilings.TODAY + "T0%d:00:00Z".formatted(number)));
                    return startAs(person);
                })
                .toList();

        assertThat(page(person, new Wanted(0, 3, false)).journeys())
                .extracting(JourneyView::id)
                .containsExactly(started.get(6), started.get(5), started.get(4));
        JourneyPage last = page(person, new Wanted(2, 3, false));
        assertThat(last.journeys()).extracting(JourneyView::id).containsExactly(started.get(0));
        assertThat(last.total()).isEqualTo(7);
        assertThat(page(person, new Wanted(3, 3, false)).journeys()).isEmpty();

        engine.getRuntimeService()
                .createMessageCorrelation(JourneyModel.MESSAGE_WITHDRAWN)
                .processInstanceId(started.get(6))
                .correlate();

        assertThat(page(person, new Wanted(0, 3, false)).total()).isEqualTo(7);
        assertThat(page(person, new Wanted(1, 4, false)).journeys())
                .as("what ended comes last")
                .extracting(JourneyView::id)
                .containsExactly(started.get(1), started.get(0), started.get(6));
        JourneyPage open = page(person, new Wanted(0, 3, true));
        assertThat(open.total()).isEqualTo(6);
        assertThat(open.journeys()).extracting(JourneyView::id).startsWith(started.get(5));
    }

    @ParameterizedTest(name = "page={0}, size={1}, open={2}: {3}")
    @CsvSource({
        ",,, true",
        "0,,, true",
        "2,100,true, true",
        ",,false, true",
        "-1,,, false",
        "x,,, false",
        "10000,,, false",
        "99999999999,,, false",
        ",0,, false",
        ",101,, false",
        ",,yes, false"
    })
    void aPageIsAskedForInNumbersThatMakeSense(String page, String size, String open, boolean sensible) {
        assertThat(Wanted.of(page, size, open).isPresent()).isEqualTo(sensible);
    }

    private JourneyPage page(String person, Wanted wanted) {
        return journeys.of(person, wanted, Locale.ENGLISH);
    }

    private String startAs(String person) {
        engine.getIdentityService().setAuthenticatedUserId(person);
        try {
            return engine.getRuntimeService()
                    .startProcessInstanceByKey(JourneyModel.PROCESS_KEY, SampleFilings.individual())
                    .getId();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private TestJourney start(Map<String, Object> subject) {
        return TestJourney.start(engine, documents, subject);
    }

    private JourneyView view(TestJourney journey) {
        return journeys.of(TestJourney.APPLICANT, Wanted.NEWEST, Locale.SIMPLIFIED_CHINESE).journeys().stream()
                .filter(view -> view.id().equals(journey.id()))
                .findFirst()
                .orElseThrow();
    }
}
