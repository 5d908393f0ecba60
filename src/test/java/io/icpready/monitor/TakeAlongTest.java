package io.icpready.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.monitor.JourneyField.Stage;
import io.icpready.support.StartsEngine;
import io.icpready.support.WebSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Running journeys and a newer version of the process")
@StartsEngine
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:take-along",
            "camunda.bpm.job-execution.enabled=false",
            "icp-ready.documents.keyset=target/take-along-keyset.json"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TakeAlongTest {

    private static final String MIGRATION = MonitorAccessTest.MONITOR + "/migration";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    private WebSession manager;
    private String atAccount;
    private String atChecklist;
    private int old;

    @BeforeAll
    void twoJourneysAndANewerVersionWithoutThePlaceOfOneOfThem() {
        JourneyField field = new JourneyField(engine, jdbc);
        atAccount = field.walk(Stage.AT_ACCOUNT, 8);
        atChecklist = field.walk(Stage.JUST_STARTED, 9);
        ClockUtil.reset();
        old = versionOf(atAccount);
        deployWithoutTheChecklist();
        manager = WebSession.login(port, "manager", "manager").speaking("en");
    }

    @Test
    @Order(1)
    @DisplayName("are not taken along before somebody has tried it")
    void notWithoutATrial() {
        HttpResponse<String> answer = ask(false, "new rules");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Try it without leaving a trace first");
        assertThat(versionOf(atAccount)).isEqualTo(old);
    }

    @Test
    @Order(2)
    @DisplayName("need a reason, a known version and all that has to be said")
    void needAReason() {
        assertThat(ask(true, " ").body()).contains("Give a reason");
        assertThat(manager.postJson(MIGRATION, "{\"fromVersion\":%d,\"skip\":0,\"reason\":\"x\"}".formatted(old))
                        .statusCode())
                .isEqualTo(400);
        assertThat(manager.postJson(MIGRATION, "{\"fromVersion\":99,\"trial\":true,\"skip\":0,\"reason\":\"x\"}")
                        .body())
                .contains("no such older version");
    }

    @Test
    @Order(3)
    @DisplayName("are tried without a trace: who would come along, and why another would not")
    void areTried() throws Exception {
        JsonNode round = read(ask(true, "new rules"));

        assertThat(round.path("moved").asInt()).isEqualTo(1);
        assertThat(round.path("failures").findValuesAsText("journeyId")).containsExactly(atChecklist);
        assertThat(round.path("failures").get(0).path("why").asText())
                .contains("Confirm subject and checklist")
                .doesNotContain("Exception");
        assertThat(round.path("next").isNull()).isTrue();
        assertThat(versionOf(atAccount)).isEqualTo(old);
    }

    @Test
    @Order(4)
    @DisplayName("are taken along, each with a line in its log")
    void areTakenAlong() throws Exception {
        JsonNode round = read(ask(false, "new rules"));

        assertThat(round.path("moved").asInt()).isEqualTo(1);
        assertThat(versionOf(atAccount)).isEqualTo(old + 1);
        assertThat(versionOf(atChecklist)).isEqualTo(old);
        JsonNode told = json.readTree(manager.get(MonitorAccessTest.MONITOR + "/journeys/" + atAccount)
                        .body())
                .path("actions")
                .get(0);
        assertThat(told.path("action").asText()).isEqualTo("migrate");
        assertThat(told.path("subject").asText()).isEqualTo(old + " → " + (old + 1));
        assertThat(told.path("reason").asText()).isEqualTo("new rules");
    }

    @Test
    @Order(5)
    @DisplayName("are told with who did it, when, how many, and what stayed behind")
    void areTold() throws Exception {
        JsonNode told = json.readTree(manager.get(MIGRATION).body());

        assertThat(told.path("versions").findValuesAsText("running")).containsExactly("1", "1");
        JsonNode last = told.path("log").get(0);
        assertThat(last.path("trial").asBoolean()).isFalse();
        assertThat(last.path("moved").asInt()).isEqualTo(1);
        assertThat(last.path("doneBy").asText()).isEqualTo("manager");
        assertThat(last.path("failures").findValuesAsText("journeyId")).containsExactly(atChecklist);
    }

    @Test
    @DisplayName("are no business of applicants and reviewers")
    void areNobodyElsesBusiness() {
        for (String user : new String[] {"applicant", "reviewer"}) {
            WebSession stranger = WebSession.login(port, user, user);
            assertThat(stranger.get(MIGRATION).statusCode()).isEqualTo(403);
            assertThat(stranger.postJson(MIGRATION, "{}").statusCode()).isEqualTo(403);
        }
    }

    private HttpResponse<String> ask(boolean trial, String reason) {
        try {
            return manager.postJson(
                    MIGRATION,
                    json.writeValueAsString(Map.of("fromVersion", old, "trial", trial, "skip", 0, "reason", reason)));
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private JsonNode read(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private int versionOf(String journey) {
        return engine.getRepositoryService()
                .getProcessDefinition(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(journey)
                        .singleResult()
                        .getProcessDefinitionId())
                .getVersion();
    }

    /** The same model, in which the first task bears another id. */
    private void deployWithoutTheChecklist() {
        BpmnModelInstance model =
                Bpmn.readModelFromStream(getClass().getResourceAsStream("/processes/icp-filing-preparation.bpmn"));
        UserTask checklist = model.getModelElementById("ReviewChecklist");
        checklist.setId("ReadChecklist");
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        Bpmn.writeModelToStream(changed, model);
        engine.getRepositoryService()
                .createDeployment()
                .addInputStream(
                        "processes/icp-filing-preparation.bpmn", new ByteArrayInputStream(changed.toByteArray()))
                .deploy();
    }
}
