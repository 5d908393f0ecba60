package io.icpready.access.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.access.Groups;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

@DisplayName("A search for tasks")
class TaskListGateTest {

    private static final Matcher ANYWHERE = Pattern.compile(".*").matcher("/filter/1/list");

    private final TaskListGate gate = new TaskListGate();

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                Groups.APPLICANTS + "|{}|{\"assignee\":\"li\"}",
                Groups.APPLICANTS + "|{\"active\":true}|{\"active\":true,\"assignee\":\"li\"}",
                Groups.APPLICANTS + "|{\"assignee\":\"wang\"}|{\"assignee\":\"wang\"}",
                Groups.APPLICANTS + "|{\"candidateUser\":\"li\"}|{\"candidateUser\":\"li\"}",
                Groups.REVIEWERS + "|{\"active\":true}|{\"active\":true}",
                Groups.MANAGERS + "|{\"active\":true}|{\"active\":true}",
                Groups.ADMINS + "|{\"active\":true}|{\"active\":true}",
            })
    @DisplayName("of somebody who has own tasks alone names them, of others it stays")
    void namesWhoHasOwnTasksAlone(String group, String sent, String passed) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/filter/1/list");
        request.setContentType("application/json");
        request.setContent(sent.getBytes(StandardCharsets.UTF_8));

        Decision decision = gate.filter(new Asked(request, new Caller("li", List.of(group)), ANYWHERE));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Pass.class,
                        pass -> assertThat(pass.body())
                                .hasValueSatisfying(body -> assertThat(body)
                                        .asString(StandardCharsets.UTF_8)
                                        .isEqualTo(passed)));
    }
}
