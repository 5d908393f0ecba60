package io.icpready.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.monitor.JourneyField.Stage;
import io.icpready.support.WebSession;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The list of journeys behind the figures")
@FieldOfManagers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyListHttpTest {

    private static final int MANY = 60;

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    WebSession manager;
    String refused;

    @BeforeAll
    void aJourneyThatWasRefusedAndManyWithoutAStep() {
        JourneyField field = new JourneyField(engine, jdbc);
        refused = field.walk(Stage.DOMAIN_REFUSED, 71_001);
        field.walk(Stage.WAITING_FOR_REVIEW, 71_002);
        field.walk(Stage.SUBMITTED, 71_003);
        field.walk(Stage.DOCUMENT_SENT_BACK, 72_001);
        field.walk(Stage.SUBMITTED_AFTER_LOOPS, 72_003);
        field.walk(Stage.WAITING_FOR_REAL_NAME, 73_001);
        ClockUtil.setCurrentTime(Date.from(JourneyField.NOON.plusDays(5).toInstant()));
        for (int number = 10; number < 10 + MANY; number++) {
            jdbc.sql("""
                            insert into icp_monitor_journey
                                   (journey_id, business_key, applicant, state, started_at, subject_name)
                            values (:id, :key, 'person', 'OPEN', current_timestamp, :subject)
                            """)
                    .param("id", "many-" + number)
                    .param("key", "MANY-" + number)
                    .param("subject", number == 10 ? "=HYPERLINK(\"http://127.0.0.1/\")" : "主体，" + number)
                    .update();
        }
        manager = WebSession.login(port, "manager", "manager").speaking("en");
    }

    @AfterAll
    void leaveAsFound() {
        jdbc.sql("delete from icp_monitor_journey where journey_id like 'many-%'")
                .update();
        ClockUtil.reset();
    }

    @Test
    void tellsWhoseAJourneyIsWhereItStandsAndWhatStoppedIt() throws Exception {
        JsonNode journey = list("q=example71001.cn").path("journeys").path(0);

        assertThat(journey.path("journeyId").asText()).isEqualTo(refused);
        assertThat(journey.path("businessKey").asText()).startsWith("ICP-");
        assertThat(journey.path("subject").asText()).isNotBlank();
        assertThat(journey.path("site").asText()).isNotBlank();
        assertThat(journey.path("domain").asText()).isEqualTo("example71001.cn");
        assertThat(journey.path("state").asText()).isEqualTo("OPEN");
        assertThat(journey.path("waitingFor").toString()).isEqualTo("[\"APPLICANT\"]");
        assertThat(journey.path("steps").findValuesAsText("activityId"))
                .containsExactly("DeclareDomain", "DeclareServer", "UploadDocument");
        assertThat(journey.path("steps").path(0).path("name").asText()).isEqualTo("Declare the domain");
        assertThat(journey.path("steps").path(0).path("who").path(0).asText()).startsWith("person-");
        assertThat(journey.path("steps").path(2).path("taskIds").size()).isGreaterThan(1);
        assertThat(journey.path("since").asText()).isNotBlank();
        assertThat(journey.path("lastFinding").path("rule").asText()).startsWith("DOM-");
        assertThat(journey.path("lastFinding").path("text").asText()).isNotBlank();
        assertThat(journey.toString()).doesNotContain("330106198501012349", "91330106MA27ABCD13");
    }

    @Test
    void tellsWhoseAJourneyIsByNameFindsItByThatNameAndSortsByIt() throws Exception {
        jdbc.sql("update icp_monitor_journey set applicant = 'applicant' where journey_id = 'many-11'")
                .update();
        jdbc.sql("update icp_monitor_journey set applicant = 'applicant2' where journey_id = 'many-12'")
                .update();
        String name = engine.getIdentityService()
                .createUserQuery()
                .userId("applicant")
                .singleResult()
                .getFirstName();

        JsonNode found = list("q=" + URLEncoder.encode(name, UTF_8));

        assertThat(keys(found)).contains("MANY-11").doesNotContain("MANY-12", "MANY-13");
        assertThat(found.path("journeys").path(0).path("applicantName").asText())
                .startsWith(name);
        assertThat(accounts("q=MANY-&sort=applicant")).startsWith("person");
        assertThat(accounts("q=MANY-&sort=-applicant")).startsWith("applicant2", "applicant", "person");
    }

    @Test
    void tellsUntilWhenAJourneyWaitsForTimeAlone() throws Exception {
        JsonNode step = list("q=example73001.cn&waitingFor=CLOCK")
                .path("journeys")
                .path(0)
                .path("steps")
                .findParents("until")
                .stream()
                .filter(each -> each.path("waitsFor").asText().equals("CLOCK"))
                .findFirst()
                .orElseThrow();

        assertThat(step.path("until").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.+Z");
    }

    @Test
    void tellsWhatStoppedAJourneyOnlyUntilItIsSettled() throws Exception {
        JsonNode sentBack = list("q=example72001.cn").path("journeys").path(0);
        JsonNode submitted = list("q=example72003.cn").path("journeys").path(0);

        assertThat(sentBack.path("lastFinding").path("text").asText()).isNotBlank();
        assertThat(submitted.path("state").asText()).isEqualTo("SUBMITTED");
        assertThat(submitted.path("lastFinding").isNull()).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1} of the three walked journeys")
    @CsvSource({
        "step=DeclareDomain,                1",
        "step=SubmitFiling,                 0",
        "waitingFor=APPLICANT,              1",
        "waitingFor=applicant,              1",
        "waitingFor=REVIEWER,               1",
        "waitingFor=CLOCK,                  0",
        "state=OPEN,                        2",
        "state=SUBMITTED,                   1",
        "state=WITHDRAWN,                   0",
        "overdue=true,                      2",
        "overdue=false,                     0",
        "refusedAtFirst=domainVerdict,      1",
        "refusedAtFirst=accountVerdict,     0",
        "check=domainVerdict,               1",
        "rule=DOM-99,                       0",
        "startedOn=2020-01-01,              0",
        "province=440000,                   1",
        "province=330000,                   0",
        "step=DeclareDomain&overdue=true,   1",
        "sort=-domain&page=2,               3"
    })
    void isNarrowedBy(String narrowing, int total) throws Exception {
        assertThat(list("q=example7100&" + narrowing).path("total").asInt()).isEqualTo(total);
    }

    @Test
    void showsAPageAtATimeInTheOrderAskedFor() throws Exception {
        JsonNode first = list("q=MANY-&sort=businessKey");
        JsonNode second = list("q=MANY-&sort=businessKey&page=2");
        JsonNode backwards = list("q=MANY-&sort=-businessKey");

        assertThat(first.path("total").asInt()).isEqualTo(MANY);
        assertThat(keys(first)).hasSize(50).startsWith("MANY-10", "MANY-11").isSorted();
        assertThat(keys(second)).hasSize(10).isSorted().doesNotContainAnyElementsOf(keys(first));
        assertThat(keys(backwards)).startsWith("MANY-69", "MANY-68");
        JsonNode beyond = list("q=MANY-&page=3");
        assertThat(beyond.path("total").asInt()).isEqualTo(MANY);
        assertThat(keys(beyond)).isEmpty();
        assertThat(list("q=nobody-of-that-name").path("total").asInt()).isZero();
    }

    @Test
    void showsFirstWhoWasWaitedForLongest() throws Exception {
        List<String> since = list("step=UploadDocument").path("journeys").findParents("overdue").stream()
                .map(journey -> journey.path("since").asText())
                .toList();

        assertThat(since).isNotEmpty().isSorted();
    }

    @Test
    void isASpreadsheetOfAllPagesInWhichNothingIsAFormula() {
        var answer = manager.send(
                "GET",
                MonitorAccessTest.MONITOR + "/journeys.csv?q=MANY-&sort=businessKey",
                BodyPublishers.noBody(),
                "Accept",
                "text/csv");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"icp-ready-filings.csv\"");
        assertThat(answer.body())
                .startsWith(
                        "\uFEFFBusiness key,Subject,Site or App,Domain,Province,Applicant,State,Stands at,Waits for,")
                .contains("MANY-10,\"'=HYPERLINK(\"\"http://127.0.0.1/\"\")\",")
                .contains("MANY-69,主体，69,,,,person,Open,");
        assertThat(answer.body().lines()).hasSize(1 + MANY);
    }

    @Test
    void isASpreadsheetInTheTimeOfChina() {
        String row = manager.send(
                        "GET",
                        MonitorAccessTest.MONITOR + "/journeys.csv?q=example71001.cn",
                        BodyPublishers.noBody(),
                        "Accept",
                        "text/csv")
                .body()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();

        assertThat(row).containsPattern(",\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00,");
        assertThat(row).doesNotContainPattern("\\dZ\\b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "step=Nowhere",
                "waitingFor=GODOT",
                "state=GONE",
                "overdue=perhaps",
                "sort=colour",
                "page=0x",
                "page=-1",
                "startedOn=2026-02-30",
                "check=subject",
                "rule=a%00b"
            })
    void saysWhatWouldBeRight(String query) throws Exception {
        var answer = manager.get(MonitorAccessTest.MONITOR + "/journeys?" + query);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).path("detail").asText()).isNotBlank();
    }

    private List<String> accounts(String query) throws Exception {
        return list(query).path("journeys").findValuesAsText("applicant");
    }

    private static List<String> keys(JsonNode list) {
        return list.path("journeys").findValuesAsText("businessKey");
    }

    private JsonNode list(String query) throws Exception {
        return json.readTree(
                manager.get(MonitorAccessTest.MONITOR + "/journeys?" + query).body());
    }
}
