package io.icpready.access.guard;

import static io.icpready.support.WebSession.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.access.Groups;
import io.icpready.documents.Documents;
import io.icpready.support.WebSession;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@DisplayName("Managers and administrators read freely and write through the monitor (contract §3)")
@GuardedApplication
@TestInstance(Lifecycle.PER_CLASS)
class ManagersGuardTest {

    private static final String MONITOR = "/camunda/api/cockpit/plugin/icp-ready-monitor/default";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @MockitoBean
    Documents documents;

    private WebSession manager;
    private WebSession admin;
    private String journey;
    private String task;
    private String execution;
    private String definition;

    @BeforeAll
    void aJourneyOfTheApplicant() {
        manager = WebSession.login(port, "manager", "manager").speaking("en");
        admin = WebSession.login(port, "admin", "admin").speaking("en");
        engine.getIdentityService().setAuthentication("applicant", List.of(Groups.APPLICANTS));
        journey = engine.getRuntimeService()
                .startProcessInstanceByKey("IcpFilingPreparation")
                .getId();
        engine.getIdentityService().clearAuthentication();
        Task open = engine.getTaskService().createTaskQuery().singleResult();
        task = open.getId();
        execution = open.getExecutionId();
        definition = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(journey)
                .singleResult()
                .getProcessDefinitionId();
    }

    @AfterAll
    void noJourney() {
        engine.getRuntimeService().deleteProcessInstance(journey, "test over");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PUT    | /process-instance/{journey}/variables/readinessVerdict    | {'value':'x'}",
                "POST   | /process-instance/{journey}/variables                     | {'modifications':{'a':{'value':1}}}",
                "DELETE | /process-instance/{journey}/variables/starter             | ",
                "POST   | /process-instance/{journey}/modification                  | {'instructions':[{'type':'startBeforeActivity','activityId':'SubmitFiling'}]}",
                "POST   | /process-instance/{journey}/modification-async            | {'instructions':[]}",
                "PUT    | /process-instance/{journey}/suspended                     | {'suspended':true}",
                "PUT    | /process-instance/suspended                               | {'suspended':true,'processInstanceIds':['{journey}']}",
                "DELETE | /process-instance/{journey}                               | ",
                "POST   | /process-instance/delete                                  | {'processInstanceIds':['{journey}']}",
                "POST   | /process-instance/job-retries                             | {'processInstances':['{journey}'],'retries':1}",
                "POST   | /process-instance/message-async                           | {'messageName':'JourneyWithdrawn','processInstanceIds':['{journey}']}",
                "POST   | /process-instance/variables-async                         | {'processInstanceIds':['{journey}'],'variables':{'a':{'value':1}}}",
                "PUT    | /process-instance/{journey}/comment                       | {'id':'x','message':'x'}",
                "POST   | /execution/{journey}/signal                               | {}",
                "POST   | /execution/{journey}/localVariables                       | {'modifications':{'a':{'value':1}}}",
                "PUT    | /execution/{journey}/localVariables/a                     | {'value':1}",
                "POST   | /execution/{journey}/messageSubscriptions/x/trigger       | {}",
                "POST   | /execution/{journey}/create-incident                      | {'incidentType':'x'}",
                "POST   | /task/{task}/complete                                     | {'variables':{'filingOrderNumber':{'value':'x'}}}",
                "POST   | /task/{task}/submit-form                                  | {}",
                "POST   | /task/{task}/resolve                                      | {}",
                "POST   | /task/{task}/assignee                                     | {'userId':'manager'}",
                "POST   | /task/{task}/claim                                        | {'userId':'manager'}",
                "POST   | /task/{task}/unclaim                                      | {}",
                "POST   | /task/{task}/delegate                                     | {'userId':'manager'}",
                "POST   | /task/{task}/bpmnError                                    | {'errorCode':'x'}",
                "POST   | /task/{task}/bpmnEscalation                               | {'escalationCode':'x'}",
                "PUT    | /task/{task}                                              | {'name':'x','assignee':'manager'}",
                "DELETE | /task/{task}                                              | ",
                "POST   | /task/create                                              | {'name':'x'}",
                "PUT    | /task/{task}/variables/a                                  | {'value':1}",
                "PUT    | /task/{task}/localVariables/a                             | {'value':1}",
                "POST   | /task/{task}/comment/create                               | {'message':'x'}",
                "POST   | /task/{task}/identity-links                               | {'userId':'manager','type':'candidate'}",
                "POST   | /message                                                  | {'messageName':'JourneyWithdrawn','processInstanceId':'{journey}'}",
                "POST   | /signal                                                   | {'name':'x'}",
                "POST   | /condition                                                | {'variables':{'a':{'value':1}}}",
                "POST   | /migration/execute                                        | {'processInstanceIds':['{journey}']}",
                "POST   | /migration/executeAsync                                   | {'processInstanceIds':['{journey}']}",
                "POST   | /modification/execute                                     | {'processDefinitionId':'{definition}','instructions':[]}",
                "POST   | /process-definition/{definition}/restart                  | {'processInstanceIds':['{journey}']}",
                "POST   | /process-definition/key/IcpFilingPreparation/start        | {'startInstructions':[{'type':'startBeforeActivity','activityId':'SubmitFiling'}]}",
                "PUT    | /process-definition/key/IcpFilingPreparation/suspended    | {'suspended':true}",
                "DELETE | /process-definition/key/IcpFilingPreparation              | ",
                "PUT    | /process-definition/{definition}/history-time-to-live     | {'historyTimeToLive':1}",
                "PUT    | /job/suspended                                            | {'suspended':true,'processInstanceId':'{journey}'}",
                "POST   | /job/retries                                              | {'retries':1,'jobQuery':{}}",
                "POST   | /job/{task}/execute                                       | {}",
                "PUT    | /job/{task}/duedate                                       | {'duedate':null}",
                "PUT    | /job/{task}/priority                                      | {'priority':1}",
                "PUT    | /job/{task}/suspended                                     | {'suspended':true}",
                "DELETE | /job/{task}                                               | ",
                "PUT    | /job-definition/{task}/retries                            | {'retries':0}",
                "PUT    | /job-definition/suspended                                 | {'suspended':true}",
                "PUT    | /incident/{task}/annotation                               | {'annotation':'x'}",
                "POST   | /external-task/fetchAndLock                               | {'workerId':'x','maxTasks':1}",
                "DELETE | /history/process-instance/{journey}                       | ",
                "DELETE | /history/process-instance/{journey}/variable-instances    | ",
                "POST   | /history/process-instance/delete                          | {'historicProcessInstanceIds':['{journey}']}",
                "POST   | /history/cleanup                                          | {}",
                "PUT    | /history/user-operation/{task}/set-annotation             | {'annotation':'x'}",
                "POST   | /decision-definition/key/server-products/evaluate         | {'variables':{}}",
                "POST   | /deployment/create                                        | {}",
                "DELETE | /deployment/{task}                                        | ",
                "DELETE | /batch/{task}                                             | ",
                "DELETE | /metrics/task-worker                                      | ",
                "POST   | /telemetry/configuration                                  | {'enableTelemetry':true}",
            })
    void refusesToWritePastTheMonitor(String method, String path, String body) {
        String json = body == null ? "" : filled(body).replace('\'', '"');
        String before = state();

        for (WebSession person : List.of(manager, admin)) {
            HttpResponse<String> answer = person.sendJson(method, ENGINE + filled(path), json);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            assertThat(answer.body()).contains("\"message\"");
        }
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET  | /process-instance/{journey}/variables              | ",
                "GET  | /process-instance/{journey}/activity-instances     | ",
                "GET  | /task/{task}/form-variables                        | ",
                "GET  | /process-definition/{definition}/statistics        | ",
                "GET  | /history/user-operation                            | ",
                "GET  | /history/detail                                    | ",
                "GET  | /incident                                          | ",
                "GET  | /job                                               | ",
                "GET  | /decision-definition                               | ",
                "GET  | /deployment                                        | ",
                "POST | /process-instance?firstResult=0&maxResults=50      | {'processDefinitionId':'{definition}'}",
                "POST | /process-instance/count                            | {}",
                "POST | /task                                              | {'processInstanceId':'{journey}'}",
                "POST | /task/count                                        | {}",
                "POST | /execution                                         | {}",
                "POST | /variable-instance?deserializeValues=false         | {'processInstanceIdIn':['{journey}']}",
                "POST | /variable-instance/count                           | {'processInstanceIdIn':['{journey}']}",
                "POST | /job                                               | {'processInstanceId':'{journey}'}",
                "POST | /job-definition                                    | {'processDefinitionId':'{definition}'}",
                "POST | /external-task/count                               | {}",
                "POST | /history/process-instance                          | {}",
                "POST | /history/task                                      | {}",
                "POST | /history/activity-instance                         | {}",
                "POST | /history/variable-instance                         | {}",
                "POST | /history/job-log/count                             | {}",
            })
    void letsThemReadEverything(String method, String path, String body) {
        String json = body == null ? "" : filled(body).replace('\'', '"');

        assertThat(send(manager, method, ENGINE + filled(path), json)).isEqualTo(200);
        assertThat(send(admin, method, ENGINE + filled(path), json)).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET  | /process-definition/statistics                         | ",
                "POST | /process-instance?firstResult=0&maxResults=50          | {'processDefinitionId':'{definition}'}",
                "POST | /process-instance/count                                | {'processDefinitionId':'{definition}'}",
                "POST | /incident                                              | {'processInstanceIdIn':['{journey}']}",
                "POST | /incident/count                                        | {'processInstanceIdIn':['{journey}']}",
                "POST | /process-definition/{definition}/called-process-definitions | {}",
                "POST | /process-instance/{journey}/called-process-instances   | {}",
            })
    void letsCockpitAskForItsOwnPages(String method, String path, String body) {
        String cockpit = "/camunda/api/cockpit/plugin/base/default" + filled(path);

        assertThat(send(
                        manager,
                        method,
                        cockpit,
                        body == null ? "" : filled(body).replace('\'', '"')))
                .isEqualTo(200);
    }

    @Test
    void aFailedJobIsTriedAgainAndStandsInTheLog() {
        Job job = aJob();
        String retries = ENGINE + "/job/" + job.getId() + "/retries";

        assertThat(manager.sendJson("PUT", retries, "{\"retries\":1}").statusCode())
                .as("it has not failed")
                .isEqualTo(404);
        engine.getManagementService().setJobRetries(job.getId(), 0);
        assertThat(manager.sendJson("PUT", retries, "{\"retries\":1,\"dueDate\":\"2099-01-01T00:00:00.000+0800\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(manager.sendJson("PUT", retries, "{\"retries\":0}").statusCode())
                .isEqualTo(400);
        assertThat(manager.sendJson("PUT", retries, "{\"retries\":1}").statusCode())
                .isEqualTo(204);

        assertThat(retriesOf(job)).isEqualTo(1);
        assertThat(manager.get(MONITOR + "/journeys/" + job.getProcessInstanceId())
                        .body())
                .contains("\"action\":\"retry\"", "\"doneBy\":\"manager\"");
    }

    @Test
    void anIncidentIsResolvedAndStandsInTheLog() {
        String incident = engine.getRuntimeService()
                .createIncident("delivery", execution, "d-1", "seen")
                .getId();

        assertThat(manager.delete(ENGINE + "/incident/" + incident).statusCode())
                .isEqualTo(204);
        assertThat(manager.delete(ENGINE + "/incident/" + incident).statusCode())
                .isEqualTo(404);

        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
        assertThat(manager.get(MONITOR + "/journeys/" + journey).body())
                .contains("\"action\":\"resolve\"", "\"doneBy\":\"manager\"");
    }

    @Test
    void administratorsKeepUsersGroupsAndAuthorisations() {
        String user = "{\"profile\":{\"id\":\"newcomer\",\"firstName\":\"N\",\"lastName\":\"C\"},"
                + "\"credentials\":{\"password\":\"Sleepy-Panda-42\"}}";
        assertThat(admin.postJson(ENGINE + "/user/create", user).statusCode()).isEqualTo(204);
        assertThat(admin.sendJson("PUT", ENGINE + "/group/applicants/members/newcomer", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(WebSession.anonymous(port)
                        .tryLogin("tasklist", "newcomer", "Sleepy-Panda-42")
                        .statusCode())
                .isEqualTo(200);
        assertThat(admin.sendJson(
                                "PUT",
                                ENGINE + "/user/newcomer/profile",
                                "{\"id\":\"newcomer\",\"firstName\":\"M\",\"lastName\":\"C\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(admin.postJson(ENGINE + "/group/create", "{\"id\":\"guests\",\"name\":\"g\",\"type\":\"WORKFLOW\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(admin.delete(ENGINE + "/group/guests").statusCode()).isEqualTo(204);
        assertThat(admin.delete(ENGINE + "/user/newcomer").statusCode()).isEqualTo(204);
        assertThat(manager.postJson(ENGINE + "/user/create", user).statusCode()).isEqualTo(403);
        assertThat(manager.sendJson("PUT", ENGINE + "/group/managers/members/applicant", "")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest(name = "{0}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no good!  | Sleepy-Panda-42 | 400 | letters and digits alone",
                "manager   | Sleepy-Panda-42 | 409 | already",
                "fresh     |                 | 400 | Give the account a password",
            })
    void anAccountThatCannotBeMadeIsRefusedInWords(String id, String password, int status, String sentence) {
        String user = "{\"profile\":{\"id\":\"%s\"},\"credentials\":{\"password\":\"%s\"}}"
                .formatted(id, password == null ? "" : password);

        HttpResponse<String> answer = admin.postJson(ENGINE + "/user/create", user);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(sentence);
    }

    private Job aJob() {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(journey)
                .singleResult();
    }

    private int retriesOf(Job job) {
        return engine.getManagementService()
                .createJobQuery()
                .jobId(job.getId())
                .singleResult()
                .getRetries();
    }

    private static int send(WebSession person, String method, String path, String json) {
        return json.isEmpty()
                ? person.send(method, path, BodyPublishers.noBody(), "Accept", "application/json")
                        .statusCode()
                : person.sendJson(method, path, json).statusCode();
    }

    private String filled(String text) {
        return text.strip()
                .replace("{journey}", journey)
                .replace("{task}", task)
                .replace("{definition}", definition);
    }

    private String state() {
        return engine.getTaskService().createTaskQuery().list().toString()
                + engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .list()
                        .size()
                + engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .active()
                        .count()
                + engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .active()
                        .count()
                + engine.getRepositoryService().createDeploymentQuery().count();
    }
}
