package io.icpready.hooks.outbox;

import static io.icpready.store.SqlTime.instant;
import static io.icpready.store.SqlTime.optional;
import static io.icpready.store.SqlTime.sql;

import io.icpready.hooks.DeliveryState;
import io.icpready.hooks.HookEventType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The deliveries of a subscription as managers see them, as long as they are kept. */
public class DeliveryLog {

    private static final String LOG = """
            select d.*, e.type, e.journey_id, e.body
            from icp_hook_delivery d join icp_hook_event e on e.id = d.event_id
            """;

    private final JdbcClient jdbc;

    public DeliveryLog(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    public Optional<LoggedDelivery> find(String id) {
        return jdbc.sql(LOG + " where d.id = ?")
                .param(id)
                .query(DeliveryLog::logged)
                .optional();
    }

    /** The newest lines of a subscription's log. */
    public List<LoggedDelivery> log(String subscriptionId, int limit) {
        return jdbc.sql(LOG + " where d.subscription_id = ? order by d.seq desc limit ?")
                .params(subscriptionId, limit)
                .query(DeliveryLog::logged)
                .list();
    }

    /** Puts an ended delivery back into the queue; false when it was not ended. */
    public boolean redeliver(String id, Instant now) {
        return jdbc.sql("""
                                update icp_hook_delivery set state = 'PENDING', attempts = 0,
                                  next_attempt_at = ?, ended_at = null
                                where id = ? and state <> 'PENDING'
                                """).params(sql(now), id).update() == 1;
    }

    /**
     * Forgets deliveries that ended before this moment and are no incident, those of deleted
     * subscriptions, and events without deliveries. A ping, which is a lane by itself, is never an
     * incident.
     */
    public void forgetBefore(Instant limit) {
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

    private static LoggedDelivery logged(ResultSet row, int number) throws SQLException {
        return new LoggedDelivery(
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
}
