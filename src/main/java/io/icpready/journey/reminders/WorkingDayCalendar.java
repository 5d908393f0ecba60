package io.icpready.journey.reminders;

import io.icpready.rules.facts.PublicHolidays;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** Working days in mainland China: what managers wrote down first, then {@link PublicHolidays}. */
final class WorkingDayCalendar {

    private final Function<LocalDate, Optional<Boolean>> overrides;

    /**
     * @param overrides whether a day is worked, where someone has said so
     */
    public WorkingDayCalendar(Function<LocalDate, Optional<Boolean>> overrides) {
        this.overrides = overrides;
    }

    public boolean isWorkingDay(LocalDate day) {
        return overrides.apply(day).orElseGet(() -> PublicHolidays.isWorkingDay(day));
    }

    /** The day after so many working days; the first working day not before it when none. */
    public LocalDate after(LocalDate day, int workingDays) {
        LocalDate reached = day;
        for (int counted = 0; counted < workingDays; ) {
            reached = reached.plusDays(1);
            if (isWorkingDay(reached)) {
                counted++;
            }
        }
        while (!isWorkingDay(reached)) {
            reached = reached.plusDays(1);
        }
        return reached;
    }
}
