package io.icpready.hooks.outbox;

import static io.icpready.store.SqlTime.instant;

import io.icpready.hooks.DeliveryState;
import io.icpready.hooks.HookFigures;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the figures by statements that stay fast: each is answered from an index. */
final class JdbcHookFigures implements HookFigures {

    private final JdbcClient jdbc;

    JdbcHookFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Counts counts() {
        List<Count> counts = jdbc.sql("""
                        select state, 0 as retried, count(*) as n from icp_hook_delivery
                         where state <> 'PENDING' group by state
                        union all
                        select 'PENDING', 0, count(*) from icp_hook_delivery
                         where state = 'PENDING' and attempts = 0
                        union all
                        select 'PENDING', 1, count(*) from icp_hook_delivery
                         where state = 'PENDING' and attempts > 0
                        """)
                .query((row, number) -> new Count(
                        DeliveryState.valueOf(row.getString("state")), row.getInt("retried") == 1, row.getLong("n")))
                .list();
        return new Counts(
                counts.stream()
                        .filter(count -> count.deliveries > 0)
                        .collect(Collectors.groupingBy(Count::state, Collectors.summingLong(Count::deliveries))),
                counts.stream()
                        .filter(Count::retried)
                        .mapToLong(Count::deliveries)
                        .sum());
    }

    @Override
    public Optional<Instant> firstDue() {
        return jdbc.sql("""
                        select min(d.next_attempt_at) from icp_hook_delivery d
                         where d.state = 'PENDING' and not exists (
                           select 1 from icp_hook_delivery earlier
                            where earlier.subscription_id = d.subscription_id
                              and earlier.lane = d.lane
                              and earlier.state = 'PENDING' and earlier.seq < d.seq)
                        """)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public List<JourneyDelivery> ofJourney(String journeyId) {
        return jdbc.sql("""
                        select e.type, s.target_shown, d.state, d.attempts, d.created_at
                          from icp_hook_delivery d
                          join icp_hook_event e on e.id = d.event_id
                          join icp_hook_subscription s on s.id = d.subscription_id
                         where e.journey_id = ?
                         order by d.seq
                        """)
                .param(journeyId)
                .query((row, number) -> new JourneyDelivery(
                        row.getString("type"),
                        row.getString("target_shown"),
                        DeliveryState.valueOf(row.getString("state")),
                        row.getInt("attempts"),
                        instant(row, "created_at")))
                .list();
    }

    private record Count(DeliveryState state, boolean retried, long deliveries) {}
}
