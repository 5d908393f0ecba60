package io.icpready.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.access.Groups;
import io.icpready.support.StartsEngine;
import io.icpready.support.WebSession;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("A start beyond the limit of open journeys")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"icp-ready.journeys.max-open-per-person=2", "camunda.bpm.job-execution.enabled=false"})
@StartsEngine
class OpenJourneysHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String HASTY = "hasty";
    private static final String PASSWORD = "Hasty-4-Hands!";
    private static final int AT_ONCE = 8;

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Test
    @DisplayName("is refused with a sentence in the reader's language, and is possible again after a withdrawal")
    void isRefused() throws Exception {
        WebSession applicant = WebSession.login(port, "applicant", "applicant");
        String first = JSON.readTree(start(applicant).body()).get("id").asText();
        assertThat(start(applicant).statusCode()).isEqualTo(200);

        HttpResponse<String> refused = start(applicant);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(message(refused)).contains("您有 2 次备案准备还没有结束").contains("我的备案");
        assertThat(message(start(applicant.speaking("en"))))
                .contains("You have 2 filings that are not finished")
                .contains("at most 2");

        JsonNode page = JSON.readTree(
                applicant.get(WebSession.PLUGIN + "/journeys?page=1&size=1").body());
        assertThat(page.get("total").asInt()).isEqualTo(2);
        assertThat(page.get("journeys")).hasSize(1);
        assertThat(JSON.readTree(applicant.get(WebSession.PLUGIN + "/journeys").body()))
                .hasSize(2);
        assertThat(applicant.get(WebSession.PLUGIN + "/journeys?page=-1").statusCode())
                .isEqualTo(400);

        assertThat(applicant
                        .postJson(WebSession.PLUGIN + "/journeys/" + first + "/withdraw", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(start(applicant).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("in the same moment as others is refused in the same words, and nothing fails")
    void isRefusedAmongManyAtOnce() throws Exception {
        User user = identities.newUser(HASTY);
        user.setPassword(PASSWORD);
        identities.saveUser(user);
        identities.createMembership(HASTY, Groups.APPLICANTS);
        WebSession hasty = WebSession.login(port, HASTY, PASSWORD);
        ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
        List<Callable<HttpResponse<String>>> starts = Collections.nCopies(AT_ONCE, () -> start(hasty));
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> answer : hands.invokeAll(starts)) {
            answers.add(answer.get());
        }
        hands.shutdown();

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(2);
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 200).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(message(answer)).contains("您有 2 次备案准备还没有结束");
        });
    }

    private static HttpResponse<String> start(WebSession applicant) throws Exception {
        Map<String, Object> variables = new HashMap<>();
        SampleFilings.individual().forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return applicant.postJson(
                WebSession.ENGINE + "/process-definition/key/" + JourneyModel.PROCESS_KEY + "/submit-form",
                JSON.writeValueAsString(Map.of("variables", variables)));
    }

    private static String message(HttpResponse<String> refused) throws Exception {
        return JSON.readTree(refused.body()).get("message").asText();
    }
}
