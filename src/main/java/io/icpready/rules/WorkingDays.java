package io.icpready.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday. Public holidays would only lengthen a wait that is advice anyway. */
final class WorkingDays {

    private WorkingDays() {}

    static LocalDate after(LocalDate day, int count) {
        LocalDate reached = day;
        for (int counted = 0; counted < count; ) {
            reached = reached.plusDays(1);
            if (isWorkingDay(reached)) {
                counted++;
            }
        }
        return reached;
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
