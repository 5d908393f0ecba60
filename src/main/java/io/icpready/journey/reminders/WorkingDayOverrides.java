package io.icpready.journey.reminders;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The days managers wrote down; a change is seen by other processes within a minute. */
class WorkingDayOverrides implements Function<LocalDate, Optional<Boolean>> {

    private static final Duration AGE = Duration.ofMinutes(1);
    private static final int MOST_DAYS = 1000;

    private final JdbcClient jdbc;
    private final Cache<LocalDate, Optional<Boolean>> recent =
            Caffeine.newBuilder().expireAfterWrite(AGE).maximumSize(MOST_DAYS).build();

    WorkingDayOverrides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Boolean> apply(LocalDate day) {
        return recent.get(day, this::read);
    }

    /** Every day that was written down, in order. */
    List<WorkingDayOverride> all() {
        return jdbc.sql("select * from icp_working_day_override order by calendar_day")
                .query(WorkingDayOverrides::override)
                .list();
    }

    /** Writes a day down, in place of what was written of it before. */
    void put(WorkingDayOverride override) {
        if (!update(override)) {
            try {
                insert(override);
            } catch (DuplicateKeyException writtenMeanwhile) {
                update(override);
            }
        }
        recent.invalidate(override.day());
    }

    /** False when nothing was written of this day. */
    boolean remove(LocalDate day) {
        boolean removed = jdbc.sql("delete from icp_working_day_override where calendar_day = ?")
                        .param(day)
                        .update()
                == 1;
        recent.invalidate(day);
        return removed;
    }

    private boolean update(WorkingDayOverride override) {
        return jdbc.sql("""
                                update icp_working_day_override set working = ?, note = ?
                                where calendar_day = ?
                                """)
                        .params(override.working(), override.note().orElse(null), override.day())
                        .update()
                == 1;
    }

    private void insert(WorkingDayOverride override) {
        jdbc.sql("""
                        insert into icp_working_day_override (calendar_day, working, note)
                        values (?, ?, ?)
                        """)
                .params(override.day(), override.working(), override.note().orElse(null))
                .update();
    }

    private Optional<Boolean> read(LocalDate day) {
        return jdbc.sql("select working from icp_working_day_override where calendar_day = ?")
                .param(day)
                .query(Boolean.class)
                .optional();
    }

    private static WorkingDayOverride override(ResultSet row, int number) throws SQLException {
        return new WorkingDayOverride(
                row.getObject("calendar_day", LocalDate.class),
                row.getBoolean("working"),
                Optional.ofNullable(row.getString("note")));
    }
}
