package io.icpready.access.guard;

import static io.icpready.support.WebSession.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import io.icpready.access.Groups;
import io.icpready.support.WebSession;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The guard (contract §3)")
class GuardTest extends GuardedJourneys {

    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";
    private static final String START = ENGINE + "/process-definition/key/" + KEY;

    private final ExecutorService eightAtOnce = Executors.newFixedThreadPool(8);

    @AfterAll
    void goHome() {
        eightAtOnce.shutdownNow();
    }

    @BeforeEach
    void open() {
        openTwoJourneys();
    }

    @AfterEach
    void close() {
        endJourneys();
    }

    @Test
    @DisplayName("An empty body is an empty form, which is a fair start")
    void startsByNothing() {
        long before = journeys();

        assertThat(applicant.postJson(START + "/submit-form", "").statusCode()).isEqualTo(200);
        assertThat(applicant.postJson(START + "/start", "").statusCode()).isEqualTo(200);
        assertThat(journeys()).isEqualTo(before + 2);
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
        assertThat(applicant
                        .get(task(taskOf(started).getId()) + "form-variables")
                        .body())
                .contains("\"subjectName\":{\"type\":\"String\",\"value\":\"甲公司\"")
                .contains("\"subjectDomainCount\":{\"type\":\"Integer\",\"value\":3")
                .contains("\"subjectProvince\":{\"type\":\"String\",\"value\":null")
                .contains("\"subjectNameChanged\":{\"type\":\"Boolean\",\"value\":false")
                .doesNotContain("sealed");
        assertThat(engine.getRuntimeService().getVariable(started, "subject").toString())
                .contains("\"domainCount\":3", "\"sealed\":")
                .doesNotContain("甲公司");
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
            // A lost group ends the sessions that rested on it.
            logIn();
        }
    }

    @Test
    void aReviewerReadsOfTheVariablesOnlyWhatTheReviewIsAbout() {
        String variables = task(reviewTask) + "form-variables";

        assertThat(reviewer.get(variables + "?variableNames=documentId,documentType")
                        .statusCode())
                .isEqualTo(200);
        assertThat(reviewer.get(variables
                                + "?variableNames=domainName,domainHolderName,domainRegistrar,domainExpiresOn")
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

    @Test
    @DisplayName("The queue of reviews shows all to a reviewer without a right to each, and none to others")
    void theQueueOfReviewsNeedsNoRightToEach() {
        AuthorizationService rights = engine.getAuthorizationService();
        rights.createAuthorizationQuery()
                .resourceId(reviewTask)
                .list()
                .forEach(right -> rights.deleteAuthorization(right.getId()));

        assertThat(tasksIn(reviewer, "待审核")).contains(reviewTask);
        assertThat(tasksNamed(reviewer, "ReviewDocument")).contains(reviewTask).doesNotContain(ownTask);
        assertThat(tasksNamed(reviewer, "ReviewDocument", "ReviewChecklist"))
                .as("other tasks too: rights count")
                .doesNotContain(reviewTask);
        assertThat(tasksNamed(applicant, "ReviewDocument")).doesNotContain(reviewTask);
        assertThat(tasksNamed(reviewer)).as("no name: rights count").isEqualTo("[]");
        assertThat(asReviewer(query -> query.taskDefinitionKeyIn()))
                .as("an empty list restricts nothing")
                .isEmpty();
        assertThat(asReviewer(query -> query.taskDefinitionKeyIn("ReviewDocument")))
                .isNotEmpty();
        assertThat(asReviewer(query -> query.taskDefinitionKeyIn("ReviewDocument")
                        .or()
                        .taskName("x")
                        .taskUnassigned()
                        .endOr()))
                .as("alternatives: rights count")
                .isEmpty();
    }

    private List<Task> asReviewer(UnaryOperator<TaskQuery> search) {
        engine.getIdentityService().setAuthentication("reviewer", List.of(Groups.REVIEWERS));
        try {
            return search.apply(engine.getTaskService().createTaskQuery().processDefinitionKey(KEY))
                    .list();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private static String tasksNamed(WebSession session, String... keys) {
        return session.postJson(
                        ENGINE + "/task",
                        "{\"processDefinitionKey\":\"" + KEY + "\",\"taskDefinitionKeyIn\":["
                                + Stream.of(keys).map(key -> '"' + key + '"').collect(Collectors.joining(",")) + "]}")
                .body();
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
}
