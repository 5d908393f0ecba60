package io.icpready.monitor.actions;

import io.icpready.access.CurrentUser;
import io.icpready.access.JourneyLog;
import io.icpready.store.SqlTime;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who did what to whose journey, and why. */
@Repository
public class ManagerLog implements JourneyLog {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    ManagerLog(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** A repair in Cockpit itself asks for no reason. */
    @Override
    public void note(String journeyId, String action, String activityId) {
        write(journeyId, action, activityId, "");
    }

    void write(String journeyId, String action, String subject, String reason) {
        jdbc.sql("""
                        insert into icp_monitor_action (journey_id, action, subject, reason, done_by, done_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(journeyId, action, subject, reason, user.userId().orElseThrow(), SqlTime.sql(clock.instant()))
                .update();
    }

    /** What was done to a journey, in the order of doing. */
    public List<Entry> of(String journeyId) {
        return jdbc.sql("""
                        select action, subject, reason, done_by, done_at
                          from icp_monitor_action where journey_id = ? order by action_id
                        """)
                .param(journeyId)
                .query((row, number) -> new Entry(
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("reason"),
                        row.getString("done_by"),
                        row.getObject("done_at", OffsetDateTime.class)
                                .toInstant()
                                .toString()))
                .list();
    }

    /** One action; {@code doneAt} is ISO 8601. */
    public record Entry(String action, String subject, String reason, String doneBy, String doneAt) {}
}
