package io.icpready.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.engine.JourneyDeployment;
import io.icpready.journey.facts.DocumentRuns;
import io.icpready.journey.facts.DocumentSlot;
import io.icpready.journey.facts.JourneyFacts;
import io.icpready.journey.facts.RunsOfTests;
import io.icpready.journey.wayback.ReopenRequest;
import io.icpready.journey.wayback.Reopened;
import io.icpready.journey.wayback.Reopening;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.Verdict;
import io.icpready.support.StartsEngine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("A journey under way whose documents hold a variable for each of their parts")
@StartsEngine
class DocumentsOfBeforeTest {

    private static final DocumentSlot LETTER = DocumentSlot.parse("SUBJECT_LEADER_ID");

    private static ConfigurableApplicationContext application;
    private static ProcessEngine engine;

    @BeforeAll
    static void start() {
        application = new SpringApplicationBuilder(JourneySlice.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--" + JourneySlice.JOBS_BY_HAND,
                        "--" + JourneySlice.EVERYBODY_MAY,
                        "--" + JourneySlice.UNCOVERED);
        engine = application.getBean(ProcessEngine.class);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @BeforeEach
    void begin() {
        TestJourney.today(LocalDate.parse(SampleFilings.TODAY));
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @ParameterizedTest(name = "goes on where it stands {0}, taken along to the newest version: {1}")
    @CsvSource({
        "BEFORE_THE_BRANCHES, false",
        "BEFORE_THE_BRANCHES, true",
        "AT_THE_UPLOAD, false",
        "AT_THE_UPLOAD, true",
        "AT_THE_UPLOAD_WITH_REFUSED_DATES, false",
        "AT_THE_UPLOAD_WITH_REFUSED_DATES, true",
        "AT_THE_REVIEW, false",
        "AT_THE_REVIEW, true",
        "AT_THE_UPLOAD_AFTER_A_REVIEW, false",
        "AT_THE_UPLOAD_AFTER_A_REVIEW, true",
        "AT_THE_SECOND_REVIEW, false",
        "AT_THE_SECOND_REVIEW, true",
        "BETWEEN_REVIEW_AND_JOIN, false",
        "BETWEEN_REVIEW_AND_JOIN, true",
        "AT_THE_SUBMISSION, false",
        "AT_THE_SUBMISSION, true"
    })
    void goesOn(Stop stop, boolean takenAlong) {
        deployed(DocumentsOfBeforeTest::asBefore);
        TestJourney journey = journey();
        int version = versionOf(journey);
        stop.reach.accept(journey);
        List<String> open = journey.open();
        asBefore(journey);
        deployed(model -> {});

        if (takenAlong) {
            assertThat(application
                            .getBean(JourneyMigration.class)
                            .takeAlong(version, 0)
                            .orElseThrow()
                            .moved())
                    .contains(journey.id());
        }

        assertThat(journey.open()).isEqualTo(open);
        stop.goOn.accept(journey);
        journey.submit();
        assertThat(journey.hasEnded()).isTrue();
    }

    @ParameterizedTest(name = "opens a document again, taken along to the newest version: {0}")
    @CsvSource({"false", "true"})
    void opensADocumentAgain(boolean takenAlong) {
        deployed(DocumentsOfBeforeTest::asBefore);
        TestJourney journey = journey();
        int version = versionOf(journey);
        Stop.AT_THE_REVIEW.reach.accept(journey);
        Object picture = journey.local(journey.task(Element.REVIEW_DOCUMENT), Variable.DOCUMENT_ID);
        asBefore(journey);
        deployed(model -> {});
        if (takenAlong) {
            application.getBean(JourneyMigration.class).takeAlong(version, 0);
        }

        Reopened reopened = application
                .getBean(Reopening.class)
                .reopen(journey.id(), new ReopenRequest(JourneyStage.DOCUMENTS, Optional.of(LETTER)));

        assertThat(reopened).isInstanceOf(Reopened.Open.class);
        Task upload = journey.task(Element.UPLOAD_DOCUMENT, LETTER.type());
        assertThat(journey.local(upload, Variable.DOCUMENT_ID)).isEqualTo(picture);
        assertThat(application.getBean(InMemoryDocuments.class).acceptedFor(picture.toString(), upload.getId()))
                .isTrue();
        branches(journey);
        journey.submit();
        assertThat(journey.hasEnded()).isTrue();
    }

    /** Where a journey stands when the application is renewed, and how it goes on. */
    enum Stop {
        BEFORE_THE_BRANCHES(
                TestJourney::upToAccount,
                journey -> branches(journey.complete(Element.REGISTER_ACCOUNT, SampleFilings.account()))),
        AT_THE_UPLOAD(TestJourney::upToBranches, DocumentsOfBeforeTest::branches),
        AT_THE_UPLOAD_WITH_REFUSED_DATES(
                journey -> journey.upToBranches()
                        .upload(LETTER.type(), Map.of(Variable.DOCUMENT_EXPIRES_ON, "2020-01-01")),
                journey -> {
                    Task upload = journey.task(Element.UPLOAD_DOCUMENT, LETTER.type());
                    assertThat(journey.local(upload, Variable.DOCUMENT_VERDICT).toString())
                            .contains("VAL-01");
                    Map<String, Object> dates = new HashMap<>(TestJourney.longTerm());
                    dates.put(Variable.DOCUMENT_ID, journey.local(upload, Variable.DOCUMENT_ID));
                    dates.put(Variable.DOCUMENT_EXPIRES_ON, null);
                    engine.getTaskService().complete(upload.getId(), dates);
                    assertThat(journey.task(Element.REVIEW_DOCUMENT, LETTER.type()))
                            .isNotNull();
                    branches(journey);
                }),
        AT_THE_REVIEW(journey -> journey.upToBranches().upload(LETTER.type(), TestJourney.longTerm()), journey -> {
            assertThat(journey.local(journey.task(Element.REVIEW_DOCUMENT), Variable.DOCUMENT_LONG_TERM))
                    .isEqualTo(true);
            branches(journey.approve(LETTER.type()));
        }),
        AT_THE_UPLOAD_AFTER_A_REVIEW(journey -> AT_THE_REVIEW.reached(journey).reject(LETTER.type(), "反光"), journey -> {
            Task upload = journey.task(Element.UPLOAD_DOCUMENT, LETTER.type());
            assertThat(journey.local(upload, Variable.DOCUMENT_REJECTION_REASON))
                    .isEqualTo("反光");
            Object sentBack = journey.local(upload, Variable.DOCUMENT_ID);
            journey.upload(LETTER.type(), TestJourney.longTerm());
            Task review = journey.task(Element.REVIEW_DOCUMENT);
            assertThat(journey.local(review, Variable.RETURNED_DOCUMENT_ID)).isEqualTo(sentBack);
            assertThat(journey.local(review, Variable.DOCUMENT_APPROVED)).isNull();
            branches(journey.approve(LETTER.type()));
        }),
        AT_THE_SECOND_REVIEW(
                journey -> AT_THE_REVIEW
                        .reached(journey)
                        .reject(LETTER.type(), "反光")
                        .upload(LETTER.type(), TestJourney.longTerm()),
                journey -> {
                    assertThat(journey.local(journey.task(Element.REVIEW_DOCUMENT), Variable.RETURNED_REASON))
                            .isEqualTo("反光");
                    branches(journey.approve(LETTER.type()));
                }),
        BETWEEN_REVIEW_AND_JOIN(
                journey -> AT_THE_REVIEW.reached(journey).approve(journey.task(Element.REVIEW_DOCUMENT, LETTER.type())),
                journey -> branches(journey.settle())),
        AT_THE_SUBMISSION(TestJourney::upToSubmit, journey -> {});

        private final Consumer<TestJourney> reach;
        private final Consumer<TestJourney> goOn;

        Stop(Consumer<TestJourney> reach, Consumer<TestJourney> goOn) {
            this.reach = reach;
            this.goOn = goOn;
        }

        private TestJourney reached(TestJourney journey) {
            reach.accept(journey);
            return journey;
        }
    }

    private static void branches(TestJourney journey) {
        journey.declareDomain().declareServer().gatherDocuments();
        assertThat(journey.open()).containsExactly(Element.SUBMIT_FILING);
        assertThat(journey.variable(LETTER.variable()).toString()).contains(DocumentType.SUBJECT_LEADER_ID.name());
        assertThat(engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(journey.id())
                        .variableNameIn(DocumentRuns.KEPT_AS.toArray(String[]::new))
                        .count())
                .isZero();
    }

    /** The model as it was: every part of a document a variable of the run, and the slot as well. */
    private static void asBefore(BpmnModelInstance model) {
        SubProcess gathering = model.getModelElementById(Element.GATHER_DOCUMENTS);
        CamundaInputOutput mapping = gathering
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaInputOutput.class)
                .singleResult();
        List.copyOf(mapping.getCamundaInputParameters()).forEach(mapping::removeChildElement);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(Variable.DOCUMENT_TYPE, "${documentSlots.type(documentSlot)}");
        parts.put(Variable.DOCUMENT_PURPOSE, "${documentSlots.purpose(documentSlot)}");
        parts.put(Variable.DOCUMENT_ID, "${null}");
        parts.put(Variable.DOCUMENT_ISSUED_ON, "${null}");
        parts.put(Variable.DOCUMENT_EXPIRES_ON, "${null}");
        parts.put(Variable.DOCUMENT_LONG_TERM, "${null}");
        parts.put(Variable.DOCUMENT_VERDICT, "${documentSlots.verdict(execution, documentSlot)}");
        parts.put(Variable.DOCUMENT_ACCEPTABLE, "${false}");
        parts.put(Variable.DOCUMENT_ACCEPTED, "${false}");
        parts.put(Variable.DOCUMENT_APPROVED, "${null}");
        parts.put(Variable.DOCUMENT_REJECTION_REASON, "${null}");
        parts.forEach((name, value) -> {
            CamundaInputParameter parameter = model.newInstance(CamundaInputParameter.class);
            parameter.setCamundaName(name);
            parameter.setTextContent(value);
            mapping.addChildElement(parameter);
        });
        MultiInstanceLoopCharacteristics loop = (MultiInstanceLoopCharacteristics) gathering.getLoopCharacteristics();
        loop.setCamundaCollection("${documentSlots.open(execution)}");
    }

    /** What this version has put together, as the one before left it. */
    private static void asBefore(TestJourney journey) {
        engine.getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(journey.id())
                .variableName(Variable.DOCUMENT)
                .list()
                .forEach(DocumentsOfBeforeTest::asBefore);
        assertThat(engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(journey.id())
                        .variableName(Variable.DOCUMENT)
                        .count())
                .isZero();
    }

    private static void asBefore(VariableInstance kept) {
        DocumentRun run =
                RunsOfTests.RUNS.in(Map.of(Variable.DOCUMENT, kept.getValue())).orElseThrow();
        Map<String, Object> parts = new HashMap<>(run.named());
        parts.computeIfPresent(
                Variable.DOCUMENT_VERDICT,
                (name, verdict) -> application.getBean(JourneyFacts.class).typed((Verdict) verdict));
        engine.getRuntimeService().removeVariableLocal(kept.getExecutionId(), Variable.DOCUMENT);
        engine.getRuntimeService().setVariablesLocal(kept.getExecutionId(), parts);
    }

    private static TestJourney journey() {
        return TestJourney.start(engine, application.getBean(InMemoryDocuments.class), SampleFilings.enterprise());
    }

    private static int versionOf(TestJourney journey) {
        return engine.getRepositoryService()
                .getProcessDefinition(journey.instance().getProcessDefinitionId())
                .getVersion();
    }

    private static void deployed(Consumer<BpmnModelInstance> change) {
        BpmnModelInstance model = Bpmn.readModelFromStream(
                DocumentsOfBeforeTest.class.getResourceAsStream("/processes/icp-filing-preparation.bpmn"));
        change.accept(model);
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        Bpmn.writeModelToStream(changed, model);
        engine.getRepositoryService()
                .createDeployment()
                .name(JourneyDeployment.NAME)
                .addInputStream(
                        "processes/icp-filing-preparation.bpmn", new ByteArrayInputStream(changed.toByteArray()))
                .deploy();
    }
}
