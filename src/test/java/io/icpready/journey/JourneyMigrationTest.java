package io.icpready.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.icpready.journey.JourneyMigration.Cause;
import io.icpready.journey.JourneyMigration.Failure;
import io.icpready.journey.JourneyMigration.Round;
import io.icpready.journey.JourneyMigration.Version;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.engine.JourneyDeployment;
import io.icpready.journey.facts.FactsAtRest;
import io.icpready.journey.facts.JourneyFacts;
import io.icpready.journey.facts.OlderFacts;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.support.StartsEngine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A changed model")
@StartsEngine
class JourneyMigrationTest {

    static final List<String> WAIT_STATES = WaitStates.ALL;

    /** Of both leaders, in the sample. */
    private static final String NUMBER = "330106198501012349";

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

    @ParameterizedTest(name = "does not matter to facts of before in a journey that waits at {0}, taken in or not")
    @FieldSource("WAIT_STATES")
    void goesOnWithFactsOfBefore(String waitState) {
        OlderFacts older = application.getBean(OlderFacts.class);
        TestJourney left = asBefore(WaitStates.reach(waitState, journey()));
        TestJourney takenIn = asBefore(WaitStates.reach(waitState, journey()));
        assertThat(older.journeys("", 10)).contains(left.id(), takenIn.id());

        older.takeIn(takenIn.id());

        assertThat(older.journeys("", 10)).contains(left.id()).doesNotContain(takenIn.id());
        assertThat(rowsWithTheNumber(takenIn)).isZero();
        for (TestJourney journey : List.of(left, takenIn)) {
            finish(waitState, journey, "提交备案订单");
            assertThat(journey.hasEnded()).isTrue();
        }
        older.takeIn(left.id());
        assertThat(rowsWithTheNumber(left)).isZero();
        assertThat(kept(left)).containsEntry("leaderIdNumber", NUMBER).containsEntry("subjectKind", "ENTERPRISE");
        assertThat(kept(left)).isEqualTo(kept(takenIn));
    }

    /** One variable for each fact, in the journey and in its history. */
    private TestJourney asBefore(TestJourney journey) {
        Map<String, Object> facts =
                new HashMap<>(facts(journey, engine.getRuntimeService().getVariables(journey.id())));
        engine.getRuntimeService().removeVariables(journey.id(), FactsAtRest.GROUPS);
        engine.getRuntimeService().setVariables(journey.id(), facts);
        jdbc().sql("delete from ACT_HI_VARINST where PROC_INST_ID_ = :journey and NAME_ in (:groups)")
                .param("journey", journey.id())
                .param("groups", FactsAtRest.GROUPS)
                .update();
        jdbc().sql("""
                        insert into ACT_HI_VARINST (ID_, PROC_DEF_KEY_, PROC_DEF_ID_, ROOT_PROC_INST_ID_, PROC_INST_ID_,
                               EXECUTION_ID_, NAME_, VAR_TYPE_, TEXT_, LONG_, DOUBLE_, CREATE_TIME_, STATE_)
                        select ID_, 'IcpFilingPreparation', PROC_DEF_ID_, PROC_INST_ID_, PROC_INST_ID_,
                               EXECUTION_ID_, NAME_, TYPE_, TEXT_, LONG_, DOUBLE_, current_timestamp, 'CREATED'
                          from ACT_RU_VARIABLE where PROC_INST_ID_ = :journey and NAME_ in (:facts)
                        """)
                .param("journey", journey.id())
                .param("facts", facts.keySet())
                .update();
        assertThat(rowsWithTheNumber(journey)).isEqualTo(4);
        return journey;
    }

    private static Map<String, Object> kept(TestJourney journey) {
        Map<String, Object> variables = new HashMap<>();
        engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(journey.id())
                .list()
                .forEach(variable -> variables.put(variable.getName(), variable.getValue()));
        return facts(journey, variables);
    }

    private static Map<String, Object> facts(TestJourney journey, Map<String, Object> variables) {
        Map<String, Object> facts =
                new HashMap<>(application.getBean(JourneyFacts.class).opened(journey.id(), variables));
        facts.keySet().removeIf(name -> !FactsAtRest.isFact(name));
        return facts;
    }

    private static long rowsWithTheNumber(TestJourney journey) {
        return Stream.of("ACT_RU_VARIABLE", "ACT_HI_VARINST")
                .mapToLong(
                        table -> jdbc().sql("select count(*) from " + table + " where PROC_INST_ID_ = ? and TEXT_ = ?")
                                .params(journey.id(), NUMBER)
                                .query(Long.class)
                                .single())
                .sum();
    }

    private static JdbcClient jdbc() {
        return application.getBean(JdbcClient.class);
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
