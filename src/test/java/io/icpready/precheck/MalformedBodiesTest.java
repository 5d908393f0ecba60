package io.icpready.precheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 500 bodies in every build, 10,000 with {@code -Pfuzz}. */
@DisplayName("Whatever a body holds")
@PrecheckServer
@ExtendWith(OutputCaptureExtension.class)
class MalformedBodiesTest {

    private static final int COUNT = Integer.getInteger("icp-ready.fuzz.count", 500);
    private static final long SEED = Long.getLong("icp-ready.fuzz.seed", 20261124);

    /** Names of packages and classes, and lines of a stack trace. */
    private static final String INSIDE =
            "(java|jakarta|com\\.fasterxml|org\\.(apache|springframework|camunda)|io\\.icpready)\\.[a-z]+\\."
                    + "|[A-Z][a-z]+(Exception|Error)\\b"
                    + "|\\bat [\\w.$]+\\(";

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("the answer is a verdict or a refusal, never a fault, and nobody's data is logged")
    void neverAFault(CapturedOutput log) {
        PrecheckClient client = new PrecheckClient(port);
        BodyGenerator bodies = new BodyGenerator(SEED);
        Map<Integer, Integer> seen = new TreeMap<>();
        client.post("{}", "en");
        int before = log.length();

        for (int i = 0; i < COUNT; i++) {
            byte[] body = bodies.next();
            HttpResponse<String> answer = client.post(body, i % 2 == 0 ? "zh-CN" : "en");
            assertSound(answer, "body %d of seed %d: %s".formatted(i, SEED, shown(body)));
            seen.merge(answer.statusCode(), 1, Integer::sum);
        }

        assertThat(seen).as("both outcomes are met").containsKeys(200, 400);
        assertThat(log.toString().substring(before))
                .doesNotContain(BodyGenerator.PERSONAL, "110101199003078888")
                .doesNotContain(" ERROR ", " WARN ");
    }

    private static void assertSound(HttpResponse<String> answer, String description) {
        assertThat(answer.statusCode()).as(description).isIn(200, 400, 413);
        assertThat(answer.body()).as(description).doesNotContainPattern(INSIDE);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(description)
                .startsWith(answer.statusCode() == 200 ? "application/json" : "application/problem+json");
        if (answer.statusCode() != 200) {
            assertThat(PrecheckClient.json(answer).get("title").asText()).isNotBlank();
        }
    }

    private static String shown(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.substring(0, Math.min(2000, text.length()));
    }
}
