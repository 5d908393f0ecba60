package io.icpready.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.journey.JourneyModel.Element;
import io.icpready.support.OnPostgres;
import io.icpready.support.StartsEngine;
import io.icpready.support.StatementCounter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
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
            Map.of("INSERT", 390, "SELECT", 555, "UPDATE", 168, "DELETE", 172);

    private static final Logger LOG = LoggerFactory.getLogger(CostOfAJourneyTest.class);

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
