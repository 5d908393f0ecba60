package io.icpready.journey.reminders;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Teaches the engine's timer cycles the schedule of reminders, so that the due date that stands in
 * the database and in Cockpit is the moment of the next reminder. All other cycles are the engine's
 * own.
 */
final class ReminderCalendar extends CycleBusinessCalendar {

    private final WorkingDayCalendar workingDays;

    ReminderCalendar(WorkingDayCalendar workingDays) {
        this.workingDays = workingDays;
    }

    @Override
    public Date resolveDuedate(String cycle, Date start) {
        return resolveDuedate(cycle, start, 0);
    }

    @Override
    public Date resolveDuedate(String cycle, Date start, long repeatOffset) {
        return WorkdayCycle.parse(cycle)
                .map(workdays -> next(workdays, start))
                .orElseGet(() -> super.resolveDuedate(cycle, start, repeatOffset));
    }

    private Date next(WorkdayCycle cycle, Date start) {
        Instant after = (start == null ? ClockUtil.getCurrentTime() : start).toInstant();
        return cycle.next(after, workingDays)
                .map(Date::from)
                .orElseThrow(() ->
                        new IllegalStateException("icp-ready.reminders.schedule has no working day: " + cycle.cron()));
    }
}
