package io.icpready.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.support.OnPostgres;
import io.icpready.support.StartsEngine;
import io.icpready.support.StatementCounter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    private static final int ROUNDS = 4;
    private static final int JOURNEYS = 20;

    @TempDir
    private static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    StatementCounter statements;

    @Autowired
    ManagementService jobs;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

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
