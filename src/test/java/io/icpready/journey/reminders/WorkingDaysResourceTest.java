package io.icpready.journey.reminders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.support.StartsEngine;
import io.icpready.support.WebSession;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("The resource /api/reminders/working-days")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:working-days",
            "icp-ready.documents.keyset=target/working-days-keyset.json"
        })
@StartsEngine
class WorkingDaysResourceTest {

    private static final String PATH = "/api/reminders/working-days";

    @LocalServerPort
    private int port;

    @Autowired
    private WorkingDayCalendar calendar;

    @Autowired
    private WorkingDayOverrides overrides;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private TransactionTemplate transactions;

    private WebSession manager;

    @BeforeEach
    void logIn() {
        manager = WebSession.login(port, "manager", "manager");
    }

    @AfterEach
    void clear() {
        overrides.all().forEach(override -> overrides.remove(override.day()));
    }

    @Test
    void tells_which_years_the_calendar_knows_and_what_managers_wrote_down() throws Exception {
        put("2040-02-20", "{\"working\":false,\"note\":\" 春节 \"}");
        put("2040-02-11", "{\"working\":true}");

        JsonNode days = json.readTree(manager.get(PATH).body());

        assertThat(days.path("publishedYears")).extracting(JsonNode::asInt).contains(2025, 2026);
        assertThat(days.path("overrides").toString())
                .isEqualTo("[{\"day\":\"2040-02-11\",\"working\":true},"
                        + "{\"day\":\"2040-02-20\",\"working\":false,\"note\":\"春节\"}]");
        assertThat(days.path("coming").findValuesAsText("source")).isNotEmpty();
    }

    @Test
    void what_is_written_down_and_taken_back_counts_at_once() {
        LocalDate monday = LocalDate.parse("2040-02-20");
        assertThat(calendar.isWorkingDay(monday)).isTrue();

        assertThat(put("2040-02-20", "{\"working\":false}").statusCode()).isEqualTo(200);
        assertThat(calendar.isWorkingDay(monday)).isFalse();
        assertThat(put("2040-02-20", "{\"working\":true}").statusCode()).isEqualTo(200);
        assertThat(calendar.isWorkingDay(monday)).isTrue();
        assertThat(overrides.all()).hasSize(1);

        assertThat(manager.delete(PATH + "/2040-02-20").statusCode()).isEqualTo(204);
        assertThat(manager.delete(PATH + "/2040-02-20").statusCode()).isEqualTo(404);
        assertThat(overrides.all()).isEmpty();
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    2027-02-30 | {"working":true}              | day
                    20270217   | {"working":true}              | day
                    1999-12-31 | {"working":true}              | day
                    2027-02-17 | {}                            | working
                    2027-02-17 | {"working":null}              | working
                    2027-02-17 | {"working":"false"}           | working
                    2027-02-17 | {"working":true,"note":7}     | note
                    2027-02-17 | {"working":true,"day":"x"}    | day
                    2027-02-17 | {"working":true,"note":"%s"}  | note
                    """)
    void what_is_wrong_is_refused_at_its_field(String day, String body, String field) throws Exception {
        HttpResponse<String> refused = put(day, body.replace("%s", "长".repeat(201)));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode error = json.readTree(refused.body()).path("errors").get(0);
        assertThat(error.path("field").asText()).isEqualTo(field);
        assertThat(error.path("message").asText()).isNotEmpty().doesNotStartWith("hooks.");
        assertThat(overrides.all()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({",401", "applicant,403", "reviewer,403", "admin,403", "manager,200"})
    void is_for_managers_only(String user, int expected) {
        HttpResponse<String> answer = WebSession.anonymous(port)
                .send(
                        "PUT",
                        PATH + "/2040-02-20",
                        BodyPublishers.ofString("{\"working\":false}"),
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        user == null ? "none" : basic(user));

        assertThat(answer.statusCode()).isEqualTo(expected);
        assertThat(overrides.all()).hasSize(expected == 200 ? 1 : 0);
    }

    @Test
    void a_change_from_the_web_session_needs_its_token() {
        manager.withoutToken();

        assertThat(put("2040-02-20", "{\"working\":false}").statusCode()).isEqualTo(403);
        assertThat(manager.delete(PATH + "/2040-02-20").statusCode()).isEqualTo(403);
    }

    @Test
    void what_another_is_changing_at_this_moment_answers_409_with_a_sentence() throws Exception {
        LocalDate day = LocalDate.parse("2040-02-20");
        overrides.put(new WorkingDayOverride(day, true, Optional.empty()));

        List<HttpResponse<String>> refused = transactions.execute(another -> {
            another.setRollbackOnly();
            overrides.put(new WorkingDayOverride(day, false, Optional.of("in their hands")));
            return List.of(put(day.toString(), "{\"working\":false}"), manager.delete(PATH + "/" + day));
        });

        for (HttpResponse<String> answer : refused) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(json.readTree(answer.body()).path("detail").asText()).contains("请几秒后重新发送");
        }
        assertThat(overrides.all()).containsExactly(new WorkingDayOverride(day, true, Optional.empty()));
    }

    private HttpResponse<String> put(String day, String body) {
        return manager.sendJson("PUT", PATH + "/" + day, body);
    }

    private static String basic(String user) {
        byte[] credentials = (user + ":" + user).getBytes(UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }
}
