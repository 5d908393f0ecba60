package io.icpready.precheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("A client that asks too often")
@SpringBootTest(
        classes = PrecheckSlice.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "icp-ready.precheck.requests-per-minute=2")
class RequestLimitHttpTest {

    @LocalServerPort
    private int port;

    @Test
    void isToldWhenToComeBackAndMayReadOnMeanwhile() {
        PrecheckClient client = new PrecheckClient(port);
        assertThat(client.post("{}", "en").statusCode()).isEqualTo(200);
        assertThat(client.post("not even JSON", "en").statusCode()).isEqualTo(400);

        HttpResponse<String> refusal = client.post("{}", "en");

        assertThat(refusal.statusCode()).isEqualTo(429);
        String wait = refusal.headers().firstValue("Retry-After").orElseThrow();
        assertThat(Integer.parseInt(wait)).isBetween(1, 30);
        assertThat(refusal.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(PrecheckClient.json(refusal).get("detail").asText()).contains(wait);
        assertThat(client.get("/api/precheck/vocabulary", "en").statusCode()).isEqualTo(200);
    }
}
