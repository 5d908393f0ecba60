package io.icpready.hooks.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which deliveries that failed for good the journeys have heard of. */
public class FailureLedger {

    private static final String REPORT = """
            select d.seq, d.id, d.incident, d.last_error, d.last_status, e.journey_id,
              s.target_shown
            from icp_hook_delivery d
              join icp_hook_event e on e.id = d.event_id
              join icp_hook_subscription s on s.id = d.subscription_id
            """;

    private final JdbcClient jdbc;

    public FailureLedger(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    /** Failures and recoveries the journey has not heard of, beginning after one of them. */
    public List<FailureReport> reportsDue(long seq, int limit) {
        return jdbc.sql(REPORT + """
                                where d.incident in ('DUE', 'RESOLVE') and d.seq > ?
                                  and e.journey_id is not null
                                  and (s.inactive_reason is null or s.inactive_reason <> 'DELETED')
                                order by d.seq limit ?
                                """)
                .params(seq, limit)
                .query(FailureLedger::report)
                .list();
    }

    /** Failures the journeys show, in the order of writing, beginning after one of them. */
    public List<FailureReport> shownAfter(long seq, int limit) {
        return jdbc.sql(REPORT + """
                                where d.incident = 'RAISED' and d.seq > ?
                                  and (s.inactive_reason is null or s.inactive_reason <> 'DELETED')
                                order by d.seq limit ?
                                """)
                .params(seq, limit)
                .query(FailureLedger::report)
                .list();
    }

    /** Notes what the journey knows now; false when the delivery has changed since it was read. */
    public boolean reported(FailureReport report, IncidentState now) {
        return jdbc.sql("update icp_hook_delivery set incident = ? where seq = ? and incident = ?")
                        .params(now.name(), report.seq(), report.incident().name())
                        .update()
                == 1;
    }

    /** Failures of a subscription that the journeys show at this moment. */
    public List<FailureReport> shown(String subscriptionId) {
        return jdbc.sql(REPORT + """
                                where d.subscription_id = ? and d.incident in ('RAISED', 'RESOLVE')
                                  and e.journey_id is not null
                                """)
                .param(subscriptionId)
                .query(FailureLedger::report)
                .list();
    }

    private static FailureReport report(ResultSet row, int number) throws SQLException {
        return new FailureReport(
                row.getLong("seq"),
                row.getString("id"),
                row.getString("journey_id"),
                row.getString("target_shown"),
                Optional.ofNullable(row.getString("last_error")).map(Trouble::valueOf),
                Optional.ofNullable(row.getObject("last_status", Integer.class)),
                IncidentState.valueOf(row.getString("incident")));
    }
}
