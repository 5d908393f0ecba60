package io.icpready.journey.reminders;

import io.icpready.journey.JourneyStage;
import io.icpready.journey.JourneyTask;
import io.icpready.journey.JourneyTask.WaitsFor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.OptionalInt;

/** By when a task should be done. A policy, not a rule: nothing is refused because it is late. */
public final class DueDates {

    private final RemindersProperties properties;
    private final WorkingDayCalendar calendar;
    private final Clock clock;

    DueDates(RemindersProperties properties, WorkingDayCalendar calendar, Clock clock) {
        this.properties = properties;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The end of the working day by which a task of this kind is due when it is created now. What only waits for
     * the clock is due on no day: it goes on by itself.
     */
    public Optional<Date> of(String taskKey) {
        return waitsForTheClock(taskKey) ? Optional.empty() : Optional.of(due(taskKey));
    }

    private Date due(String taskKey) {
        LocalDate due = calendar.after(LocalDate.now(clock), workingDays(taskKey));
        return Date.from(
                due.plusDays(1).atStartOfDay(clock.getZone()).minusSeconds(1).toInstant());
    }

    private static boolean waitsForTheClock(String taskKey) {
        return JourneyStage.task(taskKey)
                .filter(task -> task.waitsFor() == WaitsFor.CLOCK)
                .isPresent();
    }

    private int workingDays(String taskKey) {
        return properties
                .dueInWorkingDays()
                .getOrDefault(taskKey, ownDays(taskKey).orElse(properties.usualDueInWorkingDays()));
    }

    private static OptionalInt ownDays(String taskKey) {
        return JourneyStage.task(taskKey).map(JourneyTask::dueInWorkingDays).orElseGet(OptionalInt::empty);
    }
}
