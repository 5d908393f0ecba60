package io.icpready.monitor.figures;

import io.icpready.monitor.chronicle.JourneyState;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** How many journeys there are, how they began and how they ended. */
@Repository
class JourneyFigures {

    private final NarrowedQuestion question;

    JourneyFigures(NarrowedQuestion question) {
        this.question = question;
    }

    long openJourneys(MonitorFilter filter) {
        return question.ask(
                        "select count(*) from icp_monitor_journey j where j.ended_at is null"
                                + NarrowedQuestion.narrowed(filter),
                        filter)
                .query(Long.class)
                .single();
    }

    long overdueJourneys(MonitorFilter filter) {
        return question.ask("""
                        select count(*) from icp_monitor_journey j
                         where j.ended_at is null
                           and exists (select 1 from ACT_RU_TASK t
                                        where t.PROC_INST_ID_ = j.journey_id
                                          and t.DUE_DATE_ < :now)
                        """ + NarrowedQuestion.narrowed(filter), filter)
                .param("now", java.sql.Timestamp.from(question.now()))
                .query(Long.class)
                .single();
    }

    List<Start> starts(MonitorFilter filter) {
        return question.ask(
                        "select "
                                + day("j.started_at")
                                + " as d, count(*) as n from icp_monitor_journey j"
                                + " where j.started_at >= :since"
                                + NarrowedQuestion.narrowed(filter)
                                + " group by "
                                + day("j.started_at"),
                        filter)
                .param("since", question.since())
                .query((row, number) -> new Start(row.getDate("d").toLocalDate(), row.getLong("n")))
                .list();
    }

    List<End> ends(MonitorFilter filter) {
        return question.ask(
                        "select "
                                + day("j.ended_at")
                                + " as d, j.state, count(*) as n from icp_monitor_journey j"
                                + " where j.ended_at >= :since"
                                + NarrowedQuestion.narrowed(filter)
                                + " group by j.state, "
                                + day("j.ended_at"),
                        filter)
                .param("since", question.since())
                .query((row, number) -> new End(
                        row.getDate("d").toLocalDate(), JourneyState.valueOf(row.getString("state")), row.getLong("n")))
                .list();
    }

    /** The day of Asia/Shanghai, whatever zone the database speaks. */
    private static String day(String column) {
        return "cast(" + column + " at time zone 'Asia/Shanghai' as date)";
    }

    static List<Dashboard.Finished> finished(List<End> ends) {
        return ends.stream()
                .collect(Collectors.groupingBy(
                        end -> end.state().name(), TreeMap::new, Collectors.summingLong(End::journeys)))
                .entrySet()
                .stream()
                .map(entry -> new Dashboard.Finished(entry.getKey(), entry.getValue()))
                .toList();
    }

    List<Dashboard.Day> trend(List<Start> starts, List<End> ends) {
        LocalDate today = question.today();
        return today.minusDays(DashboardFigures.WINDOW_DAYS - 1L)
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

    record Start(LocalDate day, long journeys) {}

    record End(LocalDate day, JourneyState state, long journeys) {}
}
