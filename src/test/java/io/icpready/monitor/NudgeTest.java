package io.icpready.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.monitor.JourneyField.Stage;
import io.icpready.support.WebSession;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A manager's nudge")
@FieldOfManagers
class NudgeTest {

    private static final Instant A_SUNDAY = Instant.parse("2026-11-29T02:00:00Z");
    private static final String WORDS = "The letter must be signed before Friday. <b>Call me</b>.\n谢谢";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    private JourneyField field;
    private WebSession manager;

    @BeforeEach
    void aManager() {
        field = new JourneyField(engine, jdbc);
        manager = WebSession.login(port, "manager", "manager").speaking("en");
    }

    @AfterEach
    void nobodyListensAndTheClockIsRight() throws Exception {
        for (JsonNode hook : json.readTree(manager.get("/api/hooks").body())) {
            manager.delete("/api/hooks/" + hook.path("id").asText());
        }
        ClockUtil.reset();
    }

    @Test
    @DisplayName("on a day off goes out to who asked for reminders, and says to whom")
    void onADayOff() throws Exception {
        subscribe("task.reminder");
        String journey = journeyOf("applicant", Stage.AT_DOMAIN_SERVER_AND_UPLOADS);
        ClockUtil.setCurrentTime(Date.from(A_SUNDAY));

        JsonNode reached = nudge(journey, WORDS);

        assertThat(deliveries(journey)).isEqualTo(1);
        assertThat(reached.path("subscriptions").findValuesAsText("target")).containsExactly("https://127.0.0.1:9/…");
        assertThat(reached.path("said").toString()).contains("on its way to https://127.0.0.1:9/… · the team's chat");
        JsonNode told = read("/journeys/" + journey);
        assertThat(told.path("deliveries").findValuesAsText("event")).containsExactly("task.reminder");
        assertThat(told.path("deliveries").findValuesAsText("target")).containsExactly("https://127.0.0.1:9/…");
    }

    @Test
    @DisplayName("stands in each open task of the applicant, with who wrote it and when")
    void standsInTheApplicantsTasks() throws Exception {
        String journey = journeyOf("applicant", Stage.AT_DOMAIN_SERVER_AND_UPLOADS);
        ClockUtil.setCurrentTime(Date.from(A_SUNDAY));

        JsonNode reached = nudge(journey, WORDS);

        assertThat(reached.path("screen").asText()).isEqualTo("APPLICANT");
        WebSession applicant = WebSession.login(port, "applicant", "applicant");
        assertThat(open(journey)).hasSizeGreaterThan(2).allSatisfy(task -> {
            JsonNode note = notes(applicant, task).path(0);
            assertThat(note.path("text").asText()).isEqualTo(WORDS);
            assertThat(note.path("by").asText()).isEqualTo("陈静 Chen Jing");
            assertThat(note.path("at").asText()).isEqualTo(A_SUNDAY.toString());
        });
    }

    @Test
    @DisplayName("to which no subscription listens says so, and no reminder is told as sent")
    void withoutASubscription() throws Exception {
        subscribe("journey.submitted");
        String journey = journeyOf("applicant", Stage.AT_ACCOUNT);

        JsonNode reached = nudge(journey, WORDS);

        assertThat(reached.path("subscriptions")).isEmpty();
        assertThat(reached.path("said").toString())
                .contains("The applicant sees your words")
                .contains("No subscription asks for “Reminder of tasks”");
        assertThat(read("/journeys/" + journey).path("deliveries")).isEmpty();
    }

    @Test
    @DisplayName("stands in the open reviews where only reviewers are waited for")
    void reachesReviewers() throws Exception {
        String journey = journeyOf("applicant", Stage.WAITING_FOR_REVIEW);

        assertThat(nudge(journey, WORDS).path("screen").asText()).isEqualTo("REVIEWERS");

        Task review = open(journey).get(0);
        assertThat(notes(WebSession.login(port, "reviewer", "reviewer"), review).findValuesAsText("text"))
                .containsExactly(WORDS);
        assertThat(WebSession.login(port, "applicant", "applicant")
                        .get(findings(review))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("puts none of its words into a hook")
    void keepsItsWordsOutOfHooks() throws Exception {
        subscribe("task.reminder");
        String journey = journeyOf("applicant", Stage.AT_ACCOUNT);

        nudge(journey, WORDS);

        assertThat(jdbc.sql("select body from icp_hook_event where journey_id = ?")
                        .param(journey)
                        .query(String.class)
                        .single())
                .contains("task.reminder")
                .doesNotContain("signed before Friday");
    }

    private String journeyOf(String applicant, Stage stage) {
        String journey = field.walk(stage, 8);
        engine.getRuntimeService().setVariable(journey, "starter", applicant);
        open(journey).stream()
                .filter(task -> task.getAssignee() != null)
                .forEach(task -> engine.getTaskService().setAssignee(task.getId(), applicant));
        return journey;
    }

    /** Nobody answers there: what counts is what was queued. */
    private void subscribe(String event) {
        assertThat(manager.postJson("/api/hooks", """
                                {"targetUrl":"https://127.0.0.1:9/hook","events":["%s"],"description":"the team's chat"}
                                """.formatted(event)).statusCode())
                .isEqualTo(201);
    }

    private JsonNode nudge(String journey, String words) throws Exception {
        var answer = manager.postJson(
                MonitorAccessTest.MONITOR + "/journeys/" + journey + "/actions/nudge",
                json.writeValueAsString(Map.of("reason", words)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private List<Task> open(String journey) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(journey)
                .list();
    }

    private JsonNode notes(WebSession reader, Task task) {
        try {
            return json.readTree(reader.get(findings(task)).body()).path("notes");
        } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String findings(Task task) {
        return WebSession.PLUGIN + "/tasks/" + task.getId() + "/findings";
    }

    private JsonNode read(String path) throws Exception {
        return json.readTree(manager.get(MonitorAccessTest.MONITOR + path).body());
    }

    private long deliveries(String journey) {
        return jdbc.sql("""
                        select count(*) from icp_hook_delivery d join icp_hook_event e on e.id = d.event_id
                         where e.journey_id = ? and e.type = 'task.reminder'
                        """).param(journey).query(Long.class).single();
    }
}
