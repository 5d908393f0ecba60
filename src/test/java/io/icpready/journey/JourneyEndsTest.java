package io.icpready.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.hooks.HookEventType;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.engine.JourneyDeployment;
import io.icpready.support.StartsEngine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("A journey ends as submitted if and only if the filing was submitted")
@StartsEngine
class JourneyEndsTest {

    private static ConfigurableApplicationContext application;
    private static ProcessEngine engine;
    private static ManagementService management;
    private static InMemoryDocuments documents;
    private static RecordedEvents events;

    /** What may hold a reminder back while somebody submits. */
    enum Trouble {
        SUSPENDED,
        LOCKED,
        RETRIED,
        FAILED
    }

    @BeforeAll
    static void start() {
        application = new SpringApplicationBuilder(JourneySlice.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--" + JourneySlice.JOBS_BY_HAND,
                        "--" + JourneySlice.EVERYBODY_MAY,
                        "--" + JourneySlice.UNCOVERED);
        engine = application.getBean(ProcessEngine.class);
        management = engine.getManagementService();
        documents = application.getBean(InMemoryDocuments.class);
        events = application.getBean(RecordedEvents.class);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @BeforeEach
    void begin() {
        TestJourney.today(LocalDate.parse(SampleFilings.TODAY));
        deploy(newest());
    }

    @AfterEach
    void resetClock() {
        reminders(false);
        ClockUtil.reset();
    }

    @ParameterizedTest(name = "at once, while a reminder is {0}")
    @EnumSource
    void whateverElseIsStillRunning(Trouble trouble) {
        TestJourney journey = journey().upToSubmit();
        holdReminder(journey, trouble);

        journey.submit();

        assertThat(journey.hasEnded()).isTrue();
        assertSubmitted(journey);
        assertThat(management.createJobQuery().processInstanceId(journey.id()).count())
                .isZero();
    }

    @ParameterizedTest(name = "on the model of before, as soon as a reminder that was {0} is through")
    @EnumSource
    void whateverRanLastOnTheModelOfBefore(Trouble trouble) {
        deploy(before());
        TestJourney journey = journey().upToSubmit();
        holdReminder(journey, trouble);

        reminders(true);
        journey.submit();

        assertThat(journey.hasEnded()).isFalse();
        assertThat(documents.ofJourney(journey.id())).isNotEmpty();
        reminders(false);
        Job reminder = reminder(journey);
        management.setJobRetries(reminder.getId(), 1);
        management.executeJob(reminder.getId());
        assertThat(journey.hasEnded()).isTrue();
        assertSubmitted(journey);
    }

    @Test
    void onTheModelOfBeforeWithoutAReminder() {
        deploy(before());
        TestJourney journey = journey().upToSubmit().submit();

        assertThat(journey.hasEnded()).isTrue();
        assertSubmitted(journey);
    }

    @ParameterizedTest(name = "and as withdrawn when it was withdrawn while a reminder was {0}")
    @EnumSource
    void aWithdrawalErases(Trouble trouble) {
        TestJourney journey = journey().upToSubmit();
        holdReminder(journey, trouble);

        journey.withdraw();

        assertWithdrawn(journey);
    }

    @ParameterizedTest(name = "and as withdrawn on the model of before, while a reminder was {0}")
    @EnumSource
    void aWithdrawalErasesOnTheModelOfBefore(Trouble trouble) {
        deploy(before());
        TestJourney journey = journey().upToSubmit();
        holdReminder(journey, trouble);

        journey.withdraw();

        assertWithdrawn(journey);
    }

    @Test
    @DisplayName("and as neither when an administrator deletes it: nobody asked for its pictures to be erased")
    void aDeletionErasesNothing() {
        for (String model : List.of(newest(), before())) {
            deploy(model);
            TestJourney journey = journey().upToSubmit();

            engine.getRuntimeService().deleteProcessInstance(journey.id(), "by an administrator");

            assertThat(documents.ofJourney(journey.id())).isNotEmpty();
            assertThat(documents.endOf(journey.id())).isPresent();
            assertThat(events.typesOf(journey.id()))
                    .doesNotContain(HookEventType.JOURNEY_SUBMITTED, HookEventType.JOURNEY_WITHDRAWN);
        }
    }

    private static void assertSubmitted(TestJourney journey) {
        assertThat(events.of(journey.id(), HookEventType.JOURNEY_SUBMITTED)).hasSize(1);
        assertThat(events.of(journey.id(), HookEventType.JOURNEY_WITHDRAWN)).isEmpty();
        assertThat(documents.ofJourney(journey.id())).isNotEmpty();
        assertThat(documents.endOf(journey.id())).isPresent();
        assertThat(stateOf(journey)).isEqualTo(HistoricProcessInstance.STATE_COMPLETED);
    }

    private static void assertWithdrawn(TestJourney journey) {
        assertThat(journey.hasEnded()).isTrue();
        assertThat(events.of(journey.id(), HookEventType.JOURNEY_WITHDRAWN)).hasSize(1);
        assertThat(events.of(journey.id(), HookEventType.JOURNEY_SUBMITTED)).isEmpty();
        assertThat(documents.ofJourney(journey.id())).isEmpty();
        assertThat(stateOf(journey)).isEqualTo(HistoricProcessInstance.STATE_COMPLETED);
    }

    private static String stateOf(TestJourney journey) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(journey.id())
                .singleResult()
                .getState();
    }

    private static TestJourney journey() {
        return TestJourney.start(engine, documents, SampleFilings.enterprise());
    }

    /** Lets a reminder come, and leaves it where the trouble leaves it. */
    private static void holdReminder(TestJourney journey, Trouble trouble) {
        reminders(true);
        management.executeJob(journey.timer(Element.REMINDER_DUE).orElseThrow().getId());
        String reminder = reminder(journey).getId();
        if (trouble != Trouble.SUSPENDED) {
            reminders(false);
        }
        switch (trouble) {
            case SUSPENDED -> assertThat(reminder(journey).isSuspended()).isTrue();
            case LOCKED -> lock(reminder);
            case RETRIED ->
                management.setJobDuedate(
                        reminder,
                        Date.from(ClockUtil.getCurrentTime().toInstant().plusSeconds(600)));
            case FAILED -> management.setJobRetries(reminder, 0);
        }
    }

    /** As a node leaves it that died in the middle. */
    private static void lock(String job) {
        int locked = application
                .getBean(JdbcTemplate.class)
                .update(
                        "update ACT_RU_JOB set LOCK_OWNER_ = 'a dead node', LOCK_EXP_TIME_ = ?, REV_ = REV_ + 1"
                                + " where ID_ = ?",
                        Timestamp.from(ClockUtil.getCurrentTime().toInstant().plusSeconds(300)),
                        job);
        assertThat(locked).isEqualTo(1);
    }

    private static Job reminder(TestJourney journey) {
        return management
                .createJobQuery()
                .processInstanceId(journey.id())
                .activityId(Element.SEND_REMINDER)
                .singleResult();
    }

    private static void reminders(boolean suspended) {
        management
                .createJobDefinitionQuery()
                .activityIdIn(Element.SEND_REMINDER)
                .list()
                .forEach(definition -> {
                    if (suspended) {
                        management.suspendJobDefinitionById(definition.getId(), true);
                    } else {
                        management.activateJobDefinitionById(definition.getId(), true);
                    }
                });
    }

    private static void deploy(String model) {
        engine.getRepositoryService()
                .createDeployment()
                .name(JourneyDeployment.NAME)
                .addInputStream(
                        "processes/icp-filing-preparation.bpmn",
                        new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)))
                .deploy();
    }

    private static String newest() {
        return text(model());
    }

    /** The model of the first release: its end events say nothing, the process itself listens. */
    private static String before() {
        BpmnModelInstance model = model();
        for (String end : List.of(Element.END_SUBMITTED, Element.END_WITHDRAWN)) {
            EndEvent event = model.getModelElementById(end);
            event.removeChildElement(event.getExtensionElements());
            List.copyOf(event.getEventDefinitions()).forEach(event::removeChildElement);
        }
        Process process = model.getModelElementById(JourneyModel.PROCESS_KEY);
        process.getExtensionElements().getElementsQuery().filterByType(CamundaExecutionListener.class).list().stream()
                .filter(listener -> listener.getCamundaEvent().equals("end"))
                .forEach(listener -> listener.setCamundaDelegateExpression("${journeyEnded}"));
        return text(model);
    }

    private static BpmnModelInstance model() {
        return Bpmn.readModelFromStream(
                JourneyEndsTest.class.getResourceAsStream("/processes/icp-filing-preparation.bpmn"));
    }

    private static String text(BpmnModelInstance model) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Bpmn.writeModelToStream(written, model);
        return written.toString(StandardCharsets.UTF_8);
    }
}
