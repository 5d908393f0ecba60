package io.icpready.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.monitor.JourneyField.Stage;
import io.icpready.support.OnPostgres;
import io.icpready.support.StartsEngine;
import io.icpready.support.WebSession;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("A text that cannot be printed comes into the monitor and, on PostgreSQL, no further")
@ContextConfiguration(initializers = OnPostgres.class)
@StartsEngine
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "icp-ready.documents.keyset=target/unprintable-keyset.json"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnprintableTextTest {

    /** NUL, another control character, right-to-left override, half a surrogate pair. */
    static final List<String> UNPRINTABLE = List.of("a\u0000b", "a\u0007b", "a\u202Eb", "a\uD800b");

    private static final List<String> FIELDS = List.of("reason", "taskId", "userId", "dueOn", "fact");

    private static final List<String> QUERIES = List.of(
            "/journeys?q=a%00b",
            "/journeys?q=a%07b",
            "/journeys?q=a%E2%80%AEb",
            "/dashboard?province=a%00b",
            "/dashboard?minimumAgeDays=1%00",
            "/journeys/a%07b");

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    private WebSession manager;
    private String journey;

    @BeforeAll
    void aManagerAndAJourney() {
        journey = new JourneyField(engine, jdbc).walk(Stage.AT_DOMAIN_SERVER_AND_UPLOADS, 8);
        ClockUtil.reset();
        manager = WebSession.login(port, "manager", "manager").speaking("en");
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("QUERIES")
    void isRefusedInAQuestion(String query) throws Exception {
        expectRefused(manager.get(MonitorAccessTest.MONITOR + query));
    }

    @Test
    void isRefusedInTheFilterOfASpreadsheet() throws Exception {
        expectRefused(manager.send(
                "GET",
                MonitorAccessTest.MONITOR + "/dashboard.csv?kind=%00",
                BodyPublishers.noBody(),
                "Accept",
                "*/*"));
    }

    static Stream<Arguments> fieldsAndTexts() {
        return FIELDS.stream().flatMap(field -> UNPRINTABLE.stream().map(text -> Arguments.of(field, text)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fieldsAndTexts")
    void isRefusedInEveryFieldOfAnAction(String field, String text) throws Exception {
        Map<String, Object> body = new HashMap<>(Map.of("reason", "because"));
        body.put(field, text);
        for (String action : List.of("nudge", "reassign", "correct", "extend", "withdraw")) {
            expectRefused(act(action, body));
        }
    }

    @ParameterizedTest
    @FieldSource("UNPRINTABLE")
    void isNoCorrectedFact(String text) throws Exception {
        expectRefused(act("correct", Map.of("reason", "typo", "fact", "subject.name", "value", text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t"})
    void norIsABlank(String text) throws Exception {
        expectRefused(act("correct", Map.of("reason", "typo", "fact", "subject.name", "value", text)));
    }

    @Test
    void theActionItselfIsSuchAText() throws Exception {
        expectRefused(act("nudge%07", Map.of("reason", "because")));
    }

    @Test
    void whatCanBePrintedIsAccepted() throws Exception {
        assertThat(act("correct", Map.of("reason", "更名\n见附件", "fact", "subject.name", "value", "青峰科技𠮷"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(manager.get(MonitorAccessTest.MONITOR + "/journeys?q=%F0%A0%AE%B7")
                        .body())
                .contains(journey);
    }

    private HttpResponse<String> act(String action, Map<String, Object> body) throws Exception {
        return manager.postJson(
                MonitorAccessTest.MONITOR + "/journeys/" + journey + "/actions/" + action,
                json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(body));
    }

    /** A sentence for the reader, and nothing of the database in it. */
    private void expectRefused(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.path("detail").asText()).isNotBlank().doesNotContain("SQL", "Exception");
    }
}
