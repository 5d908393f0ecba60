package io.icpready.monitor;

import io.icpready.store.SqlTime;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what operators watch, by statements that stay fast. */
@Repository
class VitalsReader {

    private static final Duration WINDOW = Duration.ofDays(MonitorQueries.WINDOW_DAYS);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MonitorQueries queries;

    VitalsReader(JdbcClient jdbc, Clock clock, MonitorQueries queries) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.queries = queries;
    }

    Vitals read() {
        return new Vitals(
                queries.openByStep(),
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
                counts("select state, count(*) from icp_hook_delivery group by state"),
                counts("""
                        select case when erased_at is not null then 'erased'
                                    when approved_at is not null then 'approved'
                                    else 'stored' end as outcome, count(*)
                          from icp_document
                         group by case when erased_at is not null then 'erased'
                                       when approved_at is not null then 'approved'
                                       else 'stored' end
                        """));
    }

    /**
     * How long the hook that should have gone out first has been waiting; empty when none is. One
     * that waits behind a retried hook of its journey is not late: order asks for that.
     */
    Optional<Duration> hookDelay() {
        Instant now = clock.instant();
        return jdbc.sql("""
                        select min(d.next_attempt_at) as waiting from icp_hook_delivery d
                         where d.state = 'PENDING' and not exists (
                           select 1 from icp_hook_delivery earlier
                            where earlier.subscription_id = d.subscription_id
                              and earlier.lane = d.lane
                              and earlier.state = 'PENDING' and earlier.seq < d.seq)
                        """)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(waiting -> Duration.between(waiting.toInstant(), now))
                .filter(delay -> !delay.isNegative());
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
