package io.icpready.journey.reminders;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When reminders fire; named in the model. */
@Component("reminderSchedule")
public class ReminderSchedule {

    private final String cycle;

    ReminderSchedule(@Value("${icp-ready.reminders.schedule:0 0 9 * * ?}") String cycle) {
        this.cycle = cycle;
    }

    /** A timer cycle: cron in Asia/Shanghai, or an ISO 8601 repetition. */
    public String cycle() {
        return cycle;
    }
}
