package io.icpready.journey.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.journey.JourneyModel;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.support.PostgresOfTests;
import io.icpready.support.StartsEngine;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine as it is leaves a right behind, as versions of before did. */
@DisplayName("Rights to tasks of people who had them before")
@StartsEngine
class TaskRightsUpkeepTest {

    private static final BpmnModelInstance JOURNEY = model(JourneyModel.PROCESS_KEY);
    private static final BpmnModelInstance ANOTHER = model("another");

    private ProcessEngine engine;

    @AfterEach
    void close() {
        engine.close();
    }

    @ParameterizedTest(name = "on {0}")
    @ValueSource(strings = {"H2", "PostgreSQL"})
    @DisplayName("are taken back, once and for all, and nobody else's")
    void areTakenBack(String database) {
        DataSource source = database.equals("H2") ? h2() : PostgresOfTests.source(PostgresOfTests.create());
        JdbcClient jdbc = JdbcClient.create(source);
        engine = engine(source);
        String handedOver = start(JourneyModel.PROCESS_KEY, "former");
        handOver(handedOver, "present");
        String untouched = start(JourneyModel.PROCESS_KEY, "former");
        String foreign = start("another", "former");
        handOver(foreign, "present");
        assertThat(seen("former", handedOver)).as("left behind").contains(Element.DECLARE_DOMAIN);
        assertThat(seen("reviewer", handedOver)).as("left behind").contains(Element.REVIEW_DOCUMENT);

        assertThat(TaskRightsUpkeep.takeBack(jdbc)).isEqualTo(2);

        assertThat(seen("former", handedOver)).isEmpty();
        assertThat(seen("reviewer", handedOver)).isEmpty();
        assertThat(seen("colleague", handedOver)).containsExactly(Element.REVIEW_DOCUMENT);
        assertThat(seen("present", handedOver))
                .containsExactlyInAnyOrder(Element.DECLARE_DOMAIN, Element.REVIEW_DOCUMENT);
        assertThat(seen("former", untouched)).containsExactly(Element.DECLARE_DOMAIN);
        assertThat(seenByGroup("reviewers", handedOver)).containsExactly(Element.REVIEW_DOCUMENT);
        assertThat(seen("former", foreign)).as("of another process").contains(Element.DECLARE_DOMAIN);
        assertThat(TaskRightsUpkeep.takeBack(jdbc)).isZero();
    }

    private static DataSource h2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:task-rights;DB_CLOSE_DELAY=-1");
        return source;
    }

    private static BpmnModelInstance model(String process) {
        return Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLive(30)
                .startEvent()
                .parallelGateway("both")
                .userTask(Element.DECLARE_DOMAIN)
                .camundaAssignee("${starter}")
                .endEvent()
                .moveToNode("both")
                .userTask(Element.REVIEW_DOCUMENT)
                .camundaCandidateGroups("reviewers")
                .endEvent()
                .done();
    }

    private static ProcessEngine engine(DataSource source) {
        ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setDataSource(source);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setAuthorizationEnabled(true);
        ProcessEngine engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("journey.bpmn", JOURNEY)
                .addModelInstance("another.bpmn", ANOTHER)
                .deploy();
        return engine;
    }

    private String start(String process, String person) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(process, Map.<String, Object>of(Variable.STARTER, person))
                .getId();
    }

    /** The applicant's task goes to another applicant, who may see the review, and the review to a colleague. */
    private void handOver(String journey, String to) {
        String declaration = task(journey, Element.DECLARE_DOMAIN);
        String review = task(journey, Element.REVIEW_DOCUMENT);
        engine.getTaskService().claim(review, "reviewer");
        engine.getTaskService().setAssignee(review, "colleague");
        engine.getRuntimeService().setVariable(journey, Variable.STARTER, to);
        engine.getTaskService().setAssignee(declaration, to);
        engine.getTaskService().addCandidateUser(review, to);
    }

    private String task(String journey, String element) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(journey)
                .taskDefinitionKey(element)
                .singleResult()
                .getId();
    }

    private List<String> seen(String person, String journey) {
        return seenAs(person, List.of(), journey);
    }

    private List<String> seenByGroup(String group, String journey) {
        return seenAs("anybody", List.of(group), journey);
    }

    private List<String> seenAs(String person, List<String> groups, String journey) {
        engine.getIdentityService().setAuthentication(person, groups);
        try {
            return engine.getTaskService().createTaskQuery().processInstanceId(journey).list().stream()
                    .map(task -> task.getTaskDefinitionKey())
                    .toList();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
