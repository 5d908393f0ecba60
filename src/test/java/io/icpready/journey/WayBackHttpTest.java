package io.icpready.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.support.StartsEngine;
import io.icpready.support.WebSession;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("The way back, over HTTP")
@StartsEngine
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=false", "icp-ready.hooks.allow-private-targets=true"})
class WayBackHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Test
    void isOpenToTheOwnerAloneAndKeepsWhatWasTyped() throws Exception {
        WebSession applicant = WebSession.login(port, "applicant", "applicant").speaking("en");
        Map<String, Object> variables = new HashMap<>();
        SampleFilings.individual().forEach((name, value) -> variables.put(name, Map.of("value", value)));
        String journey = JSON.readTree(applicant
                        .postJson(
                                WebSession.ENGINE + "/process-definition/key/IcpFilingPreparation/submit-form",
                                JSON.writeValueAsString(Map.of("variables", variables)))
                        .body())
                .path("id")
                .asText();
        String checklist = task(applicant, journey);

        assertThat(reopen(applicant, journey, "{\"step\":\"ACCOUNT\"}").statusCode())
                .isEqualTo(409);
        assertThat(reopen(applicant, journey, "{\"step\":\"NOWHERE\"}").statusCode())
                .isEqualTo(400);
        assertThat(reopen(WebSession.login(port, "reviewer", "reviewer"), journey, "{\"step\":\"PROFILE\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(reopen(WebSession.login(port, "manager", "manager"), journey, "{\"step\":\"PROFILE\"}")
                        .statusCode())
                .isEqualTo(404);

        assertThat(applicant
                        .postJson(
                                WebSession.ENGINE + "/task/" + checklist + "/submit-form",
                                "{\"variables\":{\"consentGiven\":{\"value\":true,\"type\":\"Boolean\"}}}")
                        .statusCode())
                .isEqualTo(204);
        HttpResponse<String> reopened = reopen(applicant, journey, "{\"step\":\"PROFILE\"}");

        assertThat(reopened.statusCode()).as(reopened.body()).isEqualTo(200);
        String again = JSON.readTree(reopened.body()).path("taskId").asText();
        assertThat(again).isEqualTo(task(applicant, journey)).isNotEqualTo(checklist);
        assertThat(applicant
                        .get(WebSession.ENGINE + "/task/" + again + "/form-variables")
                        .body())
                .contains(SampleFilings.individual().get("subjectName").toString());
        leavesItAsItWas(applicant, journey, again);
        beginsTheNextOne(applicant, journey);
        applicant.postJson(WebSession.PLUGIN + "/journeys/" + journey + "/withdraw", "{}");
    }

    @Test
    @DisplayName("SUB-03: a step that is opened again says what is found today, not what was open when it was done")
    void saysWhatIsFoundToday() throws Exception {
        WebSession applicant = WebSession.login(port, "applicant", "applicant").speaking("en");
        String journey = JSON.readTree(applicant
                        .postJson(
                                WebSession.ENGINE + "/process-definition/key/IcpFilingPreparation/submit-form",
                                variables(SampleFilings.with(SampleFilings.individual(), "subjectAlreadyFiled", false)))
                        .body())
                .path("id")
                .asText();
        completes(applicant, journey, Map.of("consentGiven", true));
        completes(applicant, journey, SampleFilings.account());
        completes(applicant, journey, SampleFilings.domainOf(SampleFilings.individual()));

        String again = JSON.readTree(
                        reopen(applicant, journey, "{\"step\":\"PROFILE\"}").body())
                .path("taskId")
                .asText();
        String findings = applicant
                .get(WebSession.PLUGIN + "/tasks/" + again + "/findings")
                .body();

        assertThat(findings).contains("SUB-03").doesNotContain("not known yet");
        applicant.postJson(WebSession.PLUGIN + "/journeys/" + journey + "/withdraw", "{}");
    }

    private static void completes(WebSession applicant, String journey, Map<String, Object> answers) throws Exception {
        assertThat(applicant
                        .postJson(
                                WebSession.ENGINE + "/task/" + task(applicant, journey) + "/submit-form",
                                variables(answers))
                        .statusCode())
                .isEqualTo(204);
    }

    private static String variables(Map<String, Object> answers) throws Exception {
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return JSON.writeValueAsString(Map.of("variables", variables));
    }

    /** For the owner alone, and once. */
    private void leavesItAsItWas(WebSession applicant, String journey, String task) throws Exception {
        String reopened = WebSession.PLUGIN + "/journeys/" + journey + "/reopen?taskId=" + task;
        assertThat(JSON.readTree(applicant
                                .get(WebSession.PLUGIN + "/tasks/" + task + "/findings")
                                .body())
                        .path("reopened")
                        .asBoolean())
                .isTrue();
        assertThat(WebSession.login(port, "manager", "manager").delete(reopened).statusCode())
                .isEqualTo(404);
        assertThat(applicant.delete(reopened).statusCode()).isEqualTo(204);
        assertThat(applicant.delete(reopened).statusCode()).isEqualTo(409);
    }

    /** The facts of an earlier filing are there for its owner alone. */
    private void beginsTheNextOne(WebSession applicant, String journey) throws Exception {
        String profile = WebSession.PLUGIN + "/journeys/" + journey + "/profile";
        HttpResponse<String> facts = applicant.get(profile);

        assertThat(JSON.readTree(facts.body()).path("subjectName").asText())
                .isEqualTo(SampleFilings.individual().get("subjectName"));
        assertThat(facts.body()).doesNotContain("starter", "consent");
        assertThat(facts.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(WebSession.login(port, "reviewer", "reviewer").get(profile).statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> reopen(WebSession person, String journey, String body) {
        return person.postJson(WebSession.PLUGIN + "/journeys/" + journey + "/reopen", body);
    }

    private static String task(WebSession applicant, String journey) throws Exception {
        JsonNode tasks = JSON.readTree(
                applicant.get(WebSession.PLUGIN + "/journeys?open=true").body());
        for (JsonNode own : tasks.path("journeys")) {
            if (own.path("id").asText().equals(journey)) {
                return own.path("steps").findValuesAsText("taskId").stream()
                        .filter(id -> !"null".equals(id))
                        .findFirst()
                        .orElseThrow();
            }
        }
        throw new AssertionError("No such journey of one's own");
    }
}
