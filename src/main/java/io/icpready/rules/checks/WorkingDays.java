package io.icpready.rules.checks;

import io.icpready.rules.facts.PublicHolidays;
import java.time.LocalDate;

/** Counts working days, as far as the plans of public holidays and the law say. */
final class WorkingDays {

    private WorkingDays() {}

    static LocalDate after(LocalDate day, int count) {
        LocalDate reached = day;
        for (int counted = 0; counted < count; ) {
            reached = reached.plusDays(1);
            if (PublicHolidays.isWorkingDay(reached)) {
                counted++;
            }
        }
        return reached;
    }
}
