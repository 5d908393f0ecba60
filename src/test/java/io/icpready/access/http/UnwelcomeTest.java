package io.icpready.access.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.icpready.support.StartsEngine;
import io.icpready.support.WebSession;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Who means no good (contract §6)")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "server.forward-headers-strategy=native",
            "icp-ready.requests.body-head-start=PT2S",
            "icp-ready.requests.body-within=PT1M",
            "icp-ready.login.anonymous-calls=300"
        })
@StartsEngine
class UnwelcomeTest {

    private static final String LOGIN_PAGE = "/camunda/app/tasklist/default/";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String MONITOR = "/camunda/api/cockpit/plugin/icp-ready-monitor/default";
    private static final String MARKUP = "<img src=x onerror=alert(1)>";
    private static final Duration AT_ONCE = Duration.ofSeconds(15);

    private static final long CALLS = 300;

    /** The long form: 50,000. */
    private static final int ANONYMOUS = Integer.getInteger("icp-ready.flood", 2_000);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @Test
    @DisplayName("A flood by nobody leaves a bounded number of sessions, and other people and health their answers")
    void aFloodLeavesFewSessions() throws Exception {
        WebSession applicant = WebSession.login(port, "applicant", "applicant");
        jdbc.sql("delete from spring_session where principal_name is null").update();
        long start = System.nanoTime();

        Map<Integer, Long> answers = flood(ANONYMOUS, "203.0.113.7");

        long minutes = 1 + Duration.ofNanos(System.nanoTime() - start).toMinutes();
        long sessions = jdbc.sql("select count(*) from spring_session where principal_name is null")
                .query(Long.class)
                .single();
        assertThat(sessions)
                .as("sessions after %d anonymous requests, answered by %s", ANONYMOUS, answers)
                .isBetween(1L, CALLS * (1 + minutes));
        assertThat(answers).containsOnlyKeys(200, 429);
        assertThat(applicant.get(WebSession.ENGINE + "/filter").statusCode()).isEqualTo(200);
        assertThat(WebSession.anonymous(port).get("/actuator/health").statusCode())
                .isEqualTo(200);
        assertThat(from("203.0.113.8", LOGIN_PAGE).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = Stream.generate(() -> from("203.0.113.7", "/api/precheck/rules"))
                .limit(2 * CALLS)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(from("203.0.113.7", "/self-check/main.js").statusCode()).isEqualTo(200);
    }

    private Map<Integer, Long> flood(int requests, String address) throws Exception {
        int browsers = 8;
        ExecutorService many = Executors.newFixedThreadPool(browsers);
        try {
            List<Future<List<Integer>>> statuses = IntStream.range(0, browsers)
                    .mapToObj(each -> many.submit(() -> flooding(requests / browsers, address)))
                    .toList();
            List<Integer> all = new ArrayList<>();
            for (Future<List<Integer>> some : statuses) {
                all.addAll(some.get());
            }
            return all.stream().collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        } finally {
            many.shutdownNow();
        }
    }

    /** No cookie is kept: every visit is somebody new. */
    private List<Integer> flooding(int requests, String address) throws Exception {
        HttpClient nobody = HttpClient.newHttpClient();
        HttpRequest visit = HttpRequest.newBuilder(URI.create("http://localhost:" + port + LOGIN_PAGE))
                .header("X-Forwarded-For", address)
                .build();
        List<Integer> statuses = new ArrayList<>();
        for (int each = 0; each < requests; each++) {
            statuses.add(nobody.send(visit, BodyHandlers.discarding()).statusCode());
        }
        return statuses;
    }

    private HttpResponse<String> from(String address, String path) {
        return WebSession.anonymous(port).send("GET", path, BodyPublishers.noBody(), "X-Forwarded-For", address);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "POST /camunda/api/engine/engine/default/task",
                "POST /camunda/api/tasklist/plugin/icp-ready/default/documents",
                "PUT /camunda/api/cockpit/plugin/icp-ready-monitor/default/migration",
                "POST /api/hooks",
                "PATCH /api/hooks/1",
                "DELETE /api/personal-data/applicant",
                "PUT /api/reminders/working-days",
                "POST /actuator/prometheus",
            })
    @DisplayName("Nobody's body is not waited for")
    void refusesBeforeTheBody(String request) throws IOException {
        for (String type : List.of("Content-Type: application/json", FORM)) {
            long start = System.nanoTime();
            try (RawRequest nobody = RawRequest.head(port, request, type, "Content-Length: 1000")) {
                assertThat(nobody.status()).containsPattern("HTTP/1.1 (401|403)");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
        }
    }

    @Test
    @DisplayName("A body that comes byte by byte is cut off")
    void cutsOffWhoSendsByteByByte() throws IOException {
        long start = System.nanoTime();
        try (RawRequest slow = RawRequest.head(
                port, "POST /api/precheck", "Content-Type: application/json", "Content-Length: 60000")) {
            String answer = slow.answerWhileDribbling(Duration.ofMillis(100));
            assertThat(answer).startsWith("HTTP/1.1 408").contains("application/problem+json", "\"status\":408");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
    }

    @Test
    @DisplayName("250 slow bodies: health and Tasklist answer within 5 s")
    void slowBodiesTakeNothingDown() throws IOException {
        WebSession applicant = WebSession.login(port, "applicant", "applicant");
        List<RawRequest> slow = new ArrayList<>();
        try {
            for (int each = 0; each < 250; each++) {
                slow.add(RawRequest.head(
                        port,
                        "POST /api/precheck",
                        "X-Forwarded-For: 203.0.113.20",
                        "Content-Type: application/json",
                        "Content-Length: 60000"));
            }
            for (String path :
                    List.of("/actuator/health", "/actuator/health/readiness", WebSession.ENGINE + "/filter")) {
                long start = System.nanoTime();
                assertThat(applicant.get(path).statusCode()).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            }
        } finally {
            for (RawRequest each : slow) {
                each.close();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/self-check/../application.yaml",
                "/self-check/..%2fapplication.yaml",
                "/self-check/%2e%2e/%2e%2e/application.yaml",
                "/ui/..;/..;/application.yaml",
                "/ui/....//application.yaml",
                "/hooks/..%5c..%5capplication.yaml",
                "/static/application.yaml",
                "/classes/application.yaml",
                "/WEB-INF/web.xml",
                "/camunda/app/../../application.yaml",
                "/camunda/app/tasklist/..;/..;/api/engine/engine/default/task",
                "/camunda/api/%65ngine/engine/default/task",
                "/camunda//api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/task;x=/static/",
                "/camunda/api/cockpit/plugin/icp-ready-monitor/static/../../../application.yaml",
                "/camunda/api/cockpit/plugin/icp-ready-monitor/static/app/..%2f..%2fapplication.yaml",
                "/api/precheck/provinces/..%2f..%2fhooks",
                "/api/calendar/..%2f..%2fapplication.yaml.ics",
            })
    void nobodyWalksOutOfAFolder(String path) throws IOException {
        try (RawRequest walker = RawRequest.head(port, "GET " + path, "Connection: close")) {
            assertThat(walker.answer())
                    .containsPattern("^HTTP/1.1 (400|401|403|404) ")
                    .doesNotContain("spring:", "datasource", "web-app", "\"id\"");
        }
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
        String large = "x".repeat(70_000);
        for (String[] request :
                List.of(new String[] {"GET /?" + large}, new String[] {"GET /", "X-Large: " + large}, new String[] {
                    "GET /", "Cookie: JSESSIONID=" + large
                })) {
            try (RawRequest much = RawRequest.head(port, request[0], tail(request))) {
                assertThat(much.status()).containsPattern("HTTP/1.1 (400|414|431)");
            }
        }
        WebSession applicant = WebSession.login(port, "applicant", "applicant");
        for (String path : List.of("/process-definition/key/IcpFilingPreparation/submit-form", "/task")) {
            assertThat(applicant
                            .postJson(WebSession.ENGINE + path, "{\"a\":\"" + large + "\"}")
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(applicant
                        .post(WebSession.PLUGIN + "/documents?taskId=x&fileName=x.jpg", new byte[20 << 20])
                        .statusCode())
                .isIn(400, 403, 404, 413);
    }

    private static String[] tail(String[] request) {
        return java.util.Arrays.copyOfRange(request, 1, request.length);
    }

    @Test
    @DisplayName("A session that somebody laid out before the login is not the session after it")
    void aSessionBeforeTheLoginIsNobodysAfterIt() {
        WebSession victim = WebSession.anonymous(port);
        victim.get(LOGIN_PAGE);
        String before = victim.cookie("JSESSIONID").orElseThrow();
        assertThat(victim.tryLogin("tasklist", "applicant", "applicant").statusCode())
                .isEqualTo(200);

        assertThat(victim.cookie("JSESSIONID")).isPresent().get().isNotEqualTo(before);
        assertThat(with("JSESSIONID=" + before).statusCode()).isEqualTo(401);
        assertThat(with("JSESSIONID=" + victim.cookie("JSESSIONID").orElseThrow())
                        .statusCode())
                .isEqualTo(200);
        assertThatCode(() -> with("JSESSIONID=ichosethis")).doesNotThrowAnyException();
        assertThat(with("JSESSIONID=ichosethis").headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    @DisplayName("Markup in a name is data wherever it is read again, which no browser runs")
    void markupInANameIsData() {
        WebSession applicant = WebSession.login(port, "applicant", "applicant");
        HttpResponse<String> started = applicant.postJson(
                WebSession.ENGINE + "/process-definition/key/IcpFilingPreparation/submit-form",
                "{\"variables\":{\"subjectName\":{\"value\":\"" + MARKUP + "\"}}}");
        assertThat(started.statusCode()).isEqualTo(200);
        String journey = started.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(journey)
                .singleResult()
                .getId();
        WebSession manager = WebSession.login(port, "manager", "manager");

        HttpResponse<String> form = applicant.get(WebSession.ENGINE + "/task/" + task + "/form-variables");
        assertThat(form.body()).contains("onerror");
        for (HttpResponse<String> answer : List.of(
                form,
                applicant.get(WebSession.PLUGIN + "/journeys"),
                applicant.get(WebSession.PLUGIN + "/tasks/" + task + "/findings"),
                manager.get(MONITOR + "/journeys"),
                manager.get(MONITOR + "/journeys/" + journey))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
            assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .doesNotContain("unsafe");
        }
    }

    private HttpResponse<String> with(String cookie) {
        return WebSession.anonymous(port)
                .send("GET", WebSession.ENGINE + "/filter", BodyPublishers.noBody(), "Cookie", cookie);
    }
}
