package io.icpready.monitor.figures;

import io.icpready.journey.JourneyModel;
import io.icpready.journey.JourneyStage;
import io.icpready.journey.JourneyTask.WaitsFor;
import io.icpready.monitor.StepNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where journeys stand and how long they stood there. */
@Repository
public class VisitFigures {

    private static final List<String> CLOCK_STEPS = JourneyStage.tasksWaitingFor(WaitsFor.CLOCK);
    private static final List<String> REVIEWER_STEPS = JourneyStage.tasksWaitingFor(WaitsFor.REVIEWER);

    private static final List<String> APPLICANT_STEPS = StepNames.STEPS.stream()
            .filter(step -> !CLOCK_STEPS.contains(step) && !REVIEWER_STEPS.contains(step))
            .toList();

    private static final String VISITS_AT_STEPS = StepNames.STEPS.stream()
            .map(step -> "count(case when s.activity_id = '%s' then 1 end) as %s".formatted(step, column(step)))
            .collect(Collectors.joining(", "));

    private static final String OPEN_AT_STEPS = StepNames.STEPS.stream()
            .map(VisitFigures::column)
            .map(column -> "sum(%s) as %s".formatted(column, column))
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;
    private final NarrowedQuestion question;
    private final Lanes lanes;

    VisitFigures(JdbcClient jdbc, NarrowedQuestion question, Lanes lanes) {
        this.jdbc = jdbc;
        this.question = question;
        this.lanes = lanes;
    }

    /** Empty for every process but the journey. */
    List<Heat> heat(String processDefinitionKey) {
        if (!JourneyModel.PROCESS_KEY.equals(processDefinitionKey)) {
            return List.of();
        }
        var open = lanes.ask(this::openByStep);
        var average = lanes.ask(this::averageByStep);
        return StepNames.STEPS.stream()
                .map(step -> new Heat(
                        step, open.join().getOrDefault(step, 0L), average.join().get(step)))
                .filter(heat -> heat.open() > 0 || heat.averageSeconds() != null)
                .toList();
    }

    /** Open visits of all journeys; a step where nobody stands is left out. */
    public Map<String, Long> openByStep() {
        Map<String, Long> open = new HashMap<>();
        jdbc.sql("""
                        select activity_id, count(*) as n from icp_monitor_step
                         where activity_id in (:steps) and left_at is null
                         group by activity_id
                        """).param("steps", StepNames.STEPS).query(row -> {
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
                        """)
                .param("steps", StepNames.STEPS)
                .param("since", question.since())
                .query(row -> {
                    average.put(row.getString("activity_id"), row.getDouble("average"));
                });
        return average;
    }

    /** Reads the open visits once: journey by journey, how many stand at each step. */
    OpenVisits openVisits(MonitorFilter filter) {
        return question.ask(
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
                                + NarrowedQuestion.joined(filter)
                                + " where s.left_at is null and s.activity_id in (:steps)"
                                + NarrowedQuestion.narrowed(filter)
                                + " group by s.journey_id) visits",
                        filter)
                .param("steps", StepNames.STEPS)
                .query((row, number) -> {
                    Map<String, Long> open = new HashMap<>();
                    for (String step : StepNames.STEPS) {
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
                .map(VisitFigures::column)
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
    List<DoneVisits> doneVisits(List<String> steps, MonitorFilter filter) {
        return question.ask(
                        """
                        select s.activity_id, count(*) as n,
                               percentile_cont(0.5) within group (order by s.duration_seconds) as median,
                               percentile_cont(0.9) within group (order by s.duration_seconds) as p90
                          from icp_monitor_step s
                        """
                                + NarrowedQuestion.joined(filter)
                                + " where s.activity_id in (:steps)"
                                + " and s.left_at >= :since and not s.canceled"
                                + NarrowedQuestion.narrowed(filter)
                                + " group by s.activity_id",
                        filter)
                .param("steps", steps)
                .param("since", question.since())
                .query((row, number) -> new DoneVisits(
                        row.getString("activity_id"), row.getLong("n"), row.getDouble("median"), row.getDouble("p90")))
                .list();
    }

    static List<Dashboard.StepFigures> steps(OpenVisits open, List<DoneVisits> done) {
        Map<String, DoneVisits> doneByStep =
                done.stream().collect(Collectors.toMap(DoneVisits::activityId, visits -> visits));
        return StepNames.STEPS.stream()
                .map(step -> figures(open.byStep().get(step), doneByStep.getOrDefault(step, DoneVisits.none(step))))
                .filter(step -> step.open() > 0 || step.done() > 0)
                .toList();
    }

    private static Dashboard.StepFigures figures(long open, DoneVisits done) {
        return new Dashboard.StepFigures(
                done.activityId(), open, done.visits(), done.medianSeconds(), done.p90Seconds());
    }

    record OpenVisits(Map<String, Long> byStep, Dashboard.Waiting waiting) {}

    record DoneVisits(String activityId, long visits, Double medianSeconds, Double p90Seconds) {

        static DoneVisits none(String step) {
            return new DoneVisits(step, 0, null, null);
        }
    }
}
