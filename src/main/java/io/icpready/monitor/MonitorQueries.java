package io.icpready.monitor;

import io.icpready.journey.JourneyModel;
import io.icpready.journey.JourneyModel.Element;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Read-only questions to the read model. Every figure is one statement that an operator could run
 * by hand.
 */
@Repository
class MonitorQueries {

    /** How far back rates, durations and the trend look. */
    static final int WINDOW_DAYS = 30;

    private static final List<String> CLOCK_STEPS = List.of(Element.WAIT_FOR_REAL_NAME);
    private static final List<String> REVIEWER_STEPS = List.of(Element.REVIEW_DOCUMENT);

    private static final List<String> APPLICANT_STEPS =
            Names.STEPS.stream()
                    .filter(step -> !CLOCK_STEPS.contains(step) && !REVIEWER_STEPS.contains(step))
                    .toList();

    private final JdbcClient jdbc;
    private final Clock clock;

    MonitorQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Dashboard dashboard(MonitorFilter filter, Locale language) {
        return new Dashboard(
                openJourneys(filter),
                overdueJourneys(filter),
                waiting(filter),
                finished(filter),
                steps(filter),
                checks(filter),
                refusals(filter),
                rejections(filter),
                hooks(),
                trend(filter),
                Names.in(language));
    }

    /** Empty for every process but the journey. */
    List<Heat> heat(String processDefinitionKey) {
        if (!JourneyModel.PROCESS_KEY.equals(processDefinitionKey)) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select s.activity_id,
                               sum(case when s.left_at is null then 1 else 0 end) as n,
                               avg(cast(s.duration_seconds as double precision)) as average
                          from icp_monitor_step s
                         where s.left_at is null or (s.left_at >= :since and not s.canceled)
                         group by s.activity_id
                        """)
                .param("since", since())
                .query(
                        (row, number) ->
                                new Heat(
                                        row.getString("activity_id"),
                                        row.getLong("n"),
                                        row.getObject("average", Double.class)))
                .list();
    }

    private long openJourneys(MonitorFilter filter) {
        return ask(
                        "select count(*) from icp_monitor_journey j where j.ended_at is null"
                                + narrowed(filter),
                        filter)
                .query(Long.class)
                .single();
    }

    private long overdueJourneys(MonitorFilter filter) {
        return ask(
                        """
                        select count(*) from (select distinct t.PROC_INST_ID_
                          from ACT_RU_TASK t
                          join icp_monitor_journey j on j.journey_id = t.PROC_INST_ID_
                         where t.DUE_DATE_ < :now
                        """
                                + narrowed(filter)
                                + ") late",
                        filter)
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    private Dashboard.Waiting waiting(MonitorFilter filter) {
        return new Dashboard.Waiting(
                waitingAt(APPLICANT_STEPS, filter),
                waitingAt(REVIEWER_STEPS, filter),
                waitingAt(CLOCK_STEPS, filter));
    }

    /** Distinct in a subquery: counted by hash, where {@code count(distinct …)} would sort. */
    private long waitingAt(List<String> steps, MonitorFilter filter) {
        return ask(
                        "select count(*) from (select distinct s.journey_id from icp_monitor_step s"
                                + joined(filter)
                                + " where s.left_at is null and s.activity_id in (:steps)"
                                + narrowed(filter)
                                + ") waiting",
                        filter)
                .param("steps", steps)
                .query(Long.class)
                .single();
    }

    private List<Dashboard.Finished> finished(MonitorFilter filter) {
        return ask(
                        "select j.state, count(*) as n from icp_monitor_journey j where j.ended_at >= :since"
                                + narrowed(filter)
                                + " group by j.state order by j.state",
                        filter)
                .param("since", since())
                .query(
                        (row, number) ->
                                new Dashboard.Finished(row.getString("state"), row.getLong("n")))
                .list();
    }

    private List<Dashboard.StepFigures> steps(MonitorFilter filter) {
        Map<String, Long> open = new HashMap<>();
        ask(
                        "select s.activity_id, count(*) as n from icp_monitor_step s"
                                + joined(filter)
                                + " where s.left_at is null"
                                + narrowed(filter)
                                + " group by s.activity_id",
                        filter)
                .query(
                        row -> {
                            open.put(row.getString("activity_id"), row.getLong("n"));
                        });
        Map<String, Dashboard.StepFigures> figures = new TreeMap<>();
        open.forEach((id, n) -> figures.put(id, new Dashboard.StepFigures(id, n, 0, null, null)));
        ask(
                        """
                        select s.activity_id, count(*) as n,
                               percentile_cont(0.5) within group (order by s.duration_seconds) as median,
                               percentile_cont(0.9) within group (order by s.duration_seconds) as p90
                          from icp_monitor_step s
                        """
                                + joined(filter)
                                + " where s.left_at >= :since and not s.canceled"
                                + narrowed(filter)
                                + " group by s.activity_id",
                        filter)
                .param("since", since())
                .query(
                        row -> {
                            String id = row.getString("activity_id");
                            figures.put(
                                    id,
                                    new Dashboard.StepFigures(
                                            id,
                                            open.getOrDefault(id, 0L),
                                            row.getLong("n"),
                                            row.getDouble("median"),
                                            row.getDouble("p90")));
                        });
        return figures.values().stream()
                .sorted(Comparator.comparingInt(step -> Names.STEPS.indexOf(step.activityId())))
                .toList();
    }

    private List<Dashboard.CheckFigures> checks(MonitorFilter filter) {
        return ask(
                        """
                        select s.verdict, count(*) as tries, sum(case when s.passed then 1 else 0 end) as passed
                          from icp_monitor_check s
                        """
                                + joined(filter)
                                + " where s.checked_at >= :since and s.attempt = 1"
                                + narrowed(filter)
                                + " group by s.verdict order by s.verdict",
                        filter)
                .param("since", since())
                .query(
                        (row, number) ->
                                new Dashboard.CheckFigures(
                                        row.getString("verdict"),
                                        row.getLong("tries"),
                                        row.getLong("passed")))
                .list();
    }

    private List<Dashboard.Count> refusals(MonitorFilter filter) {
        return ask(
                        "select s.rule_id, count(*) as n from icp_monitor_refusal s"
                                + joined(filter)
                                + " where s.refused_at >= :since"
                                + narrowed(filter)
                                + " group by s.rule_id order by n desc, s.rule_id fetch first 20 rows only",
                        filter)
                .param("since", since())
                .query(count("rule_id"))
                .list();
    }

    private List<Dashboard.Count> rejections(MonitorFilter filter) {
        return ask(
                        "select s.reason, count(*) as n from icp_monitor_rejection s"
                                + joined(filter)
                                + " where s.rejected_at >= :since"
                                + narrowed(filter)
                                + " group by s.reason order by n desc, s.reason fetch first 20 rows only",
                        filter)
                .param("since", since())
                .query(count("reason"))
                .list();
    }

    private List<Dashboard.HookFigures> hooks() {
        return jdbc.sql(
                        "select state, count(*) as n from icp_hook_delivery group by state order by state")
                .query(
                        (row, number) ->
                                new Dashboard.HookFigures(row.getString("state"), row.getLong("n")))
                .list();
    }

    private List<Dashboard.Day> trend(MonitorFilter filter) {
        Map<LocalDate, long[]> days = new TreeMap<>();
        LocalDate today = LocalDate.now(clock);
        for (int back = WINDOW_DAYS - 1; back >= 0; back--) {
            days.put(today.minusDays(back), new long[3]);
        }
        perDay("started_at", "true", filter).forEach((day, n) -> add(days, day, 0, n));
        perDay("ended_at", "j.state = 'SUBMITTED'", filter)
                .forEach((day, n) -> add(days, day, 1, n));
        perDay("ended_at", "j.state = 'WITHDRAWN'", filter)
                .forEach((day, n) -> add(days, day, 2, n));
        List<Dashboard.Day> trend = new ArrayList<>();
        days.forEach((day, n) -> trend.add(new Dashboard.Day(day.toString(), n[0], n[1], n[2])));
        return trend;
    }

    /** Counts by the day of Asia/Shanghai, whatever zone the database speaks. */
    private Map<LocalDate, Long> perDay(String column, String condition, MonitorFilter filter) {
        Map<LocalDate, Long> days = new HashMap<>();
        String day = "cast(j." + column + " at time zone 'Asia/Shanghai' as date)";
        ask(
                        "select "
                                + day
                                + " as d, count(*) as n from icp_monitor_journey j where j."
                                + column
                                + " >= :since and "
                                + condition
                                + narrowed(filter)
                                + " group by "
                                + day,
                        filter)
                .param("since", since())
                .query(
                        row -> {
                            days.put(row.getDate("d").toLocalDate(), row.getLong("n"));
                        });
        return days;
    }

    private static void add(Map<LocalDate, long[]> days, LocalDate day, int column, long n) {
        long[] figures = days.get(day);
        if (figures != null) {
            figures[column] += n;
        }
    }

    private static RowMapper<Dashboard.Count> count(String key) {
        return (row, number) -> new Dashboard.Count(row.getString(key), row.getLong("n"));
    }

    private JdbcClient.StatementSpec ask(String sql, MonitorFilter filter) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        filter.province().ifPresent(province -> statement.param("province", province.code()));
        filter.kind().ifPresent(kind -> statement.param("kind", kind.name()));
        filter.industry()
                .ifPresent(industry -> statement.param("industry", "%," + industry.name() + ",%"));
        filter.minimumAgeDays()
                .ifPresent(
                        days ->
                                statement.param(
                                        "startedBefore",
                                        clock.instant()
                                                .minus(days, ChronoUnit.DAYS)
                                                .atOffset(ZoneOffset.UTC)));
        return statement;
    }

    private static String joined(MonitorFilter filter) {
        return filter.narrows() ? " join icp_monitor_journey j on j.journey_id = s.journey_id" : "";
    }

    private static String narrowed(MonitorFilter filter) {
        StringBuilder conditions = new StringBuilder();
        filter.province().ifPresent(province -> conditions.append(" and j.province = :province"));
        filter.kind().ifPresent(kind -> conditions.append(" and j.subject_kind = :kind"));
        filter.industry()
                .ifPresent(industry -> conditions.append(" and j.industries like :industry"));
        filter.minimumAgeDays()
                .ifPresent(days -> conditions.append(" and j.started_at <= :startedBefore"));
        return conditions.toString();
    }

    /**
     * Start of the first day of the window, so that the trend and the rates speak of the same days.
     */
    private OffsetDateTime since() {
        return LocalDate.now(clock)
                .minusDays(WINDOW_DAYS - 1L)
                .atStartOfDay(clock.getZone())
                .toOffsetDateTime();
    }
}
