package io.icpready.journey.reminders;

import io.icpready.journey.JourneyModel.Element;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;

/** By when a task should be done. A policy, not a rule: nothing is refused because it is late. */
public final class DueDates {

    /** Working days; what is not named here takes the usual time. */
    private static final Map<String, Integer> DAYS = Map.of(
            Element.REVIEW_CHECKLIST, 2,
            Element.REGISTER_ACCOUNT, 2,
            Element.REVIEW_DOCUMENT, 2,
            Element.SUBMIT_FILING, 3);

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
                .getOrDefault(taskKey, DAYS.getOrDefault(taskKey, properties.usualDueInWorkingDays()));
    }
}
