package io.icpready.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.support.WebSession;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may see the field: managers and administrators, and nobody else. */
@FieldOfManagers
class MonitorAccessTest {

    static final String MONITOR = "/camunda/api/cockpit/plugin/icp-ready-monitor/default";

    private static final List<String> READING = List.of(
            "/dashboard",
            "/dashboard.csv",
            "/heat?processDefinitionKey=IcpFilingPreparation",
            "/journeys?q=example",
            "/journeys.csv?state=OPEN",
            "/journeys/some-id");

    private static final List<String> ACTIONS = List.of("nudge", "reassign", "correct", "extend", "withdraw");

    @LocalServerPort
    int port;

    static Stream<Arguments> strangersAndReadings() {
        return Stream.of("applicant", "reviewer")
                .flatMap(user -> READING.stream().map(path -> Arguments.of(user, path)));
    }

    static Stream<Arguments> strangersAndActions() {
        return Stream.of("applicant", "reviewer")
                .flatMap(user -> ACTIONS.stream().map(action -> Arguments.of(user, action)));
    }

    @ParameterizedTest(name = "{0} asks {1}")
    @MethodSource("strangersAndReadings")
    void applicantsAndReviewersSeeNothingOfTheField(String user, String path) {
        assertThat(WebSession.login(port, user, user).get(MONITOR + path).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest(name = "{0} tries to {1}")
    @MethodSource("strangersAndActions")
    void applicantsAndReviewersDoNothingToAJourney(String user, String action) {
        int status = WebSession.login(port, user, user)
                .postJson(MONITOR + "/journeys/some-id/actions/" + action, "{\"reason\":\"because\"}")
                .statusCode();

        assertThat(status).isEqualTo(403);
    }

    @ParameterizedTest(name = "nobody asks {0}")
    @ValueSource(strings = {"/dashboard", "/journeys?q=example", "/journeys/some-id"})
    void whoIsNotLoggedInIsAskedToLogIn(String path) {
        assertThat(WebSession.anonymous(port).get(MONITOR + path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest(name = "{0} sees the dashboard")
    @ValueSource(strings = {"manager", "admin"})
    void managersAndAdministratorsSeeTheDashboard(String user) throws Exception {
        var answer = WebSession.login(port, user, user).get(MONITOR + "/dashboard");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new ObjectMapper()
                        .readTree(answer.body())
                        .path("openJourneys")
                        .isNumber())
                .isTrue();
    }

    @Test
    void anUnknownJourneyIsNotFound() {
        var answer = WebSession.login(port, "manager", "manager").speaking("en").get(MONITOR + "/journeys/some-id");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no such journey.");
    }
}
