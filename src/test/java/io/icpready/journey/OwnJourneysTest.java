package io.icpready.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.JourneyView.State;
import io.icpready.journey.JourneyView.StepState;
import io.icpready.rules.facts.DocumentType;
import io.icpready.support.StartsEngine;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
                .approve(DocumentType.SERVICE_LEADER_ID)
                .gatherDocuments();

        assertThat(journey.open()).containsExactly(Element.SUBMIT_FILING);
        assertThat(withoutDocuments).isGreaterThan("2027-12-31");
        assertThat(view(journey).latestSubmissionDate()).isEqualTo("2026-12-31");
    }

    @Test
    void eachApprovedDocumentIsDoneWhileOthersAreOpen() {
        TestJourney journey = start(SampleFilings.enterprise()).upToBranches();
        journey.upload(DocumentType.ORGANIZER_CERTIFICATE, TestJourney.longTerm())
                .approve(DocumentType.ORGANIZER_CERTIFICATE);

        List<JourneyView.Step> steps = view(journey).steps().stream()
                .filter(step -> step.key().equals("documents"))
                .toList();

        assertThat(steps).hasSizeGreaterThan(1);
        assertThat(steps)
                .filteredOn(step -> step.state() == StepState.DONE)
                .extracting(JourneyView.Step::name)
                .containsExactly("材料：主办单位证件");
        assertThat(steps).filteredOn(step -> step.state() == StepState.OPEN).hasSize(steps.size() - 1);
    }

    @Test
    void aSubmittedOneNamesItsOrderAndDay() {
        TestJourney journey = start(SampleFilings.individual()).upToSubmit().submit();

        JourneyView view = view(journey);
        assertThat(view.state()).isEqualTo(State.SUBMITTED);
        assertThat(view.filingOrderNumber()).isEqualTo("2026ICP0001");
        assertThat(view.filingSubmittedOn()).isEqualTo(SampleFilings.TODAY);
    }

    private TestJourney start(Map<String, Object> subject) {
        return TestJourney.start(engine, documents, subject);
    }

    private JourneyView view(TestJourney journey) {
        return journeys.of(TestJourney.APPLICANT, Locale.SIMPLIFIED_CHINESE).stream()
                .filter(view -> view.id().equals(journey.id()))
                .findFirst()
                .orElseThrow();
    }
}
