package io.icpready.journey.reminders;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The days managers wrote down, as stored; a change is seen within a minute. */
final class WorkingDayOverrides implements Function<LocalDate, Optional<Boolean>> {

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

    private Optional<Boolean> read(LocalDate day) {
        return jdbc.sql("select working from icp_working_day_override where calendar_day = ?")
                .param(day)
                .query(Boolean.class)
                .optional();
    }
}
