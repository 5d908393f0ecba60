package io.icpready.monitor.actions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.access.CurrentUser;
import io.icpready.journey.JourneyMigration.Failure;
import io.icpready.journey.JourneyMigration.Round;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who took journeys along to a newer version, or tried it, and what came of it. */
@Repository
public class MigrationLog {

    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;
    private final ObjectMapper json;

    MigrationLog(JdbcClient jdbc, CurrentUser user, Clock clock, ObjectMapper json) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
        this.json = json;
    }

    void write(Round round, boolean trial, String reason) {
        jdbc.sql("""
                        insert into icp_monitor_migration (from_version, to_version, trial, moved, failed,
                               failures, reason, done_by, done_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        round.from(),
                        round.to(),
                        trial,
                        round.moved().size(),
                        round.failures().size(),
                        written(round.failures()),
                        reason,
                        user.userId().orElseThrow(),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** Whether somebody has tried this before. */
    boolean wasTried(int fromVersion, int toVersion) {
        return jdbc.sql("""
                                select count(*) from icp_monitor_migration
                                 where from_version = ? and to_version = ? and trial
                                """).params(fromVersion, toVersion).query(Long.class).single() > 0;
    }

    /** The newest rounds first. */
    List<Entry> newest() {
        return jdbc.sql("""
                        select * from icp_monitor_migration order by migration_id desc fetch first :shown rows only
                        """)
                .param("shown", SHOWN)
                .query((row, number) -> new Entry(
                        row.getInt("from_version"),
                        row.getInt("to_version"),
                        row.getBoolean("trial"),
                        row.getInt("moved"),
                        read(row.getString("failures")),
                        row.getString("reason"),
                        row.getString("done_by"),
                        row.getObject("done_at", OffsetDateTime.class)
                                .toInstant()
                                .toString()))
                .list();
    }

    private String written(List<Failure> failures) {
        try {
            return json.writeValueAsString(failures);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A record cannot be written", impossible);
        }
    }

    private List<Failure> read(String failures) {
        try {
            return Arrays.asList(json.readValue(failures, Failure[].class));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored round cannot be read", unreadable);
        }
    }

    /** One round; {@code doneAt} is ISO 8601. */
    public record Entry(
            int from,
            int to,
            boolean trial,
            int moved,
            List<Failure> failures,
            String reason,
            String doneBy,
            String doneAt) {}
}
