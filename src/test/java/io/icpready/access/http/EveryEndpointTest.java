package io.icpready.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.access.Groups;
import io.icpready.support.StartsEngine;
import io.icpready.support.WebSession;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** The whole application over real HTTP, held against the tables of {@code src/test/resources/access}. */
@DisplayName("Every endpoint (contract §5)")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "management.prometheus.metrics.export.enabled=true",
            "server.forward-headers-strategy=native"
        })
@TestInstance(Lifecycle.PER_CLASS)
@StartsEngine
class EveryEndpointTest {

    private static final List<String> PEOPLE = List.of("applicant", "other", "reviewer", "manager", "admin");
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";
    private static final String NOTHING_INLINE = "default-src 'none'; script-src 'self'; style-src 'self';";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    WebApplicationContext application;

    private final Map<String, WebSession> sessions = new HashMap<>();
    private Map<String, String> known;
    private String filter;

    @BeforeAll
    void oneJourneyOfTheApplicant() {
        anotherApplicant();
        PEOPLE.forEach(person -> sessions.put(person, WebSession.login(port, person, person)));
        engine.getIdentityService().setAuthentication("applicant", List.of(Groups.APPLICANTS));
        String journey = engine.getRuntimeService()
                .startProcessInstanceByKey("IcpFilingPreparation")
                .getId();
        engine.getIdentityService().clearAuthentication();
        String task = engine.getTaskService().createTaskQuery().singleResult().getId();
        filter = engine.getFilterService()
                .createFilterQuery()
                .filterName("我的任务")
                .singleResult()
                .getId();
        known = Map.of("journey", journey, "task", task, "unknown", UNKNOWN);
    }

    private void anotherApplicant() {
        User other = engine.getIdentityService().newUser("other");
        other.setPassword("other");
        engine.getIdentityService().saveUser(other);
        engine.getIdentityService().createMembership("other", Groups.APPLICANTS);
    }

    @Test
    @DisplayName("answers everybody as the table says, and none is without a row")
    void answersEverybodyAsTheTableSays() {
        Map<String, WebSession> people = new HashMap<>(Map.of("anonymous", WebSession.anonymous(port)));
        PEOPLE.forEach(person -> people.put(person, WebSession.login(port, person, person)));
        Map<String, String> existing = Map.of(
                "{journeyId}",
                known.get("journey"),
                "{taskId}",
                known.get("task"),
                "{userId}",
                "applicant",
                "{key}",
                "IcpFilingPreparation",
                "/task/{id}",
                "/task/" + known.get("task"),
                "/process-instance/{id}",
                "/process-instance/" + known.get("journey"),
                "/execution/{id}",
                "/execution/" + known.get("journey"),
                "/filter/{id}",
                "/filter/" + filter,
                "/user/{id}",
                "/user/applicant",
                "/group/{id}",
                "/group/applicants");

        Map<String, String> asked = new AccessMatrix(people, existing).asked(Endpoint.of(application));

        if ("write".equals(System.getProperty("icp-ready.matrix"))) {
            AccessMatrix.write(asked);
        }
        assertThat(asked.values()).noneMatch(statuses -> statuses.matches(".*\\b5\\d\\d\\b.*"));
        assertThat(AccessMatrix.lines(asked)).containsExactlyElementsOf(AccessMatrix.lines(AccessMatrix.expected()));
    }

    @ParameterizedTest(name = "{1}, asked by {0}")
    @CsvFileSource(resources = "/access/headers.csv", numLinesToSkip = 1)
    void tellsBrowsersToBeCareful(String who, String path, String policy, String cache) {
        HttpHeaders headers = headersOf(who, path);

        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.firstValue("Referrer-Policy").orElse("")).isIn("same-origin", "no-referrer");
        assertThat(headers.allValues("Strict-Transport-Security")).containsExactly("max-age=31536000");
        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(found -> holdsThePolicy(policy, found));
        Optional<String> told = headers.firstValue("Cache-Control");
        assertThat(told.orElse("none")).contains(cache);
        assertThat(headers.allValues("Set-Cookie")).allMatch(cookie -> cookie.contains("SameSite=Lax"));
    }

    private static void holdsThePolicy(String policy, String found) {
        assertThat(found).contains("frame-ancestors 'none'", "form-action 'self'", "default-src 'none'");
        switch (policy) {
            case "ours" -> assertThat(found).startsWith(NOTHING_INLINE).doesNotContain("unsafe");
            case "app" -> assertThat(found).contains("script-src 'nonce-").doesNotContain("unsafe-eval", "https:");
            default ->
                assertThat(found)
                        .contains("script-src 'nonce-", "'unsafe-eval'")
                        .doesNotContain("https:");
        }
    }

    @Test
    @DisplayName("TLS is asked for for a year by who came by it, and by nobody else")
    void whoComesWithoutTlsIsNotToldToStayWithIt() {
        for (String path : List.of("/", "/camunda/app/tasklist/default/", "/api/hooks")) {
            assertThat(WebSession.anonymous(port).get(path).headers().firstValue("Strict-Transport-Security"))
                    .isEmpty();
        }
    }

    private HttpHeaders headersOf(String who, String path) {
        WebSession session = who.equals("anonymous") ? WebSession.anonymous(port) : sessions.get(who);
        return session.send("GET", filled(path), BodyPublishers.noBody(), "X-Forwarded-Proto", "https")
                .headers();
    }

    private String filled(String path) {
        String filled = path;
        for (Map.Entry<String, String> each : known.entrySet()) {
            filled = filled.replace("{" + each.getKey() + "}", each.getValue());
        }
        return filled;
    }
}
