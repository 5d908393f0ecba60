package io.icpready.access.guard;

import static io.icpready.support.WebSession.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.access.Groups;
import io.icpready.documents.Documents;
import io.icpready.support.WebSession;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@DisplayName("Two things that happen to one journey at once (contract §3)")
@GuardedApplication
@ExtendWith(OutputCaptureExtension.class)
class OvertakenTest {

    private static final int FOR_EVER = 1000;

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @MockitoBean
    Documents documents;

    private WebSession applicant;
    private String journey;

    @BeforeEach
    void aJourney() {
        applicant = WebSession.login(port, "applicant", "applicant");
        engine.getIdentityService().setAuthentication("applicant", List.of(Groups.APPLICANTS));
        journey = engine.getRuntimeService()
                .startProcessInstanceByKey("IcpFilingPreparation")
                .getId();
        engine.getIdentityService().clearAuthentication();
    }

    @AfterEach
    void nobodyElse() {
        Rival.overtakes(0);
        engine.getRuntimeService().deleteProcessInstance(journey, "test over");
    }

    @Test
    @DisplayName("A click that comes too late is repeated, and the person does not notice")
    void aClickIsRepeated(CapturedOutput log) {
        Rival.overtakes(3);

        assertThat(complete("{\"variables\":{\"consentGiven\":{\"value\":true}}}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(open().getTaskDefinitionKey()).isEqualTo("UploadDocument");
        assertThat(engine.getRuntimeService().getVariable(journey, "consentGiven"))
                .isEqualTo(true);
        assertThat(log).doesNotContain("OptimisticLockingException", "A request was overtaken");
    }

    @Test
    @DisplayName("A click that always comes too late answers 409 with a sentence, and changes nothing")
    void aClickThatNeverGetsThrough(CapturedOutput log) {
        Rival.overtakes(FOR_EVER);

        HttpResponse<String> chinese = complete("{}");
        HttpResponse<String> english = complete("{}", applicant.speaking("en"));

        assertThat(chinese.statusCode()).isEqualTo(409);
        assertThat(chinese.body()).contains("请几秒后刷新页面再试").doesNotContain("ENGINE-", "Optimistic", "updated by");
        assertThat(english.statusCode()).isEqualTo(409);
        assertThat(english.body()).contains("Reload the page in a few seconds").doesNotContain("ENGINE-", "Optimistic");
        assertThat(english.headers().allValues("Content-Type")).containsExactly("application/json;charset=UTF-8");
        assertThat(open().getTaskDefinitionKey()).isEqualTo("ReviewChecklist");
        assertThat(log).contains("A request was overtaken 8 times").doesNotContain("OptimisticLockingException");
    }

    @Test
    void aReviewersClaimIsRepeated() {
        engine.getTaskService().complete(open().getId());
        engine.getTaskService().complete(open().getId());
        WebSession reviewer = WebSession.login(port, "reviewer", "reviewer");
        Rival.overtakes(2);

        assertThat(reviewer.postJson(ENGINE + "/task/" + open().getId() + "/claim", "{\"userId\":\"reviewer\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(open().getAssignee()).isEqualTo("reviewer");
    }

    @Test
    @DisplayName("So is an action of the monitor, with its line in the log written once")
    void anActionOfTheMonitorIsRepeated() {
        WebSession manager = WebSession.login(port, "manager", "manager");
        String monitor = "/camunda/api/cockpit/plugin/icp-ready-monitor/default/journeys/" + journey;
        String extend = "{\"reason\":\"holiday\",\"taskId\":\"%s\",\"dueOn\":\"%s\"}"
                .formatted(open().getId(), LocalDate.now().plusDays(30));
        Rival.overtakes(2);

        assertThat(manager.postJson(monitor + "/actions/extend", extend).statusCode())
                .isEqualTo(204);
        assertThat(manager.get(monitor).body()).containsOnlyOnce("holiday");

        Rival.overtakes(FOR_EVER);
        HttpResponse<String> late = manager.postJson(monitor + "/actions/extend", extend);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("\"detail\"").doesNotContain("ENGINE-", "Optimistic");
    }

    private HttpResponse<String> complete(String body) {
        return complete(body, applicant);
    }

    private HttpResponse<String> complete(String body, WebSession person) {
        return person.postJson(ENGINE + "/task/" + open().getId() + "/complete", body);
    }

    private Task open() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(journey)
                .singleResult();
    }
}
