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

@DisplayName("A start beyond the limit of open journeys")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"icp-ready.journeys.max-open-per-person=2", "camunda.bpm.job-execution.enabled=false"})
@StartsEngine
class OpenJourneysHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

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
