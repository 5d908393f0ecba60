package io.icpready.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.monitor.figures.Dashboard;
import io.icpready.monitor.figures.DashboardFigures;
import io.icpready.monitor.figures.MonitorFilter;
import io.icpready.rules.facts.choices.Industry;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.support.StartsEngine;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.util.DoubleComparator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every figure of the dashboard against the same figure counted from the engine's own tables. Size
 * of the field: system property {@code field.journeys}, 108 unless told otherwise.
 */
@SpringBootTest(properties = "camunda.bpm.job-execution.enabled=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@StartsEngine
class MonitorFiguresTest {

    static final List<MonitorFilter> FILTERS = List.of(
            MonitorFilter.ALL,
            filter(Optional.of(Province.GUANGDONG), Optional.empty(), Optional.empty(), 0),
            filter(Optional.empty(), Optional.of(SubjectKind.ENTERPRISE), Optional.empty(), 0),
            filter(Optional.empty(), Optional.empty(), Optional.of(Industry.FOOD), 0),
            filter(Optional.empty(), Optional.empty(), Optional.empty(), 20),
            filter(Optional.of(Province.ZHEJIANG), Optional.of(SubjectKind.INDIVIDUAL), Optional.empty(), 10));

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DashboardFigures queries;

    @Autowired
    ObjectMapper json;

    @Autowired
    @Qualifier("monitorMetrics")
    MeterBinder vitals;

    @Autowired
    @Qualifier("hookBacklog")
    HealthIndicator hookBacklog;

    @Autowired
    @Qualifier("keySet")
    HealthIndicator keySet;

    @BeforeAll
    void aFieldOfJourneysInEveryState() {
        new JourneyField(engine, jdbc).grow(Integer.getInteger("field.journeys", 108));
    }

    @AfterAll
    void backToTheRealTime() {
        ClockUtil.reset();
    }

    @Test
    void noFigureIsEmptyInAFieldOfEveryState() {
        Dashboard dashboard = queries.dashboard(MonitorFilter.ALL, Locale.ENGLISH);

        assertThat(dashboard.openJourneys()).isPositive();
        assertThat(dashboard.overdueJourneys()).isPositive();
        assertThat(dashboard.waiting().reviewer()).isPositive();
        assertThat(dashboard.waiting().clock()).isPositive();
        assertThat(dashboard.finished())
                .extracting(Dashboard.Finished::state)
                .containsExactly("CANCELED", "SUBMITTED", "WITHDRAWN");
        assertThat(dashboard.steps())
                .extracting(Dashboard.StepFigures::activityId)
                .containsExactlyElementsOf(StepNames.STEPS);
        assertThat(dashboard.checks())
                .extracting(Dashboard.CheckFigures::verdict)
                .containsExactlyInAnyOrderElementsOf(StepNames.VERDICTS);
        assertThat(dashboard.refusals()).isNotEmpty();
        assertThat(dashboard.rejections()).hasSize(3);
    }

    @ParameterizedTest
    @FieldSource("FILTERS")
    void everyFigureIsTheOneOfTheEnginesOwnTables(MonitorFilter filter) {
        Dashboard shown = queries.dashboard(filter, Locale.ENGLISH);
        EngineFigures counted = new EngineFigures(jdbc, json, JourneyField.NOON, filter);

        assertThat(shown.openJourneys()).as("open").isEqualTo(counted.open());
        assertThat(shown.overdueJourneys()).as("overdue").isEqualTo(counted.overdue());
        assertThat(shown.waiting()).as("waiting").isEqualTo(counted.waiting());
        assertThat(shown.finished()).as("finished").isEqualTo(counted.finished());
        // PostgreSQL computes percentiles in binary fractions.
        assertThat(shown.steps())
                .as("steps")
                .usingRecursiveComparison()
                .withComparatorForType(new DoubleComparator(0.001), Double.class)
                .isEqualTo(counted.steps());
        assertThat(shown.checks()).as("checks").containsExactlyInAnyOrderElementsOf(counted.checks());
        assertThat(shown.refusals()).as("refusals").isEqualTo(counted.refusals());
        assertThat(shown.rejections()).as("rejections").isEqualTo(counted.rejections());
        assertThat(shown.trend()).as("trend").isEqualTo(counted.trend());
    }

    @Test
    void theVitalSignsAreTheSameFigures() {
        Dashboard dashboard = queries.dashboard(MonitorFilter.ALL, Locale.ENGLISH);
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        vitals.bindTo(registry);

        for (Dashboard.StepFigures step : dashboard.steps()) {
            assertThat(registry.get("icp.ready.open.steps")
                            .tag("step", step.activityId())
                            .gauge()
                            .value())
                    .isEqualTo(step.open());
        }
        assertThat(registry.get("icp.ready.incidents").gauge().value()).isZero();
        assertThat(registry.find("icp.ready.refusals").gauges()).isNotEmpty();
        assertThat(registry.get("icp.ready.jobs.due").gauge().value()).isNotNegative();
    }

    @Test
    void healthTellsThatNoHookWaitsAndTheKeysetOpensWhatItSeals() {
        assertThat(hookBacklog.health().getStatus()).isEqualTo(Status.UP);
        assertThat(keySet.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aHookIsLateWhenItsTurnHasComeAndNotWhileItWaitsBehindARetriedOne() {
        OffsetDateTime now = ClockUtil.getCurrentTime().toInstant().atOffset(ZoneOffset.UTC);
        unreadableSubscription(now);
        pending("first", now.plusMinutes(10));
        pending("second", now.minusHours(1));
        try {
            assertThat(hookBacklog.health().getStatus()).isEqualTo(Status.UP);
            jdbc.sql("delete from icp_hook_delivery where id = 'first'").update();
            assertThat(hookBacklog.health().getStatus()).isEqualTo(Status.DOWN);
        } finally {
            jdbc.sql("delete from icp_hook_delivery where lane = 'lane-of-a-test'")
                    .update();
            jdbc.sql("delete from icp_hook_subscription where id = 'nobody'").update();
        }
    }

    /** One whose address cannot be opened, so that nobody delivers for it. */
    private void unreadableSubscription(OffsetDateTime now) {
        jdbc.sql("insert into icp_hook_subscription (id, target_url_sealed, target_shown, format,"
                        + " events, active, secret_sealed, created_at, changed_at) values"
                        + " ('nobody', 'x', 'x', 'standard', '*', true, 'x', :now, :now)")
                .param("now", now)
                .update();
    }

    private void pending(String id, OffsetDateTime nextAttempt) {
        jdbc.sql("insert into icp_hook_event (id, type, occurred_at, body)" + " values (:id, 'hook.ping', :at, '{}')")
                .param("id", id)
                .param("at", nextAttempt)
                .update();
        jdbc.sql("insert into icp_hook_delivery (id, event_id, subscription_id, lane, state,"
                        + " attempts, next_attempt_at, incident, created_at) values"
                        + " (:id, :id, 'nobody', 'lane-of-a-test', 'PENDING', 0, :at,"
                        + " 'NONE', :at)")
                .param("id", id)
                .param("at", nextAttempt)
                .update();
    }

    private static MonitorFilter filter(
            Optional<Province> province, Optional<SubjectKind> kind, Optional<Industry> industry, int minimumAgeDays) {
        return new MonitorFilter(
                province, kind, industry, Optional.of(minimumAgeDays).filter(days -> days > 0));
    }
}
