package io.icpready.monitor.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What all questions to the read model share: the filter in SQL, and how far back they look. */
@Component
class NarrowedQuestion {

    private final JdbcClient jdbc;
    private final Clock clock;

    NarrowedQuestion(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A statement with the values that {@link #narrowed} names. */
    JdbcClient.StatementSpec ask(String sql, MonitorFilter filter) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        filter.province().ifPresent(province -> statement.param("province", province.code()));
        filter.kind().ifPresent(kind -> statement.param("kind", kind.name()));
        filter.industry().ifPresent(industry -> statement.param("industry", "%," + industry.name() + ",%"));
        filter.minimumAgeDays()
                .ifPresent(days -> statement.param(
                        "startedBefore",
                        clock.instant().minus(days, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC)));
        return statement;
    }

    /** Brings in the journey {@code j} of a row {@code s}, where a filter asks for it. */
    static String joined(MonitorFilter filter) {
        return filter.narrows() ? " join icp_monitor_journey j on j.journey_id = s.journey_id" : "";
    }

    /** The conditions of a filter on the journey {@code j}. */
    static String narrowed(MonitorFilter filter) {
        StringBuilder conditions = new StringBuilder();
        filter.province().ifPresent(province -> conditions.append(" and j.province = :province"));
        filter.kind().ifPresent(kind -> conditions.append(" and j.subject_kind = :kind"));
        filter.industry().ifPresent(industry -> conditions.append(" and j.industries like :industry"));
        filter.minimumAgeDays().ifPresent(days -> conditions.append(" and j.started_at <= :startedBefore"));
        return conditions.toString();
    }

    /**
     * Start of the first day of the window, so that the trend and the rates speak of the same days.
     */
    OffsetDateTime since() {
        return LocalDate.now(clock)
                .minusDays(DashboardFigures.WINDOW_DAYS - 1L)
                .atStartOfDay(clock.getZone())
                .toOffsetDateTime();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }
}
