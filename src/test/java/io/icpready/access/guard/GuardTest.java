package io.icpready.access.guard;

import static io.icpready.support.WebSession.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import io.icpready.access.Groups;
import io.icpready.documents.Documents;
import io.icpready.support.StartsEngine;
import io.icpready.support.WebSession;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@DisplayName("The guard (contract §3)")
@GuardedApplication
@TestInstance(Lifecycle.PER_CLASS)
@StartsEngine
class GuardTest {

    private static final String KEY = "IcpFilingPreparation";
    private static final String START = ENGINE + "/process-definition/key/" + KEY;
    private static final String NAME_VALUE = "{\"variables\":{\"subjectName\":{\"value\":\"甲\"}}}";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @MockitoBean
    Documents documents;

    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

    private final ExecutorService eightAtOnce = Executors.newFixedThreadPool(8);
    private WebSession applicant;
    private WebSession reviewer;
    private String instance;
    private String ownTask;
    private String reviewTask;
    private String reviewInstance;

    @BeforeAll
    void logIn() {
        applicant = WebSession.login(port, "applicant", "applicant");
        reviewer = WebSession.login(port, "reviewer", "reviewer");
    }

    @AfterAll
    void goHome() {
        eightAtOnce.shutdownNow();
    }

    @BeforeEach
    void twoJourneys() {
        instance = start("applicant");
        ownTask = taskOf(instance).getId();
        reviewInstance = start("applicant");
        engine.getTaskService().complete(taskOf(reviewInstance).getId());
        engine.getTaskService().complete(taskOf(reviewInstance).getId());
        reviewTask = taskOf(reviewInstance).getId();
    }

    @AfterEach
    void noJourneys() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .list()
                .forEach(journey -> engine.getRuntimeService().deleteProcessInstance(journey.getId(), "test over"));
    }

    /** A request that nobody of this role may make. {@code {…}} stands for ids of the test. */
    record Refused(String role, String method, String path, String body) {

        @Override
        public String toString() {
            return "%s: %s %s %s".formatted(role, method, path, body);
        }
    }

    static Stream<Refused> whatNobodyMayDo() {
        return Stream.of("applicant", "reviewer")
                .flatMap(role -> Stream.of(
                        r(role, "POST", "/task/{task}/assignee", "{\"userId\":\"reviewer\"}"),
                        r(role, "POST", "/task/{task}/delegate", "{\"userId\":\"reviewer\"}"),
                        r(role, "POST", "/task/{task}/resolve", "{}"),
                        r(role, "POST", "/task/{task}/bpmnError", "{\"errorCode\":\"x\"}"),
                        r(role, "POST", "/task/{task}/bpmnEscalation", "{\"escalationCode\":\"x\"}"),
                        r(role, "PUT", "/task/{task}", "{\"name\":\"x\",\"assignee\":\"reviewer\"}"),
                        r(role, "DELETE", "/task/{task}", ""),
                        r(role, "POST", "/task/create", "{\"name\":\"x\"}"),
                        r(role, "POST", "/task/{task}/comment/create", "{\"message\":\"x\"}"),
                        r(role, "POST", "/task/{task}/attachment/create", ""),
                        r(role, "GET", "/task/{task}/attachment", ""),
                        r(role, "GET", "/task/{task}/variables", ""),
                        r(
                                role,
                                "POST",
                                "/task/{task}/variables",
                                "{\"modifications\":{\"subjectName\":{\"value\":\"x\"}}}"),
                        r(role, "PUT", "/task/{task}/variables/subjectName", "{\"value\":\"x\"}"),
                        r(role, "POST", "/task/{task}/localVariables", "{\"modifications\":{\"a\":{\"value\":\"x\"}}}"),
                        r(role, "PUT", "/task/{task}/localVariables/documentType", "{\"value\":\"x\"}"),
                        r(
                                role,
                                "POST",
                                "/task/{task}/identity-links",
                                "{\"userId\":\"reviewer\",\"type\":\"candidate\"}"),
                        r(
                                role,
                                "POST",
                                "/task/{task}/identity-links/delete",
                                "{\"groupId\":\"reviewers\",\"type\":\"candidate\"}"),
                        r(role, "GET", "/task/{task}/rendered-form", ""),
                        r(role, "GET", "/task/{task}/comment", ""),
                        r(role, "POST", "/task", "{\"assigneeExpression\":\"${x}\"}"),
                        r(
                                role,
                                "POST",
                                "/task",
                                "{\"processVariables\":[{\"name\":\"subjectName\",\"operator\":\"like\",\"value\":\"%\"}]}"),
                        r(role, "GET", "/task?sortBy=processVariable", ""),
                        r(role, "GET", "/task?assignee={role}&assigneeExpression=x", ""),
                        r(role, "GET", "/task?assignee={role}&processVariables=subjectIdNumber_like_1", ""),
                        r(role, "GET", "/task/count?nameExpression=x", ""),
                        r(role, "GET", "/process-instance", ""),
                        r(role, "GET", "/process-instance/{instance}", ""),
                        r(role, "DELETE", "/process-instance/{instance}", ""),
                        r(role, "GET", "/process-instance/{instance}/variables", ""),
                        r(role, "PUT", "/process-instance/{instance}/variables/profileVerdict", "{\"value\":\"x\"}"),
                        r(
                                role,
                                "POST",
                                "/process-instance/{instance}/modification",
                                "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"SubmitFiling\"}]}"),
                        r(role, "PUT", "/process-instance/{instance}/suspended", "{\"suspended\":true}"),
                        r(role, "POST", "/process-instance/delete", "{\"processInstanceIds\":[\"{instance}\"]}"),
                        r(role, "POST", "/process-instance/variables-async", "{}"),
                        r(role, "GET", "/execution", ""),
                        r(role, "POST", "/execution/{instance}/signal", "{}"),
                        r(role, "POST", "/execution/{instance}/localVariables", "{}"),
                        r(
                                role,
                                "POST",
                                "/message",
                                "{\"messageName\":\"JourneyWithdrawn\",\"processInstanceId\":\"{instance}\"}"),
                        r(role, "POST", "/signal", "{\"name\":\"x\"}"),
                        r(role, "GET", "/variable-instance", ""),
                        r(role, "GET", "/history/variable-instance", ""),
                        r(role, "GET", "/history/process-instance", ""),
                        r(role, "GET", "/history/task", ""),
                        r(role, "GET", "/history/detail", ""),
                        r(role, "GET", "/history/activity-instance", ""),
                        r(role, "GET", "/user", ""),
                        r(role, "GET", "/user/manager/profile", ""),
                        r(role, "PUT", "/user/{role}/profile", "{\"id\":\"{role}\"}"),
                        r(role, "PUT", "/user/{role}/credentials", "{\"password\":\"x\"}"),
                        r(role, "DELETE", "/user/{role}", ""),
                        r(role, "POST", "/user/create", "{}"),
                        r(role, "GET", "/group", ""),
                        r(role, "GET", "/group/reviewers", ""),
                        r(role, "PUT", "/group/managers/members/{role}", ""),
                        r(role, "GET", "/identity/groups?userId=manager", ""),
                        r(role, "GET", "/identity/groups?userId={role}&userId=manager", ""),
                        r(role, "POST", "/identity/verify", "{\"username\":\"admin\",\"password\":\"admin\"}"),
                        r(role, "GET", "/authorization", ""),
                        r(role, "POST", "/authorization/create", "{}"),
                        r(
                                role,
                                "POST",
                                "/filter/create",
                                "{\"name\":\"x\",\"resourceType\":\"Task\",\"query\":{\"taskNameExpression\":\"${1+1}\"}}"),
                        r(role, "PUT", "/filter/{filter}", "{\"name\":\"x\",\"resourceType\":\"Task\",\"query\":{}}"),
                        r(role, "DELETE", "/filter/{filter}", ""),
                        r(role, "GET", "/filter/{filter}/singleResult", ""),
                        r(
                                role,
                                "POST",
                                "/filter/{filter}/list",
                                "{\"taskVariables\":[{\"name\":\"a\",\"operator\":\"eq\",\"value\":1}]}"),
                        r(
                                role,
                                "POST",
                                "/filter/{filter}/list",
                                "{\"processVariables\":[{\"name\":\"subjectIdNumber\",\"operator\":\"like\",\"value\":\"1%\"}]}"),
                        r(role, "POST", "/filter/{filter}/list", "{\"orQueries\":[{\"processVariables\":[]}]}"),
                        r(role, "POST", "/filter/{filter}/list", "{\"assigneeExpression\":\"${1+1}\"}"),
                        r(
                                role,
                                "POST",
                                "/filter/{filter}/list",
                                "{\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\",\"parameters\":{\"variable\":\"subjectName\",\"type\":\"string\"}}]}"),
                        r(role, "GET", "/deployment", ""),
                        r(role, "POST", "/deployment/create", ""),
                        r(role, "DELETE", "/process-definition/key/" + KEY, ""),
                        r(role, "PUT", "/process-definition/key/" + KEY + "/suspended", "{\"suspended\":true}"),
                        r(role, "GET", "/process-definition/statistics", ""),
                        r(role, "POST", "/process-definition/{definition}/restart", "{}"),
                        r(role, "GET", "/job", ""),
                        r(role, "POST", "/job/x/execute", ""),
                        r(role, "GET", "/incident", ""),
                        r(role, "GET", "/external-task", ""),
                        r(role, "POST", "/external-task/fetchAndLock", "{}"),
                        r(role, "GET", "/batch", ""),
                        r(role, "POST", "/migration/execute", "{}"),
                        r(role, "GET", "/decision-definition", ""),
                        r(role, "POST", "/decision-definition/key/x/evaluate", "{}"),
                        r(role, "GET", "/metrics", ""),
                        r(role, "GET", "/telemetry/data", ""),
                        r(role, "GET", "/schema/log", ""),
                        r(role, "OPTIONS", "/task", ""),
                        r(role, "HEAD", "/task/{task}", ""),
                        r(role, "PATCH", "/task/{task}", "{}")));
    }

    static Stream<Refused> whatIsAmissWithAStart() {
        return Stream.of(
                        "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"SubmitFiling\"}]}",
                        "{\"startInstructions\":[]}",
                        "{\"skipCustomListeners\":true}",
                        "{\"skipIoMappings\":false}",
                        "{\"businessKey\":\"mine\"}",
                        "{\"caseInstanceId\":\"x\"}",
                        "{\"withVariablesInReturn\":true}",
                        "{\"variables\":{\"profileVerdict\":{\"value\":\"PASS\"}}}",
                        "{\"variables\":{\"domainName\":{\"value\":\"a.cn\"}}}",
                        "{\"variables\":{\"starter\":{\"value\":\"manager\"}}}",
                        "{\"variables\":{\"subjectKind\":{\"value\":\"ALIEN\"}}}",
                        "{\"variables\":{\"subjectName\":{\"value\":7}}}",
                        "{\"variables\":{\"subjectName\":{\"value\":[\"a\"]}}}",
                        "{\"variables\":{\"subjectName\":{\"value\":{\"a\":1}}}}",
                        "{\"variables\":{\"subjectName\":{\"value\":\"a\",\"type\":\"Json\"}}}",
                        "{\"variables\":{\"subjectName\":{\"value\":\"a\",\"type\":\"File\"}}}",
                        "{\"variables\":{\"subjectName\":{\"value\":\"a\",\"type\":\"Bytes\"}}}",
                        "{\"variables\":{\"subjectName\":{\"value\":\"rO0AB\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.util.ArrayList\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}}}",
                        "{\"variables\":{\"subjectName\":{\"value\":\"a\",\"valueInfo\":{\"transient\":true}}}}",
                        "{\"variables\":{\"subjectName\":{\"value\":\"a\",\"local\":true}}}",
                        "{\"variables\":{\"subjectName\":\"a\"}}",
                        "{\"variables\":[]}",
                        "{\"variables\":{\"subjectName\":{\"value\":\"" + "长".repeat(201) + "\"}}}",
                        "{\"variables\":{\"subjectName\":{\"value\":\"a\\u0000b\"}}}",
                        "{\"variables\":{\"subjectDomainCount\":{\"value\":\"5\"}}}",
                        "{\"variables\":{\"subjectDomainCount\":{\"value\":-1}}}",
                        "{\"variables\":{\"subjectDomainCount\":{\"value\":1.5}}}",
                        "{\"variables\":{\"subjectDomainCount\":{\"value\":1e9}}}",
                        "{\"variables\":{\"subjectNameChanged\":{\"value\":\"true\"}}}",
                        "{\"variables\":{\"submissionDate\":{\"value\":\"2026-02-30\"}}}",
                        "{\"variables\":{\"subjectProvince\":{\"value\":\"990000\"}}}",
                        "{\"variables\":{\"serviceIndustries\":{\"value\":\"NEWS,ALIEN\"}}}",
                        "{\"variables\":{},\"variables\":{\"starter\":{\"value\":\"x\"}}}",
                        "{\"variables\":{\"subjectName\":{\"value\":\"a\",\"value\":\"b\"}}}",
                        "{\"variables\":{}} {\"businessKey\":\"x\"}",
                        "[]",
                        "{",
                        "")
                .flatMap(body -> Stream.of("submit-form", "start")
                        .map(verb -> r("applicant", "POST", "/process-definition/key/" + KEY + "/" + verb, body)));
    }

    private static Refused r(String role, String method, String path, String body) {
        return new Refused(role, method, path, body);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatNobodyMayDo")
    void refusesWhatTasklistDoesNotNeed(Refused refused) {
        HttpResponse<String> answer = attempt(refused);

        assertThat(answer.statusCode()).isIn(400, 403);
        if (!refused.method().equals("HEAD")) {
            assertThat(answer.body()).contains("\"type\"", "\"message\"");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatIsAmissWithAStart")
    void refusesAStartThatIsMoreThanAFilledForm(Refused refused) {
        long before = engine.getRuntimeService().createProcessInstanceQuery().count();

        // An empty body is an empty form, which is a fair start.
        assertThat(attempt(refused).statusCode()).isEqualTo(refused.body().isEmpty() ? 200 : 400);
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isEqualTo(refused.body().isEmpty() ? before + 1 : before);
    }

    private HttpResponse<String> attempt(Refused refused) {
        String before = stateOfEverything();
        boolean review = refused.role().equals("reviewer");
        WebSession session = review ? reviewer : applicant;
        HttpResponse<String> answer = session.sendJson(
                refused.method(),
                ENGINE + fill(refused.path(), review, refused.role()),
                fill(refused.body(), review, refused.role()));
        if (answer.statusCode() >= 400) {
            assertThat(stateOfEverything()).isEqualTo(before);
        }
        return answer;
    }

    private String fill(String template, boolean review, String role) {
        return template.replace("{task}", review ? reviewTask : ownTask)
                .replace("{instance}", review ? reviewInstance : instance)
                .replace("{role}", role)
                .replace("{definition}", latestDefinition())
                .replace("{filter}", filter(review ? "待审核" : "我的任务"));
    }

    @Test
    @DisplayName("A start by the form begins at the beginning, without a key of the client")
    void startsByTheForm() {
        HttpResponse<String> answer = applicant.postJson(
                START + "/submit-form",
                "{\"businessKey\":null,\"variables\":{\"subjectName\":{\"value\":\"甲公司\",\"type\":\"String\"},"
                        + "\"subjectDomainCount\":{\"value\":3,\"type\":\"Integer\"},"
                        + "\"subjectProvince\":{\"value\":\"\"},"
                        + "\"subjectNameChanged\":{\"value\":false,\"type\":\"Boolean\",\"valueInfo\":{}}}}");

        assertThat(answer.statusCode()).isEqualTo(200);
        String started = answer.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        assertThat(engine.getRuntimeService().getVariables(started))
                .containsEntry("subjectName", "甲公司")
                .containsEntry("subjectDomainCount", 3)
                .containsEntry("subjectProvince", null)
                .containsEntry("subjectNameChanged", false);
        assertThat(taskOf(started).getTaskDefinitionKey()).isEqualTo("ReviewChecklist");
    }

    @Test
    void startsByTheIdOfTheLatestVersionOnly() {
        String latest = latestDefinition();
        List<String> older =
                engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(KEY).list().stream()
                        .map(definition -> definition.getId())
                        .filter(id -> !id.equals(latest))
                        .toList();

        assertThat(startById(latest)).isEqualTo(200);
        assertThat(older).allSatisfy(id -> assertThat(startById(id)).isEqualTo(403));
        assertThat(startById("other:1:2")).isEqualTo(403);
        assertThat(applicant
                        .postJson(ENGINE + "/process-definition/key/Other/submit-form", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(applicant.postJson(START + "/tenant-id/x/submit-form", "{}").statusCode())
                .isEqualTo(403);
    }

    private int startById(String id) {
        return applicant
                .postJson(ENGINE + "/process-definition/" + id + "/submit-form", "{}")
                .statusCode();
    }

    @Test
    void aReviewerStartsNothing() {
        assertThat(reviewer.postJson(START + "/submit-form", "{}").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete"})
    void theAssigneeCompletesTheirTask(String verb) {
        assertThat(applicant
                        .postJson(
                                task(ownTask) + verb,
                                "{\"variables\":{\"consentGiven\":{\"value\":true},\"additionalDocuments\":{\"value\":\"OTHER\"}}}")
                        .statusCode())
                .isIn(200, 204);
        assertThat(taskOf(instance).getTaskDefinitionKey()).isEqualTo("UploadDocument");
        assertThat(engine.getRuntimeService().getVariables(instance))
                .containsEntry("consentGiven", true)
                .containsEntry("additionalDocuments", "OTHER");
    }

    @Test
    void ofManyClicksOnOneTaskOneCounts() {
        String complete = task(ownTask) + "complete";

        assertThat(eightTimes(() -> applicant.postJson(complete, "{}").statusCode()))
                .containsOnlyOnce(204)
                .allMatch(status -> status == 204 || status == 403);
        assertThat(taskOf(instance).getTaskDefinitionKey()).isEqualTo("UploadDocument");
    }

    @RepeatedTest(10)
    void ofManyReviewersWhoClaimOneGetsTheReview() {
        List<WebSession> reviewers =
                Stream.of("first", "second").map(this::aReviewer).toList();
        AtomicInteger next = new AtomicInteger();

        List<Integer> answers = eightTimes(() -> {
            int who = next.getAndIncrement() % 2;
            String id = who == 0 ? "first" : "second";
            return reviewers
                    .get(who)
                    .postJson(task(reviewTask) + "claim", "{\"userId\":\"" + id + "\"}")
                    .statusCode();
        });

        assertThat(answers).hasSize(8).containsOnly(204, 403);
        assertThat(taskOf(reviewInstance).getAssignee()).isIn("first", "second");
        List.of("first", "second").forEach(engine.getIdentityService()::deleteUser);
    }

    private WebSession aReviewer(String id) {
        User user = engine.getIdentityService().newUser(id);
        user.setPassword(id);
        engine.getIdentityService().saveUser(user);
        engine.getIdentityService().createMembership(id, Groups.REVIEWERS);
        return WebSession.login(port, id, id);
    }

    private List<Integer> eightTimes(Supplier<Integer> click) {
        return Stream.generate(() -> CompletableFuture.supplyAsync(click, eightAtOnce)).limit(8).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"variables\":{\"documentApproved\":{\"value\":true}}}",
                "{\"variables\":{\"domainVerdict\":{\"value\":\"{}\",\"type\":\"Json\"}}}",
                "{\"variables\":{\"profileVerdict\":{\"value\":\"PASS\"}}}",
                "{\"variables\":{\"consentGiven\":{\"value\":\"yes\"}}}",
                "{\"variables\":{},\"withVariablesInReturn\":true}"
            })
    void aTaskIsCompletedByItsOwnVariablesOnly(String body) {
        String before = stateOfEverything();

        HttpResponse<String> answer = applicant.postJson(task(ownTask) + "submit-form", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(stateOfEverything()).isEqualTo(before);
    }

    @Test
    void nobodyCompletesOrReadsTheTaskOfSomebodyElse() {
        engine.getTaskService().setAssignee(ownTask, "reviewer");

        assertThat(applicant.postJson(task(ownTask) + "complete", "{}").statusCode())
                .isEqualTo(403);
        assertThat(applicant.get(task(ownTask) + "form-variables").statusCode()).isEqualTo(403);
        assertThat(applicant.postJson(task(reviewTask) + "complete", "{}").statusCode())
                .isEqualTo(403);
        assertThat(applicant.get(task(reviewTask) + "form").statusCode()).isIn(403, 404);
        assertThat(reviewer.get(task(reviewTask) + "form").statusCode()).isEqualTo(200);
    }

    @Test
    void anUploadNeedsConsentAndAnAcceptedPicture() {
        engine.getTaskService().complete(ownTask);
        String upload = taskOf(instance).getId();
        String body =
                "{\"variables\":{\"documentId\":{\"value\":\"d1\"},\"documentExpiresOn\":{\"value\":\"2030-01-01\"}}}";

        assertThat(applicant.postJson(task(upload) + "complete", body).body()).contains("同意");
        when(documents.consentGiven(instance)).thenReturn(true);
        assertThat(applicant.postJson(task(upload) + "complete", body).body()).contains("图片");
        when(documents.acceptedFor("d1", "another task")).thenReturn(true);
        HttpResponse<String> foreign = applicant.postJson(task(upload) + "complete", body);
        assertThat(foreign.statusCode()).isEqualTo(400);
        assertThat(foreign.body()).contains("documentId", "此任务");
        when(documents.acceptedFor("d1", upload)).thenReturn(true);
        assertThat(applicant.postJson(task(upload) + "complete", body).statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'documentIssuedOn':{'value':'2031-02-03'},'documentExpiresOn':{'value':'2030-01-01'} | 2031-02-03 | 2030-01-01",
                "'documentLongTerm':{'value':true},'documentExpiresOn':{'value':'2030-01-01'} | 长期 | 2030-01-01",
            })
    void datesThatContradictEachOtherAreRefused(String dates, String found, String alsoFound) {
        engine.getTaskService().complete(ownTask);
        String upload = taskOf(instance).getId();
        when(documents.consentGiven(instance)).thenReturn(true);
        when(documents.acceptedFor("d1", upload)).thenReturn(true);
        String body = "{'variables':{'documentId':{'value':'d1'}," + dates + "}}";

        for (String verb : List.of("submit-form", "complete")) {
            HttpResponse<String> answer = applicant.postJson(task(upload) + verb, body.replace('\'', '"'));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains(found, alsoFound);
        }
        assertThat(taskOf(instance).getId()).isEqualTo(upload);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "'documentIssuedOn':{'value':'2030-01-01'},'documentExpiresOn':{'value':'2030-01-01'}",
                "'documentLongTerm':{'value':false},'documentExpiresOn':{'value':'2030-01-01'}",
                "'documentLongTerm':{'value':true},'documentExpiresOn':{'value':null}",
                "'documentIssuedOn':{'value':'2025-01-01'},'documentLongTerm':{'value':true}",
            })
    void datesThatAgreeAreTaken(String dates) {
        engine.getTaskService().complete(ownTask);
        String upload = taskOf(instance).getId();
        when(documents.consentGiven(instance)).thenReturn(true);
        when(documents.acceptedFor("d1", upload)).thenReturn(true);
        String body = "{'variables':{'documentId':{'value':'d1'}," + dates + "}}";

        assertThat(applicant
                        .postJson(task(upload) + "complete", body.replace('\'', '"'))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aReviewerClaimsForThemselfAndDecides() {
        String yes = "{\"variables\":{\"documentApproved\":{\"value\":true,\"type\":\"Boolean\"}}}";
        String no = "{\"variables\":{\"documentApproved\":{\"value\":false,\"type\":\"Boolean\"}}}";

        assertThat(reviewer.postJson(task(reviewTask) + "claim", "{\"userId\":\"manager\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(reviewer.postJson(task(reviewTask) + "claim", "{\"userId\":\"reviewer\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(reviewer.postJson(task(reviewTask) + "unclaim", "{}").statusCode())
                .isEqualTo(204);
        assertThat(reviewer.postJson(task(reviewTask) + "claim", "{\"userId\":\"reviewer\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(reviewer.postJson(task(reviewTask) + "complete", "{}").statusCode())
                .isEqualTo(400);
        assertThat(reviewer.postJson(task(reviewTask) + "complete", no).body()).contains("原因");
        assertThat(reviewer.postJson(task(reviewTask) + "submit-form", yes).statusCode())
                .isEqualTo(204);
    }

    @Test
    void aReviewClaimedByAnotherIsLeftAlone() {
        engine.getTaskService().claim(reviewTask, "somebody");
        String yes = "{\"variables\":{\"documentApproved\":{\"value\":true}}}";

        assertThat(reviewer.postJson(task(reviewTask) + "complete", yes).statusCode())
                .isEqualTo(403);
        assertThat(reviewer.postJson(task(reviewTask) + "unclaim", "{}").statusCode())
                .isEqualTo(403);
        assertThat(reviewer.postJson(task(reviewTask) + "claim", "{\"userId\":\"reviewer\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobodyReviewsTheirOwnJourney() {
        engine.getIdentityService().createMembership("applicant", Groups.REVIEWERS);
        try {
            WebSession both = WebSession.login(port, "applicant", "applicant");
            String yes = "{\"variables\":{\"documentApproved\":{\"value\":true}}}";

            assertThat(both.postJson(task(reviewTask) + "claim", "{\"userId\":\"applicant\"}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(both.postJson(task(reviewTask) + "complete", yes).statusCode())
                    .isEqualTo(403);
        } finally {
            engine.getIdentityService().deleteMembership("applicant", Groups.REVIEWERS);
        }
    }

    @Test
    void aReviewerReadsOfTheVariablesOnlyWhatTheReviewIsAbout() {
        String variables = task(reviewTask) + "form-variables";

        assertThat(reviewer.get(variables + "?variableNames=documentId,documentType")
                        .statusCode())
                .isEqualTo(200);
        assertThat(reviewer.get(variables).statusCode()).isEqualTo(403);
        assertThat(reviewer.get(variables + "?variableNames=domainHolderIdNumber")
                        .statusCode())
                .isEqualTo(403);
        assertThat(reviewer.get(variables + "?variableNames=documentId&variableNames=accountId")
                        .statusCode())
                .isEqualTo(403);
        assertThat(applicant
                        .get(task(ownTask) + "form-variables?variableNames=subjectName")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void everybodySeesOnlyTheirOwnTasksInTheFilters() {
        String others = start("reviewer");

        assertThat(tasksIn(applicant, "我的任务")).contains(ownTask).doesNotContain(reviewTask);
        assertThat(tasksIn(applicant, "我的任务")).doesNotContain(taskOf(others).getId());
        assertThat(applicant.get(ENGINE + "/task").body())
                .doesNotContain(taskOf(others).getId());
        assertThat(tasksIn(reviewer, "待审核")).contains(reviewTask).doesNotContain(ownTask);
        assertThat(listOf(applicant, "待审核").statusCode()).isIn(403, 404);
        assertThat(applicant
                        .get(task(taskOf(others).getId()).replaceAll("/$", ""))
                        .statusCode())
                .isIn(403, 404);
    }

    /** Word for word what Tasklist sends. */
    private HttpResponse<String> listOf(WebSession session, String filter) {
        return session.postJson(ENGINE + "/filter/" + filter(filter) + "/list?firstResult=0&maxResults=15", """
                {"processVariables":[],"taskVariables":[],"caseInstanceVariables":[],
                 "firstResult":0,"maxResults":15,
                 "sorting":[{"sortBy":"created","sortOrder":"desc"}],"active":true}
                """);
    }

    private String tasksIn(WebSession session, String filter) {
        HttpResponse<String> list = listOf(session, filter);
        assertThat(list.statusCode()).isEqualTo(200);
        return list.body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maxResults=1000000", "maxResults=x", "firstResult=-1"})
    void aPageOfTheListIsSmall(String page) {
        HttpResponse<String> answer = applicant.get(ENGINE + "/task?assignee=applicant&" + page);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("999,999");
    }

    @ParameterizedTest(name = "GET {0}")
    @ValueSource(
            strings = {
                "/filter?resourceType=Task",
                "/task/{task}",
                "/task/{task}/form",
                "/task/{task}/deployed-form",
                "/task/{task}/identity-links",
                "/task",
                "/task/count",
                "/task?processInstanceId={instance}",
                "/task?assignee=applicant&processInstanceId={instance}",
                "/task?assignee=applicant&processDefinitionKey=IcpFilingPreparation&sortBy=created&sortOrder=desc&maxResults=5",
                "/process-definition?latest=true&startableInTasklist=true&startablePermissionCheck=true&firstResult=0&maxResults=15",
                "/process-definition/count?latest=true",
                "/process-definition/key/IcpFilingPreparation",
                "/process-definition/{definition}",
                "/process-definition/{definition}/startForm",
                "/process-definition/{definition}/deployed-start-form",
                "/process-definition/{definition}/xml",
                "/user/applicant/profile",
                "/identity/groups?userId=applicant",
                "/authorization/check?permissionName=CREATE&resourceName=filter&resourceType=5",
                "/history/user-operation?taskId={task}",
                "/history/user-operation/count?taskId={task}"
            })
    void letsThroughWhatTasklistReads(String path) {
        assertThat(applicant.get(ENGINE + fill(path, false, "applicant")).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/task;jsessionid=1/{task}/variables",
                "/camunda/api/engine/engine/default//task/{task}/variables",
                "/camunda//api/engine/engine/default/task/{task}/variables",
                "/camunda/api/engine/engine/default/./task/{task}/variables",
                "/camunda/api/engine/engine/default/x/../task/{task}/variables",
                "/camunda/api/engine/engine/default/%2e/task/{task}/variables",
                "/camunda/api/engine/engine/default/t%61sk/{task}/variables",
                "/camunda/api/%65ngine/engine/default/task/{task}/variables",
                "/camunda/%61pi/engine/engine/default/user",
                "/camunda/api/engine/engine/default/task%2F{task}/variables",
                "/camunda/api/engine/engine/default/task/{task}/variables/",
                "/camunda/api/engine/engine/default/task/{task}/form/../variables",
                "/camunda/api/engine/engine/default/TASK/{task}/variables",
                "/camunda/api/engine/engine/Default/task/{task}/variables",
                "/camunda/api/engine/engine/default/user;x=y",
                "/camunda/api/engine/engine/default/user%3Bx",
                "/camunda/app/..;/api/engine/engine/default/user"
            })
    void noSpellingOfAPathLeadsPastTheGuard(String path) {
        HttpResponse<String> loggedIn = applicant.get(path.replace("{task}", ownTask));
        HttpResponse<String> nobody = WebSession.anonymous(port).get(path.replace("{task}", ownTask));

        assertThat(loggedIn.statusCode()).isIn(400, 401, 403, 404);
        assertThat(nobody.statusCode()).isIn(400, 401, 403, 404);
    }

    @Test
    void noHeaderTurnsOneVerbIntoAnother() {
        String before = stateOfEverything();
        for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            applicant.send("GET", task(ownTask).replaceAll("/$", ""), BodyPublishers.noBody(), header, "DELETE");
            applicant.send(
                    "POST",
                    task(ownTask) + "submit-form?_method=DELETE",
                    BodyPublishers.ofString("{\"variables\":{\"x\":{\"value\":1}}}"),
                    header,
                    "PUT",
                    "Content-Type",
                    "application/json");
        }
        assertThat(stateOfEverything()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "application/hal+json",
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/xml",
                "application/json; charset=utf-16",
                "application/*+json"
            })
    void onlyJsonIsTakenAsAForm(String contentType) {
        String before = stateOfEverything();

        HttpResponse<String> answer = applicant.send(
                "POST", task(ownTask) + "submit-form", BodyPublishers.ofString("{}"), "Content-Type", contentType);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("实际声明为", contentType.substring(0, 8));
        assertThat(stateOfEverything()).isEqualTo(before);
    }

    @Test
    void aRefusalSpeaksTheLanguageOfTheReader() {
        String body = "{\"variables\":{\"x\":{\"value\":1}}}";

        assertThat(applicant.postJson(task(ownTask) + "complete", body).body()).contains("不接受变量");
        try {
            assertThat(applicant
                            .speaking("en")
                            .postJson(task(ownTask) + "complete", body)
                            .body())
                    .contains("takes no variable");
        } finally {
            applicant.speaking("zh-CN");
        }
    }

    @Test
    void aHugeBodyIsNotReadToItsEnd() {
        String body = "{\"variables\":{\"subjectName\":{\"value\":\"" + "x".repeat(100_000) + "\"}}}";

        assertThat(applicant.postJson(task(ownTask) + "complete", body).statusCode())
                .isEqualTo(400);
    }

    @Test
    void theSetUpOfAnAdministratorIsClosedToEverybody() {
        String setup = "/camunda/api/admin/setup/default/user/create";
        String user = "{\"profile\":{\"id\":\"mallory\"},\"credentials\":{\"password\":\"x\"}}";
        WebSession nobody = WebSession.anonymous(port);
        nobody.get("/camunda/app/tasklist/default/");

        assertThat(nobody.postJson(setup, user).statusCode()).isEqualTo(403);
        assertThat(WebSession.login(port, "admin", "admin")
                        .postJson(setup, user)
                        .statusCode())
                .isEqualTo(403);
        assertThat(engine.getIdentityService()
                        .createUserQuery()
                        .userId("mallory")
                        .count())
                .isZero();
    }

    @Test
    void managersReachWhatCockpitNeeds() {
        WebSession manager = WebSession.login(port, "manager", "manager");

        assertThat(manager.get(ENGINE + "/history/process-instance?maxResults=5")
                        .statusCode())
                .isEqualTo(200);
        assertThat(manager.get(ENGINE + "/process-instance/" + instance + "/variables")
                        .statusCode())
                .isEqualTo(200);
        assertThat(manager.get(ENGINE + "/task/" + ownTask).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET,  /task/{task}",
        "GET,  /task/{task}/form",
        "GET,  /task/{task}/deployed-form",
        "GET,  /task/{task}/identity-links",
        "GET,  /task/{task}/form-variables",
        "GET,  /task/{task}/form-variables?deserializeValues=false",
        "POST, /task/{task}/complete",
        "POST, /task/{task}/submit-form",
        "POST, /task/{task}/claim",
        "POST, /task/{task}/unclaim",
    })
    @DisplayName("Nobody can tell a foreign task from one that does not exist")
    void aForeignTaskAndAnUnknownOneAnswerAlike(String method, String path) {
        String foreign = taskOf(start("somebody")).getId();

        for (WebSession stranger : List.of(applicant, reviewer)) {
            HttpResponse<String> there = ask(stranger, method, path.replace("{task}", foreign));
            HttpResponse<String> nowhere = ask(stranger, method, path.replace("{task}", UNKNOWN));

            assertThat(there.statusCode()).as(there.body()).isBetween(400, 499);
            assertThat(there.statusCode() + there.body()).isEqualTo(nowhere.statusCode() + nowhere.body());
        }
    }

    private static HttpResponse<String> ask(WebSession person, String method, String path) {
        return method.equals("GET") ? person.get(ENGINE + path) : person.postJson(ENGINE + path, "{}");
    }

    private String start(String user) {
        engine.getIdentityService().setAuthentication(user, List.of(Groups.APPLICANTS));
        try {
            return engine.getRuntimeService()
                    .startProcessInstanceByKey(KEY, Map.of("subjectName", "乙"))
                    .getId();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private Task taskOf(String journey) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(journey)
                .singleResult();
    }

    private static String task(String id) {
        return ENGINE + "/task/" + id + "/";
    }

    private String latestDefinition() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(KEY)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String filter(String name) {
        return engine.getFilterService()
                .createFilterQuery()
                .filterName(name)
                .singleResult()
                .getId();
    }

    private String stateOfEverything() {
        return Stream.of(
                        engine.getTaskService().createTaskQuery().initializeFormKeys().list().stream()
                                .map(task -> task.getId()
                                        + task.getName()
                                        + task.getAssignee()
                                        + task.getOwner()
                                        + task.getDelegationState()),
                        engine.getRuntimeService().createVariableInstanceQuery().list().stream()
                                .map(variable -> variable.getName() + "=" + variable.getValue() + variable.getTaskId()),
                        engine.getRuntimeService().createProcessInstanceQuery().list().stream()
                                .map(journey -> journey.getId() + journey.isSuspended()),
                        engine.getIdentityService().createUserQuery().list().stream()
                                .map(user -> user.getId() + user.getFirstName()),
                        engine.getFilterService().createFilterQuery().list().stream()
                                .map(filter -> filter.getId() + filter.getName()),
                        engine.getRepositoryService().createProcessDefinitionQuery().list().stream()
                                .map(definition -> definition.getId() + definition.isSuspended()),
                        Stream.of(
                                engine.getAuthorizationService()
                                                .createAuthorizationQuery()
                                                .count() + " grants",
                                engine.getTaskService()
                                                .getIdentityLinksForTask(reviewTask)
                                                .size() + " links",
                                engine.getTaskService().getTaskComments(ownTask).size() + " comments"))
                .flatMap(lines -> lines)
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
