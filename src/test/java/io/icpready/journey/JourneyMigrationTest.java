package io.icpready.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.icpready.journey.JourneyMigration.Cause;
import io.icpready.journey.JourneyMigration.Failure;
import io.icpready.journey.JourneyMigration.Round;
import io.icpready.journey.JourneyMigration.Version;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.engine.JourneyDeployment;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.support.StartsEngine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("A changed model")
@StartsEngine
class JourneyMigrationTest {

    static final List<String> WAIT_STATES = WaitStates.ALL;

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

    @Test
    void isANewVersionAndLeavesRunningJourneysWithTheirs() {
        TestJourney old = journey();
        int version = versionOf(old);

        String newName = deployChanged();

        TestJourney fresh = journey();
        assertThat(versionOf(old)).isEqualTo(version);
        assertThat(versionOf(fresh)).isEqualTo(version + 1);
        fresh.withdraw();
        old.upToSubmit();
        assertThat(old.task(Element.SUBMIT_FILING).getName()).doesNotContain(newName);
        old.submit();
        assertThat(old.hasEnded()).isTrue();
    }

    @ParameterizedTest(name = "takes along a journey that waits at {0}, which then ends as usual")
    @FieldSource("WAIT_STATES")
    void takesRunningJourneysAlong(String waitState) {
        TestJourney journey = WaitStates.reach(waitState, journey());
        List<String> open = journey.open();
        int version = versionOf(journey);
        String newName = deployChanged();

        Round trial = migration().tryOut(version, 0).orElseThrow();
        assertThat(trial.moved()).containsExactly(journey.id());
        assertThat(trial.failures()).isEmpty();
        assertThat(trial.next()).isEmpty();
        assertThat(versionOf(journey)).isEqualTo(version);

        assertThat(migration().takeAlong(version, 0)).hasValue(trial);

        assertThat(versionOf(journey)).isEqualTo(version + 1);
        assertThat(journey.open()).isEqualTo(open);
        finish(waitState, journey, newName);
        assertThat(journey.hasEnded()).isTrue();
    }

    @Test
    void leavesAJourneyThatHasNoPlaceInItAndSaysWhy() {
        TestJourney atTheServer = journey().upToBranches().declareDomain().gatherDocuments();
        TestJourney atTheChecklist = journey();
        int version = versionOf(atTheServer);
        deployed(model -> ((UserTask) model.getModelElementById(Element.DECLARE_SERVER)).setId("RentServer"));

        Round trial = migration().tryOut(version, 0).orElseThrow();
        Round round = migration().takeAlong(version, 0).orElseThrow();

        assertThat(round).isEqualTo(trial);
        assertThat(round.moved()).containsExactly(atTheChecklist.id());
        assertThat(round.failures())
                .containsExactly(new Failure(
                        atTheServer.id(),
                        atTheServer.instance().getBusinessKey(),
                        Cause.NO_PLACE,
                        List.of(Element.DECLARE_SERVER)));
        assertThat(versionOf(atTheServer)).isEqualTo(version);
        assertThat(versionOf(atTheChecklist)).isEqualTo(version + 1);
        assertThat(migration().versions())
                .extracting(Version::number, Version::running)
                .startsWith(tuple(version + 1, 1L))
                .contains(tuple(version, 1L));
        assertThat(migration().tryOut(9999, 0)).isEmpty();
        assertThat(migration().tryOut(version + 1, 0)).isEmpty();
        atTheServer.withdraw();
        atTheChecklist.withdraw();
    }

    private static JourneyMigration migration() {
        return application.getBean(JourneyMigration.class);
    }

    private static void finish(String waitState, TestJourney journey, String newName) {
        switch (waitState) {
            case Element.REVIEW_CHECKLIST -> journey.upToSubmit();
            case Element.REGISTER_ACCOUNT ->
                journey.complete(Element.REGISTER_ACCOUNT, SampleFilings.account())
                        .declareDomain()
                        .declareServer()
                        .gatherDocuments();
            case Element.WAIT_FOR_REAL_NAME ->
                journey.fire(Element.AWAIT_REAL_NAME_SYNC).declareServer().gatherDocuments();
            case Element.REVIEW_DOCUMENT ->
                journey.approve(DocumentType.SUBJECT_LEADER_ID)
                        .declareDomain()
                        .declareServer()
                        .gatherDocuments();
            case Element.SUBMIT_FILING ->
                assertThat(journey.timer(Element.FACT_RUNS_OUT)).isPresent();
            default -> journey.declareDomain().declareServer().gatherDocuments();
        }
        if (!waitState.equals(Element.SUBMIT_FILING)) {
            assertThat(journey.task(Element.SUBMIT_FILING).getName()).contains(newName);
        }
        journey.submit();
    }

    private TestJourney journey() {
        Map<String, Object> filing = SampleFilings.enterprise();
        return TestJourney.start(engine, application.getBean(InMemoryDocuments.class), filing);
    }

    private int versionOf(TestJourney journey) {
        ProcessInstance instance = journey.instance();
        ProcessDefinition definition =
                engine.getRepositoryService().getProcessDefinition(instance.getProcessDefinitionId());
        return definition.getVersion();
    }

    private String deployChanged() {
        String newName = "提交备案订单 " + UUID.randomUUID();
        deployed(model -> ((UserTask) model.getModelElementById(Element.SUBMIT_FILING)).setName(newName));
        return newName;
    }

    private void deployed(Consumer<BpmnModelInstance> change) {
        BpmnModelInstance model =
                Bpmn.readModelFromStream(getClass().getResourceAsStream("/processes/icp-filing-preparation.bpmn"));
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
