package io.icpready.journey.reminders;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Working days in mainland China: what managers wrote down first, then the public holidays and
 * make-up days of the built-in calendar, then Monday to Friday. A year the calendar does not know
 * yet is thus Monday to Friday.
 */
public final class WorkingDayCalendar {

    /** No plan is older, and none will be made so far ahead. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2100;

    private final Function<LocalDate, Optional<Boolean>> overrides;

    /**
     * @param overrides whether a day is worked, where someone has said so
     */
    public WorkingDayCalendar(Function<LocalDate, Optional<Boolean>> overrides) {
        this.overrides = overrides;
    }

    public boolean isWorkingDay(LocalDate day) {
        return overrides.apply(day).or(() -> published(day)).orElseGet(() -> !isWeekend(day));
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

    /** Whether the State Council's plan of this year is in the built-in calendar. */
    public static boolean isPublished(int year) {
        return published(LocalDate.of(year, 1, 1)).isPresent();
    }

    /** The years whose plan is in the built-in calendar, in order. */
    public static List<Integer> publishedYears() {
        return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .filter(WorkingDayCalendar::isPublished)
                .boxed()
                .toList();
    }

    private static Optional<Boolean> published(LocalDate day) {
        return Optional.ofNullable(LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))
                .map(LegalHoliday::isWork);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
