package io.icpready.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.monitor.JourneyField.Stage;
import io.icpready.monitor.chronicle.RemovedJourneys;
import io.icpready.support.WebSession;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a manager finds, reads and does over HTTP. */
@FieldOfManagers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManagersHttpTest {

    private static final String MONITOR = MonitorAccessTest.MONITOR;

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Autowired
    RemovedJourneys removed;

    JourneyField field;
    WebSession manager;
    String submitted;

    @BeforeAll
    void aManagerAndASubmittedJourney() {
        field = new JourneyField(engine, jdbc);
        submitted = field.walk(Stage.SUBMITTED_AFTER_LOOPS, 7);
        ClockUtil.reset();
        manager = WebSession.login(port, "manager", "manager").speaking("en");
    }

    @AfterAll
    void backToTheRealTime() {
        ClockUtil.reset();
    }

    @ParameterizedTest(name = "by {0}")
    @CsvSource({
        "domain name,   EXAMPLE00007.cn",
        "subject name,  青峰",
        "applicant,     person-07",
        "order number,  ORDER-00007"
    })
    void findsAJourneyBy(String what, String text) throws Exception {
        assertThat(found(text)).contains(submitted);
    }

    @Test
    void findsAJourneyByItsBusinessKeyAlone() throws Exception {
        String key = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(submitted)
                .singleResult()
                .getBusinessKey();

        assertThat(found(key)).containsExactly(submitted);
    }

    @ParameterizedTest(name = "not by {0}")
    @CsvSource({"%", "_", "110101199003071233", "nobody-here"})
    void findsNothingByWildcardsOrIdNumbers(String text) throws Exception {
        assertThat(found(text.equals("_") ? "example_0007" : text)).isEmpty();
    }

    @Test
    void tellsAFinishedJourneyWithItsLoopsVerdictsAndValidities() throws Exception {
        JsonNode timeline = read("/journeys/" + submitted);

        assertThat(timeline.path("state").asText()).isEqualTo("SUBMITTED");
        assertThat(timeline.path("applicant").asText()).isEqualTo("person-07");
        assertThat(timeline.path("head").path("domain").asText()).isEqualTo("example00007.cn");
        assertThat(timeline.path("visits").findValuesAsText("activityId"))
                .containsSubsequence("ReviewChecklist", "RegisterAccount", "SubmitFiling");
        assertThat(timeline.path("visits").findValuesAsText("loop")).contains("1", "2");
        assertThat(timeline.path("visits"))
                .filteredOn(visit -> visit.path("activityId").asText().endsWith("Document"))
                .extracting(visit -> visit.path("activityId").asText())
                .contains("UploadDocument", "ReviewDocument");
        assertThat(timeline.path("visits"))
                .filteredOn(visit -> visit.path("activityId").asText().endsWith("Document"))
                .allMatch(visit -> visit.path("document").isTextual());
        assertThat(timeline.path("verdicts").findValuesAsText("status")).contains("BLOCKED", "PASS");
        assertThat(timeline.path("verdicts").findValuesAsText("rule")).contains("MAT-04", "ACC-01");
        assertThat(timeline.path("sentBack"))
                .extracting(
                        one -> one.path("document").asText(),
                        one -> one.path("reason").asText().isBlank())
                .containsExactly(tuple("ID of the service leader", false));
        assertThat(timeline.path("validities").findValuesAsText("label"))
                .contains("Domain", "Server", "ID of the subject leader");
        assertThat(timeline.toString()).doesNotContain("330106198501012349");
    }

    @Test
    void aNudgeIsLoggedAndLeavesTheTimerAlone() throws Exception {
        String journey = field.walk(Stage.AT_ACCOUNT, 8);

        assertThat(act(journey, "nudge", Map.of("reason", "waits for a week"))).isEqualTo(200);

        JsonNode timeline = read("/journeys/" + journey);
        assertThat(timeline.path("actions").get(0).path("action").asText()).isEqualTo("nudge");
        assertThat(timeline.path("actions").get(0).path("subject").asText()).isEqualTo("APPLICANT");
        assertThat(timeline.path("actions").get(0).path("reason").asText()).isEqualTo("waits for a week");
        assertThat(timeline.path("actions").get(0).path("doneBy").asText()).isEqualTo("manager");
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(journey)
                        .timers()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aCorrectionIsToldWithoutTheFact() throws Exception {
        assertThat(manager.postJson(
                                "/api/hooks",
                                "{\"targetUrl\":\"https://127.0.0.1:9/\",\"events\":[\"fact.corrected\"]}")
                        .statusCode())
                .isEqualTo(201);
        String journey = field.walk(Stage.AT_ACCOUNT, 15);

        assertThat(act(
                        journey,
                        "correct",
                        Map.of("fact", "leader.idNumber", "value", "11010519491231002X", "reason", "typo")))
                .isEqualTo(204);

        String body = jdbc.sql("select body from icp_hook_event where journey_id = ?")
                .param(journey)
                .query(String.class)
                .single();
        assertThat(json.readTree(body).path("type").asText()).isEqualTo("fact.corrected");
        assertThat(json.readTree(body).path("data").path("fact").asText()).isEqualTo("leader.idNumber");
        assertThat(body).doesNotContain("11010519491231002X");
    }

    @Test
    void aReassignedJourneyBelongsToTheOtherApplicant() throws Exception {
        String journey = field.walk(Stage.AT_DOMAIN_SERVER_AND_UPLOADS, 9);
        String task = task(journey, "DeclareDomain");

        assertThat(act(journey, "reassign", Map.of("taskId", task, "userId", "applicant", "reason", "left")))
                .isEqualTo(204);

        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(journey)
                        .list())
                .isNotEmpty()
                .allMatch(open -> "applicant".equals(open.getAssignee()));
        assertThat(read("/journeys/" + journey).path("applicant").asText()).isEqualTo("applicant");
        assertThat(WebSession.login(port, "applicant", "applicant")
                        .get(WebSession.PLUGIN + "/journeys/" + journey)
                        .statusCode())
                .as("the new owner finds it among their filings")
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{1} of the wrong group, or nobody, takes over no {0}")
    @CsvSource({
        "DeclareDomain, nobody,   applicants",
        "DeclareDomain, reviewer, applicants",
        "ReviewDocument, nobody,  reviewers",
        "ReviewDocument, applicant, reviewers"
    })
    void anAccountThatDoesNotServeIsRefusedWithASentence(String element, String account, String group)
            throws Exception {
        String journey = field.walk(
                element.equals("ReviewDocument") ? Stage.WAITING_FOR_REVIEW : Stage.AT_DOMAIN_SERVER_AND_UPLOADS, 21);

        HttpResponse<String> refused = manager.postJson(
                MONITOR + "/journeys/" + journey + "/actions/reassign",
                json.writeValueAsString(
                        Map.of("taskId", task(journey, element), "userId", account, "reason", "on leave")));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Name an existing user of the group of " + group);
    }

    @Test
    void aFilingThatWasHandedOverStandsInTheListOfItsNewOwnerAlone() throws Exception {
        String journey = field.walk(Stage.AT_DOMAIN_SERVER_AND_UPLOADS, 19);
        String task = task(journey, "DeclareDomain");
        assertThat(act(journey, "reassign", Map.of("taskId", task, "userId", "applicant", "reason", "left")))
                .isEqualTo(204);
        assertThat(tasksOf("applicant", journey)).isNotEmpty();

        assertThat(act(journey, "reassign", Map.of("taskId", task, "userId", "applicant2", "reason", "ill")))
                .isEqualTo(204);

        assertThat(tasksOf("applicant", journey)).isEmpty();
        assertThat(tasksOf("applicant2", journey)).isNotEmpty();
        assertThat(WebSession.login(port, "applicant2", "applicant2")
                        .get(WebSession.PLUGIN + "/tasks/" + task + "/findings")
                        .body())
                .as("who takes it over reads why")
                .contains("ill");

        assertThat(act(journey, "reassign", Map.of("taskId", task, "userId", "applicant", "reason", "back")))
                .isEqualTo(204);

        assertThat(tasksOf("applicant", journey)).isNotEmpty();
        assertThat(tasksOf("applicant2", journey)).isEmpty();
        assertThat(json.readTree(WebSession.login(port, "applicant", "applicant")
                                .get(WebSession.PLUGIN + "/tasks/" + task + "/findings")
                                .body())
                        .path("notes")
                        .findValuesAsText("text"))
                .as("why it went to others is not for who got it back")
                .containsExactly("back");
        JsonNode told = read("/journeys/" + journey);
        assertThat(told.path("actions").findValuesAsText("handedFrom").subList(1, 3))
                .containsExactly("applicant", "applicant2");
        assertThat(told.path("actions").findValuesAsText("handedTo"))
                .containsExactly("applicant", "applicant2", "applicant");
        assertThat(told.path("people").path("applicant").asText())
                .isEqualTo(told.path("head").path("applicantName").asText())
                .isNotBlank();
    }

    private JsonNode tasksOf(String person, String journey) throws Exception {
        return json.readTree(WebSession.login(port, person, person)
                .get("/camunda/api/engine/engine/default/task?processInstanceId=" + journey)
                .body());
    }

    @Test
    void aCorrectedFactIsReadAsStrictlyAsEverywhere() throws Exception {
        String journey = field.walk(Stage.READY, 10);

        assertThat(act(journey, "correct", Map.of("fact", "domain.expiresOn", "value", "2029-13-01", "reason", "typo")))
                .isEqualTo(400);
        assertThat(act(journey, "correct", Map.of("fact", "domain.owner", "value", "x", "reason", "typo")))
                .isEqualTo(400);
        assertThat(act(
                        journey,
                        "correct",
                        Map.of("fact", "service.industries", "value", List.of("NEWS", "GAMES"), "reason", "typo")))
                .isEqualTo(204);

        assertThat(engine.getRuntimeService().getVariable(journey, "service").toString())
                .contains("\"industries\":\"NEWS,GAMES\"");
    }

    @Test
    void factsAreShownWithStarsAndInClearForAReasonThatIsLogged() throws Exception {
        String facts = "/journeys/" + submitted + "/facts";
        String number = "91330106MA27ABCD13";

        assertThat(manager.get(MONITOR + facts).body())
                .contains("{\"fact\":\"subject.kind\",\"value\":\"ENTERPRISE\",\"personal\":false}")
                .contains("91**************13")
                .doesNotContain(number);
        assertThat(manager.postJson(MONITOR + facts, "{}").statusCode()).isEqualTo(400);
        assertThat(manager.postJson(MONITOR + facts, "[]").statusCode()).isEqualTo(400);
        assertThat(logged()).doesNotContain("show");

        assertThat(manager.postJson(MONITOR + facts, "{\"reason\":\"The applicant calls\"}")
                        .body())
                .contains(number);

        assertThat(logged()).contains("show");
    }

    private List<String> logged() throws Exception {
        return read("/journeys/" + submitted).path("actions").findValuesAsText("action");
    }

    @Test
    void aDueDateMovesToTheEndOfTheDay() throws Exception {
        String journey = field.walk(Stage.JUST_STARTED, 11);
        ClockUtil.reset();
        String task = task(journey, "ReviewChecklist");

        assertThat(act(journey, "extend", Map.of("taskId", task, "dueOn", "2020-01-01", "reason", "ill")))
                .isEqualTo(400);
        assertThat(act(journey, "extend", Map.of("taskId", task, "dueOn", "2099-01-31", "reason", "ill")))
                .isEqualTo(204);

        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task)
                        .singleResult()
                        .getDueDate()
                        .toInstant())
                .isEqualTo("2099-01-31T15:59:59Z");
    }

    @Test
    void aWithdrawnJourneyTakesNoMoreActions() throws Exception {
        String journey = field.walk(Stage.WAITING_FOR_REVIEW, 12);

        assertThat(act(journey, "withdraw", Map.of("reason", "asked for it"))).isEqualTo(204);
        assertThat(read("/journeys/" + journey).path("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(act(journey, "nudge", Map.of("reason", "too late"))).isEqualTo(400);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                  | Give a reason of 1 to 500 characters.",
                "{\"reason\":\" \"}                  | Give a reason of 1 to 500 characters.",
                "{\"reason\":\"x\",\"taskId\":\"no\"}| This task is not open on this journey",
                "{\"reason\":\"x\",\"odd\":1}        | The request should be a JSON object.",
                "[                                   | The request should be a JSON object."
            })
    void sayWhatIsWrongWithAnAction(String body, String sentence) {
        String journey = field.walk(Stage.JUST_STARTED, 13);

        var answer = manager.postJson(MONITOR + "/journeys/" + journey + "/actions/reassign", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence);
    }

    @Test
    void theSpreadsheetIsForAManagerToOpen() {
        var answer = manager.send(
                "GET",
                MONITOR + "/dashboard.csv?province=330000",
                HttpRequest.BodyPublishers.noBody(),
                "Accept",
                "text/csv");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(answer.body()).startsWith("\uFEFFFigure,Item,Name,Value\r\n").contains("Open journeys,,,");
    }

    @Test
    void theReadModelForgetsAJourneyOnceItsHistoryIsGone() throws Exception {
        String journey = field.walk(Stage.WITHDRAWN, 14);
        long others = rows() - rowsOf(journey);
        assertThat(rowsOf(journey)).isPositive();

        engine.getHistoryService().deleteHistoricProcessInstance(journey);
        removed.forget();

        assertThat(rowsOf(journey)).isZero();
        assertThat(rows()).isEqualTo(others);
    }

    @Test
    void theEngineRemovesOldHistoryAtNight() {
        assertThat(engine.getHistoryService().findHistoryCleanupJobs())
                .isNotEmpty()
                .allSatisfy(job -> assertThat(job.getDuedate()
                                .toInstant()
                                .atZone(JourneyField.NOON.getZone())
                                .getHour())
                        .isBetween(2, 4));
    }

    private long rows() {
        return RemovedJourneys.TABLES.stream()
                .mapToLong(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .sum();
    }

    private long rowsOf(String journey) {
        return RemovedJourneys.TABLES.stream()
                .mapToLong(table -> jdbc.sql("select count(*) from " + table + " where journey_id = ?")
                        .param(journey)
                        .query(Long.class)
                        .single())
                .sum();
    }

    private List<String> found(String text) throws Exception {
        return read("/journeys?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .findValuesAsText("journeyId");
    }

    private JsonNode read(String path) throws Exception {
        return json.readTree(manager.get(MONITOR + path).body());
    }

    private int act(String journey, String action, Map<String, Object> body) throws Exception {
        return manager.postJson(MONITOR + "/journeys/" + journey + "/actions/" + action, json.writeValueAsString(body))
                .statusCode();
    }

    private String task(String journey, String element) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(journey)
                .taskDefinitionKey(element)
                .listPage(0, 1)
                .get(0)
                .getId();
    }
}
