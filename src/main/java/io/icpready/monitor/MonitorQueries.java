package io.icpready.monitor;

import com.google.common.collect.Lists;
import io.icpready.journey.JourneyModel;
import io.icpready.journey.JourneyStage;
import io.icpready.journey.JourneyTask.WaitsFor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    private static final List<String> CLOCK_STEPS = JourneyStage.tasksWaitingFor(WaitsFor.CLOCK);
    private static final List<String> REVIEWER_STEPS = JourneyStage.tasksWaitingFor(WaitsFor.REVIEWER);

    private static final List<String> APPLICANT_STEPS = Names.STEPS.stream()
            .filter(step -> !CLOCK_STEPS.contains(step) && !REVIEWER_STEPS.contains(step))
            .toList();

    private static final String VISITS_AT_STEPS = Names.STEPS.stream()
            .map(step -> "count(case when s.activity_id = '%s' then 1 end) as %s".formatted(step, column(step)))
            .collect(Collectors.joining(", "));

    private static final String OPEN_AT_STEPS = Names.STEPS.stream()
            .map(MonitorQueries::column)
            .map(column -> "sum(%s) as %s".formatted(column, column))
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Lanes lanes;

    MonitorQueries(JdbcClient jdbc, Clock clock, Lanes lanes) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.lanes = lanes;
    }

    /** Asks everything at once, what takes longest first. */
    Dashboard dashboard(MonitorFilter filter, Locale language) {
        var openVisits = lanes.ask(() -> openVisits(filter));
        var doneVisits = Lists.partition(Names.STEPS, filter.narrows() ? 4 : 1).stream()
                .map(steps -> lanes.ask(() -> doneVisits(steps, filter)))
                .toList();
        var checks = lanes.ask(() -> checks(filter));
        var overdue = lanes.ask(() -> overdueJourneys(filter));
        var refusals = lanes.ask(() -> refusals(filter));
        var rejections = lanes.ask(() -> rejections(filter));
        var starts = lanes.ask(() -> starts(filter));
        var ends = lanes.ask(() -> ends(filter));
        var open = lanes.ask(() -> openJourneys(filter));
        var hooks = lanes.ask(this::hooks);
        return new Dashboard(
                open.join(),
                overdue.join(),
                openVisits.join().waiting(),
                finished(ends.join()),
                steps(
                        openVisits.join(),
                        doneVisits.stream()
                                .flatMap(visits -> visits.join().stream())
                                .toList()),
                checks.join(),
                refusals.join(),
                rejections.join(),
                hooks.join(),
                trend(starts.join(), ends.join()),
                Names.in(language));
    }

    /** Empty for every process but the journey. */
    List<Heat> heat(String processDefinitionKey) {
        if (!JourneyModel.PROCESS_KEY.equals(processDefinitionKey)) {
            return List.of();
        }
        var open = lanes.ask(this::openByStep);
        var average = lanes.ask(this::averageByStep);
        return Names.STEPS.stream()
                .map(step -> new Heat(
                        step, open.join().getOrDefault(step, 0L), average.join().get(step)))
                .filter(heat -> heat.open() > 0 || heat.averageSeconds() != null)
                .toList();
    }

    /** Open visits of all journeys; a step where nobody stands is left out. */
    Map<String, Long> openByStep() {
        Map<String, Long> open = new HashMap<>();
        jdbc.sql("""
                        select activity_id, count(*) as n from icp_monitor_step
                         where activity_id in (:steps) and left_at is null
                         group by activity_id
                        """).param("steps", Names.STEPS).query(row -> {
            open.put(row.getString("activity_id"), row.getLong("n"));
        });
        return open;
    }

    private Map<String, Double> averageByStep() {
        Map<String, Double> average = new HashMap<>();
        jdbc.sql("""
                        select activity_id, avg(cast(duration_seconds as double precision)) as average
                          from icp_monitor_step
                         where activity_id in (:steps) and left_at >= :since and not canceled
                         group by activity_id
                        """).param("steps", Names.STEPS).param("since", since()).query(row -> {
            average.put(row.getString("activity_id"), row.getDouble("average"));
        });
        return average;
    }

    private long openJourneys(MonitorFilter filter) {
        return ask("select count(*) from icp_monitor_journey j where j.ended_at is null" + narrowed(filter), filter)
                .query(Long.class)
                .single();
    }

    private long overdueJourneys(MonitorFilter filter) {
        return ask("""
                        select count(*) from icp_monitor_journey j
                         where j.ended_at is null
                           and exists (select 1 from ACT_RU_TASK t
                                        where t.PROC_INST_ID_ = j.journey_id
                                          and t.DUE_DATE_ < :now)
                        """ + narrowed(filter), filter)
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** Reads the open visits once: journey by journey, how many stand at each step. */
    private OpenVisits openVisits(MonitorFilter filter) {
        return ask(
                        "select "
                                + OPEN_AT_STEPS
                                + ", "
                                + sumOfJourneysAt(APPLICANT_STEPS, "applicant")
                                + ", "
                                + sumOfJourneysAt(REVIEWER_STEPS, "reviewer")
                                + ", "
                                + sumOfJourneysAt(CLOCK_STEPS, "waiting_clock")
                                + " from (select s.journey_id, "
                                + VISITS_AT_STEPS
                                + " from icp_monitor_step s"
                                + joined(filter)
                                + " where s.left_at is null and s.activity_id in (:steps)"
                                + narrowed(filter)
                                + " group by s.journey_id) visits",
                        filter)
                .param("steps", Names.STEPS)
                .query((row, number) -> {
                    Map<String, Long> open = new HashMap<>();
                    for (String step : Names.STEPS) {
                        open.put(step, row.getLong(column(step)));
                    }
                    return new OpenVisits(
                            open,
                            new Dashboard.Waiting(
                                    row.getLong("applicant"), row.getLong("reviewer"), row.getLong("waiting_clock")));
                })
                .single();
    }

    private static String sumOfJourneysAt(List<String> steps, String name) {
        return steps.stream()
                .map(MonitorQueries::column)
                .collect(Collectors.joining(" + ", "sum(case when ", " > 0 then 1 else 0 end) as " + name));
    }

    private static String column(String step) {
        return "at_" + step;
    }

    /**
     * Sorts durations, which is the dearest part of the dashboard: step by step it is cheaper than
     * by step and duration. A filter's journeys are looked up for each question anew, so that it
     * asks for several steps at a time.
     */
    private List<DoneVisits> doneVisits(List<String> steps, MonitorFilter filter) {
        return ask(
                        """
                        select s.activity_id, count(*) as n,
                               percentile_cont(0.5) within group (order by s.duration_seconds) as median,
                               percentile_cont(0.9) within group (order by s.duration_seconds) as p90
                          from icp_monitor_step s
                        """
                                + joined(filter)
                                + " where s.activity_id in (:steps)"
                                + " and s.left_at >= :since and not s.canceled"
                                + narrowed(filter)
                                + " group by s.activity_id",
                        filter)
                .param("steps", steps)
                .param("since", since())
                .query((row, number) -> new DoneVisits(
                        row.getString("activity_id"), row.getLong("n"), row.getDouble("median"), row.getDouble("p90")))
                .list();
    }

    private static List<Dashboard.StepFigures> steps(OpenVisits open, List<DoneVisits> done) {
        Map<String, DoneVisits> doneByStep =
                done.stream().collect(Collectors.toMap(DoneVisits::activityId, visits -> visits));
        return Names.STEPS.stream()
                .map(step -> figures(open.byStep().get(step), doneByStep.getOrDefault(step, DoneVisits.none(step))))
                .filter(step -> step.open() > 0 || step.done() > 0)
                .toList();
    }

    private static Dashboard.StepFigures figures(long open, DoneVisits done) {
        return new Dashboard.StepFigures(
                done.activityId(), open, done.visits(), done.medianSeconds(), done.p90Seconds());
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
                .query((row, number) -> new Dashboard.CheckFigures(
                        row.getString("verdict"), row.getLong("tries"), row.getLong("passed")))
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

    /** What failed once and is tried again is told apart from what waits for its first try. */
    private List<Dashboard.HookFigures> hooks() {
        return jdbc
                .sql("""
                        select state, count(*) as n from icp_hook_delivery
                         where state <> 'PENDING' group by state
                        union all
                        select 'PENDING', count(*) from icp_hook_delivery
                         where state = 'PENDING' and attempts = 0
                        union all
                        select 'RETRYING', count(*) from icp_hook_delivery
                         where state = 'PENDING' and attempts > 0
                         order by 1
                        """)
                .query((row, number) -> new Dashboard.HookFigures(row.getString("state"), row.getLong("n")))
                .list()
                .stream()
                .filter(figure -> figure.deliveries() > 0)
                .toList();
    }

    private List<Start> starts(MonitorFilter filter) {
        return ask(
                        "select "
                                + day("j.started_at")
                                + " as d, count(*) as n from icp_monitor_journey j"
                                + " where j.started_at >= :since"
                                + narrowed(filter)
                                + " group by "
                                + day("j.started_at"),
                        filter)
                .param("since", since())
                .query((row, number) -> new Start(row.getDate("d").toLocalDate(), row.getLong("n")))
                .list();
    }

    private List<End> ends(MonitorFilter filter) {
        return ask(
                        "select "
                                + day("j.ended_at")
                                + " as d, j.state, count(*) as n from icp_monitor_journey j"
                                + " where j.ended_at >= :since"
                                + narrowed(filter)
                                + " group by j.state, "
                                + day("j.ended_at"),
                        filter)
                .param("since", since())
                .query((row, number) -> new End(
                        row.getDate("d").toLocalDate(), JourneyState.valueOf(row.getString("state")), row.getLong("n")))
                .list();
    }

    /** The day of Asia/Shanghai, whatever zone the database speaks. */
    private static String day(String column) {
        return "cast(" + column + " at time zone 'Asia/Shanghai' as date)";
    }

    private static List<Dashboard.Finished> finished(List<End> ends) {
        return ends.stream()
                .collect(Collectors.groupingBy(
                        end -> end.state().name(), TreeMap::new, Collectors.summingLong(End::journeys)))
                .entrySet()
                .stream()
                .map(entry -> new Dashboard.Finished(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<Dashboard.Day> trend(List<Start> starts, List<End> ends) {
        LocalDate today = LocalDate.now(clock);
        return today.minusDays(WINDOW_DAYS - 1L)
                .datesUntil(today.plusDays(1))
                .map(day -> new Dashboard.Day(
                        day.toString(),
                        startedOn(day, starts),
                        endedOn(day, JourneyState.SUBMITTED, ends),
                        endedOn(day, JourneyState.WITHDRAWN, ends)))
                .toList();
    }

    private static long startedOn(LocalDate day, List<Start> starts) {
        return starts.stream()
                .filter(start -> start.day().equals(day))
                .mapToLong(Start::journeys)
                .sum();
    }

    private static long endedOn(LocalDate day, JourneyState state, List<End> ends) {
        return ends.stream()
                .filter(end -> end.day().equals(day) && end.state() == state)
                .mapToLong(End::journeys)
                .sum();
    }

    private static RowMapper<Dashboard.Count> count(String key) {
        return (row, number) -> new Dashboard.Count(row.getString(key), row.getLong("n"));
    }

    private JdbcClient.StatementSpec ask(String sql, MonitorFilter filter) {
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

    private static String joined(MonitorFilter filter) {
        return filter.narrows() ? " join icp_monitor_journey j on j.journey_id = s.journey_id" : "";
    }

    private static String narrowed(MonitorFilter filter) {
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
    private OffsetDateTime since() {
        return LocalDate.now(clock)
                .minusDays(WINDOW_DAYS - 1L)
                .atStartOfDay(clock.getZone())
                .toOffsetDateTime();
    }

    private record OpenVisits(Map<String, Long> byStep, Dashboard.Waiting waiting) {}

    private record DoneVisits(String activityId, long visits, Double medianSeconds, Double p90Seconds) {

        static DoneVisits none(String step) {
            return new DoneVisits(step, 0, null, null);
        }
    }

    private record Start(LocalDate day, long journeys) {}

    private record End(LocalDate day, JourneyState state, long journeys) {}
}
