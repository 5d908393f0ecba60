package io.icpready.observations.watch;

import static io.icpready.store.SqlTime.sql;

import io.icpready.store.SqlTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who watches which domain, and when it is due. */
public final class WatchRows {

    private final JdbcClient jdbc;

    public WatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param toldFrom first moment of the state that the journey has heard of */
    public record Watcher(String journeyId, Optional<Instant> toldFrom) {}

    public void put(String journeyId, String name, Instant dueAt, Optional<Instant> toldFrom) {
        if (update(journeyId, name, dueAt, toldFrom)) {
            return;
        }
        try {
            jdbc.sql("insert into icp_domain_watch (journey_id, domain_name, due_at, told_from) values (?, ?, ?, ?)")
                    .params(journeyId, name, sql(dueAt), sql(toldFrom))
                    .update();
        } catch (DuplicateKeyException writtenMeanwhile) {
            update(journeyId, name, dueAt, toldFrom);
        }
    }

    public void dueAt(String journeyId, Instant moment) {
        jdbc.sql("update icp_domain_watch set due_at = ? where journey_id = ?")
                .params(sql(moment), journeyId)
                .update();
    }

    public void remove(String journeyId) {
        jdbc.sql("delete from icp_domain_watch where journey_id = ?")
                .param(journeyId)
                .update();
    }

    /** Names that are due, the longest waiting first. */
    public List<String> due(Instant now, int most) {
        return jdbc.sql("""
                        select domain_name from icp_domain_watch where due_at <= ?
                        group by domain_name order by min(due_at), domain_name fetch first %d rows only
                        """.formatted(most)).param(sql(now)).query(String.class).list();
    }

    public List<Watcher> watchers(String name) {
        return jdbc.sql("select journey_id, told_from from icp_domain_watch where domain_name = ? order by journey_id")
                .param(name)
                .query((row, number) -> new Watcher(row.getString("journey_id"), SqlTime.optional(row, "told_from")))
                .list();
    }

    /** What was due of this name is due again then. */
    public void dueAgain(String name, Instant now, Instant moment) {
        jdbc.sql("update icp_domain_watch set due_at = ? where domain_name = ? and due_at <= ?")
                .params(sql(moment), name, sql(now))
                .update();
    }

    public void told(String journeyId, Instant from) {
        jdbc.sql("update icp_domain_watch set told_from = ? where journey_id = ?")
                .params(sql(from), journeyId)
                .update();
    }

    private boolean update(String journeyId, String name, Instant dueAt, Optional<Instant> toldFrom) {
        return jdbc.sql("""
                                update icp_domain_watch set domain_name = ?, due_at = ?, told_from = ?
                                where journey_id = ?
                                """).params(name, sql(dueAt), sql(toldFrom), journeyId).update() == 1;
    }
}
