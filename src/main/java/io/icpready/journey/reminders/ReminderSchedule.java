package io.icpready.journey.reminders;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** When reminders fire; named in the model. */
public final class ReminderSchedule {

    private final RemindersProperties properties;
    private final WorkingDayCalendar calendar;

    ReminderSchedule(RemindersProperties properties, WorkingDayCalendar calendar) {
        this.properties = properties;
        this.calendar = calendar;
    }

    /** A day can become a day off after the timer was set for it. */
    boolean allows(LocalDate day) {
        return properties.isRepetition() || calendar.isWorkingDay(day);
    }

    /**
     * The timer cycle of a journey: a cron schedule on working days with the delay of this journey,
     * or the ISO 8601 repetition of the settings as it stands.
     */
    public String cycle(DelegateExecution journey) {
        return properties.isRepetition()
                ? properties.schedule()
                : new WorkdayCycle(
                                properties.schedule(),
                                WorkdayCycle.delayOf(journey.getProcessInstanceId(), properties.spread()))
                        .toString();
    }
}
