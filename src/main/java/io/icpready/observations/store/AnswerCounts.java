package io.icpready.observations.store;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How often registries were asked, by day, and how they answered. */
public final class AnswerCounts {

    private final JdbcClient jdbc;

    public AnswerCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param outcome {@code ANSWERED} or the name of a trouble
     * @param millis of all of them together
     */
    public record Count(String registry, String outcome, long times, long millis) {}

    public void add(LocalDate day, String registry, String outcome, Duration took) {
        if (more(day, registry, outcome, took)) {
            return;
        }
        try {
            jdbc.sql(
                            "insert into icp_registry_answers (asked_on, registry, outcome, times, millis) values (?, ?, ?, 1, ?)")
                    .params(day, registry, outcome, took.toMillis())
                    .update();
        } catch (DuplicateKeyException firstAtTheSameTime) {
            more(day, registry, outcome, took);
        }
    }

    /** Since this day, by registry. */
    public List<Count> since(LocalDate day) {
        return jdbc.sql("""
                        select registry, outcome, sum(times) as times, sum(millis) as millis
                        from icp_registry_answers where asked_on >= ?
                        group by registry, outcome order by registry, outcome
                        """)
                .param(day)
                .query((row, number) -> new Count(
                        row.getString("registry"),
                        row.getString("outcome"),
                        row.getLong("times"),
                        row.getLong("millis")))
                .list();
    }

    public int forgetBefore(LocalDate day) {
        return jdbc.sql("delete from icp_registry_answers where asked_on < ?")
                .param(day)
                .update();
    }

    private boolean more(LocalDate day, String registry, String outcome, Duration took) {
        return jdbc.sql("""
                                update icp_registry_answers set times = times + 1, millis = millis + ?
                                where asked_on = ? and registry = ? and outcome = ?
                                """).params(took.toMillis(), day, registry, outcome).update() == 1;
    }
}
