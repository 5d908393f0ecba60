package io.icpready.monitor.actions;

import io.icpready.access.CurrentUser;
import io.icpready.access.JourneyLog;
import io.icpready.store.SqlTime;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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
        write(journeyId, action, subject, reason, Hands.NONE);
    }

    void write(String journeyId, String action, String subject, String reason, Hands hands) {
        jdbc.sql("""
                        insert into icp_monitor_action
                               (journey_id, action, subject, reason, done_by, done_at, handed_from, handed_to)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        journeyId,
                        action,
                        subject,
                        reason,
                        user.userId().orElseThrow(),
                        SqlTime.sql(clock.instant()),
                        hands.from().orElse(null),
                        hands.to().orElse(null))
                .update();
    }

    /** What was done to a journey, in the order of doing. */
    public List<Entry> of(String journeyId) {
        return jdbc.sql("""
                        select action, subject, reason, done_by, done_at, handed_from, handed_to
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
                                .toString(),
                        row.getString("handed_from"),
                        row.getString("handed_to")))
                .list();
    }

    /**
     * One action; {@code doneAt} is ISO 8601.
     *
     * @param handedFrom account of who had what was handed over, {@code handedTo} of who got it; null
     *     where nothing was, or nobody had it
     */
    public record Entry(
            String action,
            String subject,
            String reason,
            String doneBy,
            String doneAt,
            String handedFrom,
            String handedTo) {}

    /** From whom to whom something went, by account. */
    public record Hands(Optional<String> from, Optional<String> to) {

        static final Hands NONE = new Hands(Optional.empty(), Optional.empty());

        static Hands over(String from, String to) {
            return new Hands(Optional.ofNullable(from), Optional.of(to));
        }
    }
}
