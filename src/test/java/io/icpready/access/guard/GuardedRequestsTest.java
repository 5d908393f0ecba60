package io.icpready.access.guard;

import static io.icpready.support.WebSession.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.support.WebSession;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The table of {@code requests.csv}: who asks for what, and what the guard says. What it refuses leaves
 * everything as it was, so all rows share two journeys.
 */
@DisplayName("The guard, request by request (contract §3)")
class GuardedRequestsTest extends GuardedJourneys {

    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle("messages-access", Locale.SIMPLIFIED_CHINESE);
    private static final Pattern ARGUMENT = Pattern.compile("\\{[^{}]*}");

    private final ObjectMapper json = new ObjectMapper();
    private WebSession nobody;

    @BeforeAll
    void open() {
        nobody = WebSession.anonymous(port);
        openTwoJourneys();
    }

    @AfterAll
    void close() {
        endJourneys();
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3}: {4} {5}")
    @CsvFileSource(resources = "requests.csv", delimiter = '|', quoteCharacter = '`', emptyValue = "", nullValues = "")
    void answers(String roles, String method, String path, String body, int status, String message) {
        for (String role : roles.split("\\+")) {
            for (String verb : path.contains("{verb}") ? List.of("submit-form", "start") : List.of("")) {
                String filled = fill(path, role).replace("{verb}", verb);
                HttpResponse<String> answer = leavingAllAsItWas(role, method, filled, fill(body, role), status);

                assertThat(answer.statusCode()).as("%s: %s", role, filled).isEqualTo(status);
                if (message != null) {
                    // A refusal of the guard says its type as the engine's faults do; one of the login has none.
                    assertThat(answer.body().contains("\"type\"")).isEqualTo(status != 401);
                    assertThat(said(answer)).matches(sentence(message));
                }
            }
        }
    }

    private HttpResponse<String> leavingAllAsItWas(String role, String method, String path, String body, int status) {
        String before = stateOfEverything();
        HttpResponse<String> answer =
                session(role).sendJson(method, path.startsWith("/camunda") ? path : ENGINE + path, body);
        if (status >= 400) {
            assertThat(stateOfEverything()).isEqualTo(before);
        }
        return answer;
    }

    private WebSession session(String role) {
        return switch (role) {
            case "applicant" -> applicant;
            case "reviewer" -> reviewer;
            default -> nobody;
        };
    }

    private String fill(String template, String role) {
        boolean review = role.equals("reviewer");
        return template == null
                ? ""
                : template.replace("{task}", review ? reviewTask : ownTask)
                        .replace("{instance}", review ? reviewInstance : instance)
                        .replace("{role}", role)
                        .replace("{long}", "长".repeat(201))
                        .replace("{definition}", latestDefinition())
                        .replace("{filter}", filter(review ? "待审核" : "我的任务"));
    }

    private String said(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body()).get("message").asText();
        } catch (IOException noJson) {
            throw new AssertionError(answer.body(), noJson);
        }
    }

    /** A sentence of the catalogue, whatever its arguments are. */
    private static Pattern sentence(String key) {
        return Pattern.compile(
                Arrays.stream(ARGUMENT.split(SENTENCES.getString(key), -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }
}
