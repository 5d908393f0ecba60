package io.icpready.access;

import static io.icpready.support.WebSession.ENGINE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.access.guard.GuardedApplication;
import io.icpready.documents.Documents;
import io.icpready.support.OnPostgres;
import io.icpready.support.StartsEngine;
import io.icpready.support.WebSession;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/**
 * Asks every operation that the engine's REST describes, with odd input, as every role: in every build
 * with each part of a path, each body and as each role at least once, so that which of them meet
 * differs from one operation to the next; every three of them with {@code -Dicp-ready.operations=all}.
 */
@DisplayName("No operation of the engine's REST answers 5xx, whatever is asked by whom")
@GuardedApplication
@TestInstance(Lifecycle.PER_CLASS)
@ContextConfiguration(initializers = OnPostgres.class)
@StartsEngine
class EveryOperationTest {

    private static final boolean ALL = "all".equals(System.getProperty("icp-ready.operations"));
    private static final List<String> ROLES = List.of("applicant", "reviewer", "manager", "admin");
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

    /** What stands for each part of a path that is a name or an id. */
    private static final List<String> PARTS = List.of(UNKNOWN, "{real}", encoded("中 文'"), "x".repeat(300));

    private static final List<String> BODIES = List.of(
            "{}",
            "[]",
            "{",
            "{\"id\":\"a b\",\"name\":\"x\",\"profile\":{\"id\":\"no way!\"},\"credentials\":{\"password\":\"x\"}}",
            "{\"profile\":{\"id\":\"nul\\u0000\",\"firstName\":\"\\u0000\"},\"credentials\":{\"password\":\"x\"},"
                    + "\"name\":\"\\u0000\",\"id\":\"nul\",\"value\":\"\\u0000\",\"userId\":\"\\u0000\"}",
            "{\"profile\":{\"id\":\"" + "l".repeat(300) + "\"},\"credentials\":{\"password\":\"Sleepy-Panda-42\"}}",
            "{\"userId\":[1],\"processInstanceId\":{},\"retries\":\"many\",\"sorting\":[{\"sortBy\":\"no\"}]}");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @MockitoBean
    Documents documents;

    private final Map<String, WebSession> sessions = new HashMap<>();
    private Map<String, String> real;

    @BeforeAll
    void logIn() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.setEnablePasswordPolicy(true);
        configuration.setPasswordPolicy(new DefaultPasswordPolicyImpl());
        ROLES.forEach(role -> sessions.put(role, WebSession.login(port, role, role)));
        engine.getIdentityService().setAuthentication("applicant", List.of(Groups.APPLICANTS));
        String journey = engine.getRuntimeService()
                .startProcessInstanceByKey("IcpFilingPreparation")
                .getId();
        engine.getIdentityService().clearAuthentication();
        real = Map.of(
                "task",
                engine.getTaskService().createTaskQuery().singleResult().getId(),
                "process-instance",
                journey,
                "execution",
                journey,
                "process-definition",
                engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("IcpFilingPreparation")
                        .latestVersion()
                        .singleResult()
                        .getId(),
                "user",
                "applicant",
                "group",
                "applicants",
                "metrics",
                "activity-instance-start");
    }

    /** One operation of the engine's REST. */
    record Operation(String method, String path) {}

    static Stream<Operation> operations() throws IOException {
        try (InputStream description = EveryOperationTest.class.getResourceAsStream("/openapi.json")) {
            JsonNode paths = new ObjectMapper().readTree(description).get("paths");
            return paths.properties().stream()
                    .flatMap(path -> path.getValue().properties().stream()
                            .map(operation -> new Operation(operation.getKey().toUpperCase(), path.getKey())))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void answersForEveryoneWithoutAFaultOfTheServer(Operation operation) {
        List<String> parts = operation.path().contains("{") ? PARTS : List.of("");
        List<String> bodies =
                Stream.of("GET", "OPTIONS", "DELETE").anyMatch(operation.method()::equals) ? List.of("") : BODIES;
        List<Call> calls = ALL ? everyThree(parts, bodies) : eachOnce(operation, parts, bodies);
        assertThat(calls.stream()
                        .flatMap(
                                call -> faults(
                                        call.role(),
                                        operation.method(),
                                        filled(operation.path(), call.part()),
                                        call.body())
                                        .stream()))
                .isEmpty();
    }

    /** What is sent by whom. */
    private record Call(String role, String part, String body) {}

    private static List<Call> everyThree(List<String> parts, List<String> bodies) {
        return ROLES.stream()
                .flatMap(role ->
                        parts.stream().flatMap(part -> bodies.stream().map(body -> new Call(role, part, body))))
                .toList();
    }

    private static List<Call> eachOnce(Operation operation, List<String> parts, List<String> bodies) {
        int shift = Math.floorMod((operation.method() + operation.path()).hashCode(), ROLES.size() * parts.size());
        int calls = Stream.of(ROLES, parts, bodies).mapToInt(List::size).max().orElseThrow();
        return IntStream.range(0, calls)
                .mapToObj(call -> new Call(
                        turn(ROLES, call + shift), turn(parts, call + shift / ROLES.size()), turn(bodies, call)))
                .toList();
    }

    private static String turn(List<String> of, int number) {
        return of.get(number % of.size());
    }

    private String filled(String path, String part) {
        String collection = path.split("/")[path.startsWith("/history/") ? 2 : 1];
        String value = part.equals("{real}") ? real.getOrDefault(collection, "x") : part;
        return path.replaceAll("/(key|tenant-id)/\\{[^}]+}", "/$1/" + value).replaceAll("\\{[^}]+}", value);
    }

    @Test
    void aWeakPasswordIsTheFaultOfWhoChoseIt() {
        HttpResponse<String> answer = sessions.get("admin")
                .postJson(
                        ENGINE + "/user/create",
                        "{\"profile\":{\"id\":\"weak\"},\"credentials\":{\"password\":\"x\"}}");
        HttpResponse<String> changed = sessions.get("admin")
                .sendJson(
                        "PUT",
                        ENGINE + "/user/applicant/credentials",
                        "{\"password\":\"x\",\"authenticatedUserPassword\":\"admin\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("强度不够");
        assertThat(changed.statusCode()).isEqualTo(400);
        assertThat(changed.body()).contains("强度不够");
    }

    private List<String> faults(String role, String method, String path, String body) {
        HttpResponse<String> answer = body.isEmpty()
                ? sessions.get(role).send(method, ENGINE + path, BodyPublishers.noBody(), "Accept", "application/json")
                : sessions.get(role).sendJson(method, ENGINE + path, body);
        boolean isFault = answer.statusCode() >= 500
                || Stream.of("SQL", "java.", "ENGINE-03005").anyMatch(answer.body()::contains);
        return isFault
                ? List.of("%s: %s %s %s: %d %s".formatted(role, method, path, body, answer.statusCode(), answer.body()))
                : List.of();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
