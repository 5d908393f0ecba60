package io.icpready.monitor.vitals;

import io.icpready.documents.DocumentFigures;
import io.icpready.hooks.HookFigures;
import io.icpready.monitor.figures.DashboardFigures;
import io.icpready.monitor.figures.VisitFigures;
import io.icpready.store.SqlTime;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what operators watch, by statements that stay fast. */
@Repository
class VitalsReader {

    private static final Duration WINDOW = Duration.ofDays(DashboardFigures.WINDOW_DAYS);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final VisitFigures visits;
    private final HookFigures hooks;
    private final DocumentFigures documents;

    VitalsReader(JdbcClient jdbc, Clock clock, VisitFigures visits, HookFigures hooks, DocumentFigures documents) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.visits = visits;
        this.hooks = hooks;
        this.documents = documents;
    }

    Vitals read() {
        return new Vitals(
                visits.openByStep(),
                counts("""
                        select verdict || case when passed then '/passed' else '/refused' end, count(*)
                          from icp_monitor_check where checked_at >= ? group by verdict, passed
                        """, since()),
                counts("""
                        select rule_id, count(*) from icp_monitor_refusal
                         where refused_at >= ? group by rule_id
                        """, since()),
                count("select count(*) from ACT_RU_INCIDENT"),
                count("""
                        select count(*) from ACT_RU_JOB
                         where RETRIES_ > 0 and SUSPENSION_STATE_ = 1
                           and (DUEDATE_ is null or DUEDATE_ <= ?)
                        """, Timestamp.from(clock.instant())),
                count("select count(*) from ACT_RU_JOB where RETRIES_ = 0"),
                deliveries(),
                uploads());
    }

    private Map<String, Long> deliveries() {
        return hooks.counts().byState().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(state -> state.getKey().name(), Map.Entry::getValue));
    }

    private Map<String, Long> uploads() {
        DocumentFigures.Counts counts = documents.counts();
        return Map.of("stored", counts.stored(), "approved", counts.approved(), "erased", counts.erased());
    }

    /**
     * How long the hook that should have gone out first has been waiting; empty when none is. One
     * that waits behind a retried hook of its journey is not late: order asks for that.
     */
    Optional<Duration> hookDelay() {
        Instant now = clock.instant();
        return hooks.firstDue().map(due -> Duration.between(due, now)).filter(delay -> !delay.isNegative());
    }

    private OffsetDateTime since() {
        return SqlTime.sql(clock.instant().minus(WINDOW));
    }

    private long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }

    private Map<String, Long> counts(String sql, Object... parameters) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql(sql).params(parameters).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return Map.copyOf(counts);
    }
}
