package io.icpready.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.e2e.JourneyWalk;
import io.icpready.e2e.TestPictures;
import io.icpready.hooks.Receiver;
import io.icpready.hooks.mail.TokensOfMail;
import io.icpready.papers.CalendarAddresses;
import io.icpready.support.StartsEngine;
import io.icpready.support.WebSession;
import io.icpready.web.DescribedCalls.Call;
import io.icpready.web.DescribedCalls.Operation;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DisplayName("What /v3/api-docs describes is what is answered")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "icp-ready.hooks.allow-private-targets=true",
            "icp-ready.precheck.requests-per-minute=8",
            "spring.mail.host=localhost"
        })
@StartsEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescribedInterfaceTest {

    /** What comes of trouble beside the operation; the limits of clients have tests of their own. */
    private static final Set<String> TROUBLE = Set.of("408", "429", "500", "503");

    /** Comes last: nobody gets an answer after it. */
    private static final String LIMITED = "429";

    private static final String LARGE = "{\"description\":\"" + "x".repeat(300_000) + "\"}";
    private static final String NOBODY = "hook_none";
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CalendarAddresses calendars;

    @TempDir
    private Path folder;

    private final Receiver receiver = new Receiver();
    private DescribedCalls calls;

    @BeforeAll
    void read() throws Exception {
        calls = new DescribedCalls(port);
    }

    @AfterAll
    void close() {
        receiver.close();
    }

    @Test
    void every_mapping_below_api_is_described() {
        Stream<String> mapped = context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)));

        assertThat(calls.operations())
                .extracting(operation -> operation.method() + " " + operation.path())
                .containsExactlyInAnyOrderElementsOf(mapped.distinct().toList());
    }

    @Test
    void every_operation_says_what_it_is_for() {
        assertThat(calls.operations()).allSatisfy(operation -> {
            assertThat(operation.node().path("summary").asText()).isNotBlank();
            assertThat(operation.node().path("tags")).isNotEmpty();
            assertThat(operation.node().path("responses"))
                    .allSatisfy(response ->
                            assertThat(response.path("description").asText()).isNotBlank());
            assertThat(operation.node().path("parameters"))
                    .allSatisfy(parameter ->
                            assertThat(parameter.path("description").asText()).isNotBlank());
        });
        assertThat(calls.operations()).extracting(Operation::id).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> every_status_that_is_described_is_answered_as_described() {
        Map<String, Supplier<Call>> ways = ways();
        return calls.operations().stream()
                .flatMap(operation -> operation.statuses().stream()
                        .filter(status -> !TROUBLE.contains(status) || ways.containsKey(operation.id() + " " + status))
                        .sorted(Comparator.comparing(LIMITED::equals))
                        .map(status -> DynamicTest.dynamicTest(operation.id() + " " + status, () -> {
                            Supplier<Call> way = Optional.ofNullable(ways.get(operation.id() + " " + status))
                                    .or(() -> usual(operation, status))
                                    .orElseThrow(() -> new AssertionError("nobody shows how to get this"));

                            assertThat(calls.answer(way.get()).statusCode()).isEqualTo(Integer.parseInt(status));
                        })));
    }

    @Test
    void a_client_made_by_a_generator_creates_lists_changes_pings_and_deletes_a_subscription() throws Exception {
        String application = "http://127.0.0.1:" + port;
        GeneratedClient client = GeneratedClient.of(
                application + "/v3/api-docs", Path.of("src/test/resources/generated-client/HooksWalk.java"), folder);

        client.run("walk.HooksWalk", application, receiver.url("/by-a-client"));
    }

    /** What is refused before the operation is asked. */
    private static Optional<Supplier<Call>> usual(Operation operation, String status) {
        return switch (status) {
            case "400" -> Optional.of(() -> entitled(operation).sending("{"));
            case "401" -> Optional.of(operation::call);
            case "403" -> Optional.of(() -> operation.call().as("applicant"));
            case "413" -> Optional.of(() -> entitled(operation).sending(LARGE));
            case "415" -> Optional.of(() -> entitled(operation).sending("{}", "text/plain"));
            default -> Optional.empty();
        };
    }

    private static Call entitled(Operation operation) {
        return operation.wantsLogin() ? operation.call().as("manager") : operation.call();
    }

    private Map<String, Supplier<Call>> ways() {
        return Map.ofEntries(
                Map.entry("createHook 201", () -> manager("createHook").sending(newHook())),
                Map.entry("listHooks 200", () -> manager("listHooks")),
                Map.entry("hookTargets 200", () -> manager("hookTargets")),
                Map.entry("getHook 200", () -> manager("getHook", hook())),
                Map.entry("getHook 404", () -> manager("getHook", NOBODY)),
                Map.entry("changeHook 200", () -> manager("changeHook", hook()).sending("{\"rotateSecret\":true}")),
                Map.entry("changeHook 400", () -> manager("changeHook", hook()).sending("{\"events\":[]}")),
                Map.entry("changeHook 404", () -> manager("changeHook", NOBODY).sending("{}")),
                Map.entry("changeHook 413", () -> manager("changeHook", hook()).sending(LARGE)),
                Map.entry("deleteHook 204", () -> manager("deleteHook", hook())),
                Map.entry("deleteHook 404", () -> manager("deleteHook", NOBODY)),
                Map.entry("pingHook 202", () -> manager("pingHook", hook())),
                Map.entry("pingHook 404", () -> manager("pingHook", NOBODY)),
                Map.entry("pingHook 409", () -> manager("pingHook", switchedOff(hook()))),
                Map.entry(
                        "listDeliveries 200",
                        () -> manager("listDeliveries", delivered().hook())),
                Map.entry("listDeliveries 404", () -> manager("listDeliveries", NOBODY)),
                Map.entry(
                        "redeliver 202", () -> manager("redeliver", delivered().id())),
                Map.entry("redeliver 404", () -> manager("redeliver", "msg_none")),
                Map.entry("redeliver 409", () -> manager("redeliver", deliveredAndSwitchedOff())),
                Map.entry("listWorkingDays 200", () -> {
                    put("2041-02-12");
                    return manager("listWorkingDays");
                }),
                Map.entry(
                        "putWorkingDay 200",
                        () -> manager("putWorkingDay", "2041-02-13").sending("{\"working\":false}")),
                Map.entry("removeWorkingDay 204", () -> manager("removeWorkingDay", put("2041-02-14"))),
                Map.entry("removeWorkingDay 404", () -> manager("removeWorkingDay", "2041-02-15")),
                Map.entry("exportPersonalData 200", () -> manager("exportPersonalData", "applicant")),
                Map.entry("exportPersonalData 400", () -> manager("exportPersonalData", "a%E2%81%A6b")),
                Map.entry("erasePersonalData 204", () -> manager("erasePersonalData", "somebody")),
                Map.entry("erasePersonalData 400", () -> manager("erasePersonalData", "a%E2%81%A6b")),
                Map.entry(
                        "precheck 200",
                        () -> entitled(calls.operation("precheck")).sending(enterprise())),
                Map.entry("precheck 429", this::askedTooOften),
                Map.entry("vocabulary 200", () -> calls.operation("vocabulary").call()),
                Map.entry("rules 200", () -> calls.operation("rules").call()),
                Map.entry("province 200", () -> calls.operation("province").at("510000")),
                Map.entry("province 404", () -> calls.operation("province").at("000000")),
                Map.entry("calendar 200", () -> calls.operation("calendar").at(calendar())),
                Map.entry("calendar 404", () -> calls.operation("calendar").at("none")),
                Map.entry("askToUnsubscribe 200", () -> unsubscribing("askToUnsubscribe", "token=" + token())),
                Map.entry("askToUnsubscribe 400", () -> unsubscribing("askToUnsubscribe", "of=nobody")),
                Map.entry("askToUnsubscribe 404", () -> unsubscribing("askToUnsubscribe", "token=none")),
                Map.entry("unsubscribe 200", () -> unsubscribing("unsubscribe", "token=" + token())),
                Map.entry("unsubscribe 400", () -> unsubscribing("unsubscribe", "of=nobody")),
                Map.entry("unsubscribe 404", () -> unsubscribing("unsubscribe", "token=none")));
    }

    private Call manager(String operation, String... parts) {
        return calls.operation(operation).at(parts).as("manager");
    }

    private Call unsubscribing(String operation, String question) {
        return calls.operation(operation).call().asking(question);
    }

    private String newHook() {
        return "{\"targetUrl\":\"" + receiver.url("/") + "\",\"events\":[\"hook.ping\"],\"description\":\"words\"}";
    }

    private String hook() {
        return json(calls.answer(manager("createHook").sending(newHook())))
                .path("id")
                .asText();
    }

    private String switchedOff(String hook) {
        calls.answer(manager("changeHook", hook).sending("{\"active\":false}"));
        return hook;
    }

    private record Delivered(String hook, String id) {}

    private Delivered delivered() {
        String hook = hook();
        String id = json(calls.answer(manager("pingHook", hook))).path("id").asText();
        Awaitility.await()
                .until(() -> json(calls.answer(manager("listDeliveries", hook)))
                        .get(0)
                        .path("state")
                        .asText()
                        .equals("DELIVERED"));
        return new Delivered(hook, id);
    }

    private String deliveredAndSwitchedOff() {
        Delivered delivered = delivered();
        switchedOff(delivered.hook());
        return delivered.id();
    }

    private String put(String day) {
        calls.answer(manager("putWorkingDay", day).sending("{\"working\":false,\"note\":\"春节\"}"));
        return day;
    }

    private Call askedTooOften() {
        Call often = entitled(calls.operation("precheck")).sending("{}");
        assertThat(Stream.generate(() -> calls.answer(often).statusCode()).limit(100))
                .as("statuses of many pre-checks")
                .contains(429);
        return often;
    }

    private String enterprise() {
        return calls.description()
                .at("/paths/~1api~1precheck/post/requestBody/content/application~1json/examples/enterprise/value")
                .toString();
    }

    private String calendar() {
        JourneyWalk walk = new JourneyWalk(
                WebSession.login(port, "applicant", "applicant"),
                WebSession.login(port, "reviewer", "reviewer"),
                new TestPictures(folder));
        return calendars.renew(walk.begin(), "applicant");
    }

    private String token() {
        return TokensOfMail.of("somebody@example.com", context);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(answer.body(), unreadable);
        }
    }
}
