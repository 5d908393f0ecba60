package io.icpready.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.support.OnPostgres;
import io.icpready.support.StartsEngine;
import io.icpready.support.StatementCounter;
import io.icpready.support.WebSession;
import io.icpready.web.RememberedServices;
import jakarta.servlet.ServletContext;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("An enterprise's journey with three documents, over HTTP as Tasklist asks, on PostgreSQL")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=false", "spring.application.name=counted"})
@ContextConfiguration(initializers = OnPostgres.class)
@StartsEngine
class CostOfAJourneyTest {

    /** What a journey may cost the database, in statements. */
    private static final Map<String, Integer> LIMITS =
            Map.of("INSERT", 230, "SELECT", 310, "UPDATE", 113, "DELETE", 99);

    private static final Logger LOG = LoggerFactory.getLogger(CostOfAJourneyTest.class);

    private static final String MONITOR = "/camunda/api/cockpit/plugin/icp-ready-monitor/default";

    /** Definitions, groups, subscriptions: as many as people made, not as there are journeys. */
    private static final List<String> SMALL = List.of(
            "act_re_", "act_id_", "act_ge_property", "act_ru_filter", "icp_hook_subscription", "icp_working_day");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int ROUNDS = 4;
    private static final int JOURNEYS = 20;

    @TempDir
    private static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    StatementCounter statements;

    @Autowired
    ServletContext web;

    @Autowired
    ManagementService jobs;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    @TestConfiguration(proxyBeanMethods = false)
    static class Counted {

        /** Requests, and what this test runs in place of the job executor. */
        @Bean
        static StatementCounter statements() {
            return new StatementCounter(thread ->
                    thread.getName().startsWith("http-nio") || thread.getName().equals("main"));
        }
    }

    @Test
    @DisplayName("costs the database no more statements than it may")
    void costsNoMoreThanItMay() {
        JourneyWalk walk = new JourneyWalk(port, new TestPictures(folder), Answers.enterprise(), this::runJobs);
        walk.toTheEnd(walk.begin());
        statements.reset();

        String journey = walk.begin();
        walk.toTheEnd(journey);
        runJobs(journey);

        assertThat(UUID.fromString(journey).version())
                .as("ids that begin with their moment")
                .isEqualTo(7);
        Map<String, Integer> cost = LIMITS.keySet().stream().collect(Collectors.toMap(kind -> kind, statements::of));
        LOG.info("One journey: {}, by table {}", cost, statements.byKindAndTable());
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(journey)
                        .activityId(Element.REVIEW_DOCUMENT)
                        .count())
                .isEqualTo(3);
        assertThat(cost)
                .as("statements by table: %s", statements.byKindAndTable())
                .allSatisfy((kind, count) -> assertThat(count).as(kind).isLessThanOrEqualTo(LIMITS.get(kind)));
    }

    @Test
    @DisplayName("does not look through all libraries for what they offer at every request")
    void looksThroughLibrariesOnce() {
        assertThat(web.getClassLoader()).isInstanceOf(RememberedServices.class);
    }

    /** Server and client together, on one thread: for comparing two states of the application alone. */
    @Test
    @EnabledIfSystemProperty(named = "icp-ready.bench", matches = "true")
    @DisplayName("costs the application so much processor time (-Dicp-ready.bench=true)")
    void costsProcessorTime() {
        JourneyWalk walk = new JourneyWalk(port, new TestPictures(folder), Answers.enterprise(), this::runJobs);
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        for (int round = 0; round < ROUNDS; round++) {
            long before = machine.getProcessCpuTime();
            for (int journey = 0; journey < JOURNEYS; journey++) {
                walk.toTheEnd(walk.begin());
            }
            LOG.info(
                    "{} journeys: {} ms of processor time each",
                    JOURNEYS,
                    (machine.getProcessCpuTime() - before) / 1_000_000 / JOURNEYS);
        }
    }

    /** Sequential reading forbidden, the database does it all the same where no index would do. */
    @Test
    @DisplayName("asks nothing that no index answers, nor do lists and the dashboard")
    void asksNothingThatNoIndexAnswers() {
        JourneyWalk walk = new JourneyWalk(port, new TestPictures(folder), Answers.enterprise(), this::runJobs);
        WebSession applicant = WebSession.login(port, "applicant", "applicant");
        WebSession reviewer = WebSession.login(port, "reviewer", "reviewer");
        WebSession manager = WebSession.login(port, "manager", "manager");
        statements.reset();

        walk.toTheEnd(walk.begin());
        walk.begin();
        applicant.get(WebSession.PLUGIN + "/journeys");
        for (WebSession person : List.of(applicant, reviewer)) {
            JourneyWalk.json(person.get(WebSession.ENGINE + "/filter"))
                    .forEach(filter -> person.postJson(
                            WebSession.ENGINE + "/filter/" + filter.get("id").asText() + "/list?maxResults=15", "{}"));
        }
        manager.get(MONITOR + "/dashboard");

        assertThat(statements.uncounted(() -> readWhole(statements.byText().keySet())))
                .isEmpty();
    }

    /** Statements with a table that they read whole, but for those that stay small. */
    private List<String> readWhole(Set<String> sql) {
        return new JdbcTemplate(source).execute((ConnectionCallback<List<String>>) connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set enable_seqscan = off");
                statement.execute("set plan_cache_mode = force_generic_plan");
                List<String> whole = new ArrayList<>();
                for (String each : sql) {
                    plan(statement, each).findParents("Node Type").stream()
                            .filter(node -> node.get("Node Type").asText().matches("Seq Scan|Index.* Scan"))
                            .filter(node -> !node.has("Index Cond"))
                            .map(node -> node.path("Relation Name").asText())
                            .filter(table -> SMALL.stream().noneMatch(table::startsWith))
                            .forEach(table -> whole.add(table + ": " + each));
                }
                return whole;
            } finally {
                connection.createStatement().execute("reset all");
            }
        });
    }

    private static JsonNode plan(Statement statement, String sql) throws SQLException {
        int[] parameters = {0};
        String numbered = Pattern.compile("\\?").matcher(sql).replaceAll(found -> "\\$" + ++parameters[0]);
        statement.execute("prepare asked as " + numbered);
        String nulls = String.join(", ", Collections.nCopies(parameters[0], "null"));
        try (ResultSet rows = statement.executeQuery(
                "explain (format json) execute asked" + (nulls.isEmpty() ? "" : "(" + nulls + ")"))) {
            rows.next();
            return JSON.readTree(rows.getString(1));
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            statement.execute("deallocate asked");
        }
    }

    @Test
    @DisplayName("leaves no number, telephone, address or name of a leader in the database, under way and ended")
    void leavesNothingPersonalInClear() {
        JourneyWalk walk = new JourneyWalk(port, new TestPictures(folder), Answers.enterprise(), this::runJobs);
        String journey = walk.begin();
        assertThat(holding()).isEmpty();
        walk.upToSubmission(journey);
        assertThat(holding()).isEmpty();
        walk.toTheEnd(journey);
        assertThat(holding()).isEmpty();
    }

    /** Tables with a row that holds one of these texts, in characters or in bytes. */
    private List<String> holding() {
        List<String> tables = jdbc.sql("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
        assertThat(tables).contains("act_ru_variable", "act_hi_varinst", "act_ge_bytearray", "icp_monitor_journey");
        return Answers.PERSONAL.stream()
                .flatMap(text ->
                        tables.stream().filter(table -> rows(table, text) > 0).map(table -> text + " in " + table))
                .toList();
    }

    private long rows(String table, String text) {
        return jdbc.sql("select count(*) from (select cast(r as text) as line from " + table + " r) as lines"
                        + " where position(:text in line) > 0 or position(:bytes in line) > 0")
                .param("text", text)
                .param("bytes", HexFormat.of().formatHex(text.getBytes(UTF_8)))
                .query(Long.class)
                .single();
    }

    private void runJobs(String journey) {
        for (List<Job> due = due(journey); !due.isEmpty(); due = due(journey)) {
            due.forEach(job -> jobs.executeJob(job.getId()));
        }
    }

    private List<Job> due(String journey) {
        return statements.uncounted(() -> jobs.createJobQuery()
                .processInstanceId(journey)
                .messages()
                .active()
                .list());
    }
}
