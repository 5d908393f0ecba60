package io.icpready.hooks;

import static io.icpready.store.SqlTime.instant;
import static io.icpready.store.SqlTime.optional;
import static io.icpready.store.SqlTime.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox as stored: events and their deliveries. */
class Deliveries {

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

    private static final String LOG = """
            select d.*, e.type, e.journey_id, e.body
            from icp_hook_delivery d join icp_hook_event e on e.id = d.event_id
            """;

    private static final String REPORT = """
            select d.seq, d.id, d.incident, d.last_error, d.last_status, e.journey_id,
              s.target_shown
            from icp_hook_delivery d
              join icp_hook_event e on e.id = d.event_id
              join icp_hook_subscription s on s.id = d.subscription_id
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Deliveries(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
    }

    /** An event to be written. */
    record NewEvent(String id, HookEventType type, Optional<String> journeyId, Instant occurredAt, String body) {}

    /** A delivery to be written. */
    record NewDelivery(String id, String subscriptionId, String lane) {}

    /** What is to be noted of an attempt. */
    record Attempted(
            long seq,
            DeliveryState state,
            Instant startedAt,
            int millis,
            Optional<Integer> status,
            Optional<Trouble> trouble,
            String excerpt,
            Instant nextAttemptAt) {}

    /** A line of the delivery log. */
    record Logged(
            String id,
            String subscriptionId,
            HookEventType type,
            Optional<String> journeyId,
            DeliveryState state,
            int attempts,
            Instant createdAt,
            Instant nextAttemptAt,
            Optional<Instant> lastAttemptAt,
            Optional<Instant> endedAt,
            Optional<Integer> status,
            Optional<Integer> millis,
            Optional<Trouble> trouble,
            String body,
            String responseExcerpt) {}

    /** A delivery whose failure or recovery the journey is to hear of. */
    record Report(
            long seq,
            String id,
            String journeyId,
            String targetShown,
            Optional<Trouble> trouble,
            Optional<Integer> status,
            IncidentState incident) {}

    void insert(NewEvent event, List<NewDelivery> deliveries, Instant now) {
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
    List<String> subscriptionsWithDue(Instant now) {
        return jdbc.sql("""
                        select distinct subscription_id from icp_hook_delivery
                        where state = 'PENDING' and next_attempt_at <= ?
                        """).param(sql(now)).query(String.class).list();
    }

    /** What may be sent now to a subscription: the heads of its lanes, oldest first. */
    List<QueuedDelivery> due(String subscriptionId, Instant now, int limit) {
        return jdbc.sql(HEADS_OF_LANES)
                .params(subscriptionId, sql(now), limit)
                .query(Deliveries::queued)
                .list();
    }

    /** Notes many attempts at once. What was delivered is noted even if cancelled meanwhile. */
    void record(List<Attempted> attempts) {
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
    void endPending(String subscriptionId, DeliveryState state, Instant now) {
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
    void endPendingOfInactive(Instant now) {
        jdbc.sql("""
                        update icp_hook_delivery set state = 'CANCELLED', ended_at = ?,
                          last_error = 'SWITCHED_OFF'
                        where state = 'PENDING' and subscription_id in (
                          select id from icp_hook_subscription where not active)
                        """).param(sql(now)).update();
    }

    /** Puts an ended delivery back into the queue; false when it was not ended. */
    boolean redeliver(String id, Instant now) {
        return jdbc.sql("""
                                update icp_hook_delivery set state = 'PENDING', attempts = 0,
                                  next_attempt_at = ?, ended_at = null
                                where id = ? and state <> 'PENDING'
                                """).params(sql(now), id).update() == 1;
    }

    Optional<Logged> find(String id) {
        return jdbc.sql(LOG + " where d.id = ?")
                .param(id)
                .query(Deliveries::logged)
                .optional();
    }

    /** The newest lines of a subscription's log. */
    List<Logged> log(String subscriptionId, int limit) {
        return jdbc.sql(LOG + " where d.subscription_id = ? order by d.seq desc limit ?")
                .params(subscriptionId, limit)
                .query(Deliveries::logged)
                .list();
    }

    /** Failures and recoveries the journey has not heard of. */
    List<Report> reportsDue(int limit) {
        return jdbc.sql(REPORT + """
                                where d.incident in ('DUE', 'RESOLVE')
                                  and e.journey_id is not null
                                  and (s.inactive_reason is null or s.inactive_reason <> 'DELETED')
                                order by d.seq limit ?
                                """).param(limit).query(Deliveries::report).list();
    }

    /** Failures the journeys show, in the order of writing, beginning after one of them. */
    List<Report> shownAfter(long seq, int limit) {
        return jdbc.sql(REPORT + """
                                where d.incident = 'RAISED' and d.seq > ?
                                  and (s.inactive_reason is null or s.inactive_reason <> 'DELETED')
                                order by d.seq limit ?
                                """)
                .params(seq, limit)
                .query(Deliveries::report)
                .list();
    }

    /** Notes what the journey knows now; false when the delivery has changed since it was read. */
    boolean reported(Report report, IncidentState now) {
        return jdbc.sql("update icp_hook_delivery set incident = ? where seq = ? and incident = ?")
                        .params(now.name(), report.seq(), report.incident().name())
                        .update()
                == 1;
    }

    /** Failures of a subscription that the journeys show at this moment. */
    List<Report> shown(String subscriptionId) {
        return jdbc.sql(REPORT + """
                                where d.subscription_id = ? and d.incident in ('RAISED', 'RESOLVE')
                                  and e.journey_id is not null
                                """)
                .param(subscriptionId)
                .query(Deliveries::report)
                .list();
    }

    /**
     * Forgets deliveries that ended before this moment and are no incident, those of deleted
     * subscriptions, and events without deliveries. A ping, which is a lane by itself, is never an
     * incident.
     */
    void forgetBefore(Instant limit) {
        jdbc.sql("""
                        delete from icp_hook_delivery
                        where state <> 'PENDING' and ended_at < ?
                          and (incident = 'NONE' or lane = id)
                        """).param(sql(limit)).update();
        jdbc.sql("""
                        delete from icp_hook_delivery where subscription_id in (
                          select id from icp_hook_subscription
                          where inactive_reason = 'DELETED')
                        """).update();
        jdbc.sql("""
                        delete from icp_hook_event where occurred_at < ? and not exists (
                          select 1 from icp_hook_delivery d where d.event_id = icp_hook_event.id)
                        """).param(sql(limit)).update();
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

    private static Logged logged(ResultSet row, int number) throws SQLException {
        return new Logged(
                row.getString("id"),
                row.getString("subscription_id"),
                HookEventType.of(row.getString("type")).orElseThrow(),
                Optional.ofNullable(row.getString("journey_id")),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "created_at"),
                instant(row, "next_attempt_at"),
                optional(row, "last_attempt_at"),
                optional(row, "ended_at"),
                Optional.ofNullable(row.getObject("last_status", Integer.class)),
                Optional.ofNullable(row.getObject("last_millis", Integer.class)),
                Optional.ofNullable(row.getString("last_error")).map(Trouble::valueOf),
                row.getString("body"),
                Optional.ofNullable(row.getString("response_excerpt")).orElse(""));
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        return new Report(
                row.getLong("seq"),
                row.getString("id"),
                row.getString("journey_id"),
                row.getString("target_shown"),
                Optional.ofNullable(row.getString("last_error")).map(Trouble::valueOf),
                Optional.ofNullable(row.getObject("last_status", Integer.class)),
                IncidentState.valueOf(row.getString("incident")));
    }
}
