package io.icpready.monitor.figures;

import java.util.List;
import java.util.Map;

/**
 * The whole field in one answer. Times are in seconds; rates between 0 and 1.
 *
 * @param openJourneys journeys that are neither submitted nor withdrawn
 * @param overdueJourneys open journeys with a task past its due date
 * @param names what steps and checks are called in the reader's language
 * @param finished journeys that ended within the last 30 days, by how
 */
public record Dashboard(
        long openJourneys,
        long overdueJourneys,
        Waiting waiting,
        List<Finished> finished,
        List<StepFigures> steps,
        List<CheckFigures> checks,
        List<Count> refusals,
        List<Count> rejections,
        List<DeliveryFigures> hooks,
        List<Day> trend,
        Map<String, String> names) {

    /** Open journeys by who has to act next; one journey may wait for several. */
    public record Waiting(long applicant, long reviewer, long clock) {}

    public record Finished(String state, long journeys) {}

    /**
     * One user task.
     *
     * @param open visits that are open now
     * @param done visits that ended within the last 30 days
     * @param medianSeconds half of those took at most this long
     * @param p90Seconds nine of ten took at most this long
     */
    public record StepFigures(String activityId, long open, long done, Double medianSeconds, Double p90Seconds) {}

    /** One check: how many journeys met it within 30 days, and how many passed at the first try. */
    public record CheckFigures(String verdict, long firstTries, long passedAtFirst) {}

    public record Count(String key, long times) {}

    public record DeliveryFigures(String state, long deliveries) {}

    public record Day(String day, long started, long submitted, long withdrawn) {}
}
