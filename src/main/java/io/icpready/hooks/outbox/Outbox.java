package io.icpready.hooks.outbox;

import static io.icpready.store.SqlTime.instant;
import static io.icpready.store.SqlTime.sql;

import io.icpready.hooks.DeliveryState;
import io.icpready.hooks.HookEventType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events and their deliveries as they are queued, and what came of each attempt. */
public class Outbox {

    /** Only the oldest pending delivery of a lane may be sent. */
    private static final String HEADS_OF_LANES = """
            select d.seq, d.id, d.subscription_id, d.lane, d.attempts, d.created_at,
              e.type, e.journey_id, e.body
            from icp_hook_delivery d join icp_hook_event e on e.id = d.event_id
            where d.state = 'PENDING' and d.subscription_id = ? and d.next_attempt_at <= ?
              and not exists (
                select 1 from icp_hook_delivery earlier
                where earlier.subscription_id = d.subscription_id and earlier.lane = d.lane
                  and earlier.state = 'PENDING' and earlier.seq < d.seq)
            order by d.next_attempt_at, d.seq
            limit ?
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    public Outbox(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
    }

    public void insert(NewEvent event, List<NewDelivery> deliveries, Instant now) {
        jdbc.sql("""
                        insert into icp_hook_event (id, type, journey_id, occurred_at, body)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        event.id(),
                        event.type().key(),
                        event.journeyId().orElse(null),
                        sql(event.occurredAt()),
                        event.body())
                .update();
        batches.batchUpdate("""
                insert into icp_hook_delivery (id, event_id, subscription_id, lane, state,
                  attempts, next_attempt_at, incident, created_at)
                values (?, ?, ?, ?, 'PENDING', 0, ?, 'NONE', ?)
                """, deliveries, deliveries.size(), (statement, delivery) -> {
            statement.setString(1, delivery.id());
            statement.setString(2, event.id());
            statement.setString(3, delivery.subscriptionId());
            statement.setString(4, delivery.lane());
            statement.setObject(5, sql(now));
            statement.setObject(6, sql(now));
        });
    }

    /** Subscriptions with something due. */
    public List<String> subscriptionsWithDue(Instant now) {
        return jdbc.sql("""
                        select distinct subscription_id from icp_hook_delivery
                        where state = 'PENDING' and next_attempt_at <= ?
                        """).param(sql(now)).query(String.class).list();
    }

    /** What may be sent now to a subscription: the heads of its lanes, oldest first. */
    public List<QueuedDelivery> due(String subscriptionId, Instant now, int limit) {
        return jdbc.sql(HEADS_OF_LANES)
                .params(subscriptionId, sql(now), limit)
                .query(Outbox::queued)
                .list();
    }

    /** Notes many attempts at once. What was delivered is noted even if cancelled meanwhile. */
    public void record(List<RecordedAttempt> attempts) {
        batches.batchUpdate("""
                update icp_hook_delivery set state = ?, attempts = attempts + 1,
                  last_attempt_at = ?, last_millis = ?, last_status = ?, last_error = ?,
                  response_excerpt = ?, next_attempt_at = ?, ended_at = ?,
                  incident = case
                    when ? = 'DELIVERED' and incident = 'RAISED' then 'RESOLVE'
                    when ? = 'DELIVERED' and incident = 'DUE' then 'NONE'
                    when ? = 'FAILED' and incident in ('NONE', 'RESOLVE') then 'DUE'
                    else incident end
                where seq = ? and (state = 'PENDING' or ? = 'DELIVERED')
                """, attempts, attempts.size(), (statement, attempt) -> {
            String state = attempt.state().name();
            boolean ended = attempt.state() != DeliveryState.PENDING;
            Instant endedAt = attempt.startedAt().plusMillis(attempt.millis());
            statement.setString(1, state);
            statement.setObject(2, sql(attempt.startedAt()));
            statement.setInt(3, attempt.millis());
            statement.setObject(4, attempt.status().orElse(null), Types.INTEGER);
            statement.setString(5, attempt.trouble().map(Enum::name).orElse(null));
            statement.setString(6, attempt.excerpt());
            statement.setObject(7, sql(attempt.nextAttemptAt()));
            statement.setObject(8, ended ? sql(endedAt) : null, Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setString(9, state);
            statement.setString(10, state);
            statement.setString(11, state);
            statement.setLong(12, attempt.seq());
            statement.setString(13, state);
        });
    }

    /** Ends what waits for a subscription that is switched off. */
    public void endPending(String subscriptionId, DeliveryState state, Instant now) {
        jdbc.sql("""
                        update icp_hook_delivery set state = ?, ended_at = ?, last_error = ?,
                          incident = case when ? = 'FAILED' and incident in ('NONE', 'RESOLVE')
                            then 'DUE' else incident end
                        where subscription_id = ? and state = 'PENDING'
                        """)
                .params(state.name(), sql(now), Trouble.SWITCHED_OFF.name(), state.name(), subscriptionId)
                .update();
    }

    /**
     * Ends what was written for a subscription while it was being switched off: whoever wrote it
     * still saw it active.
     */
    public void endPendingOfInactive(Instant now) {
        jdbc.sql("""
                        update icp_hook_delivery set state = 'CANCELLED', ended_at = ?,
                          last_error = 'SWITCHED_OFF'
                        where state = 'PENDING' and subscription_id in (
                          select id from icp_hook_subscription where not active)
                        """).param(sql(now)).update();
    }

    private static QueuedDelivery queued(ResultSet row, int number) throws SQLException {
        return new QueuedDelivery(
                row.getLong("seq"),
                row.getString("id"),
                row.getString("subscription_id"),
                row.getString("lane"),
                row.getInt("attempts"),
                HookEventType.of(row.getString("type")).orElseThrow(),
                Optional.ofNullable(row.getString("journey_id")),
                instant(row, "created_at"),
                row.getString("body"));
    }
}
