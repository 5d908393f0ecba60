package io.icpready.journey.reminders;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** When reminders fire; named in the model. */
public final class ReminderSchedule {

    private final RemindersProperties properties;

    ReminderSchedule(RemindersProperties properties) {
        this.properties = properties;
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
                                WorkdayCycle.delayOf(
                                        journey.getProcessInstanceId(), properties.spread()))
                        .toString();
    }
}
