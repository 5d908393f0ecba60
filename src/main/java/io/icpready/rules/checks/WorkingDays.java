package io.icpready.rules.checks;

import io.icpready.rules.facts.PublicHolidays;
import java.time.LocalDate;

/** Counts working days, as far as the plans of public holidays and the law say. */
final class WorkingDays {

    private WorkingDays() {}

    /** The first of the last so many working days until a day, which counts if it is one. */
    static LocalDate lastOf(LocalDate day, int count) {
        LocalDate reached = day.plusDays(1);
        for (int counted = 0; counted < count; ) {
            reached = reached.minusDays(1);
            if (PublicHolidays.isWorkingDay(reached)) {
                counted++;
            }
        }
        return reached;
    }

    /** The day on which so many working days have passed since a day, which does not count itself. */
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
