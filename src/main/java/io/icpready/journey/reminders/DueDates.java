package io.icpready.journey.reminders;

import io.icpready.journey.JourneyStage;
import io.icpready.journey.JourneyTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
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

    /** The end of the working day by which a task of this kind is due when it is created now. */
    public Date of(String taskKey) {
        LocalDate due = calendar.after(LocalDate.now(clock), workingDays(taskKey));
        return Date.from(
                due.plusDays(1).atStartOfDay(clock.getZone()).minusSeconds(1).toInstant());
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
