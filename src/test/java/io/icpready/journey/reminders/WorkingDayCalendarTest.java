package io.icpready.journey.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.facts.PublicHolidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Working days")
class WorkingDayCalendarTest {

    /** The State Council's plan of 2026: holidays as first/last day, then make-up days. */
    private static final String[][] HOLIDAYS_2026 = {
        {"2026-01-01", "2026-01-03"},
        {"2026-02-15", "2026-02-23"},
        {"2026-04-04", "2026-04-06"},
        {"2026-05-01", "2026-05-05"},
        {"2026-06-19", "2026-06-21"},
        {"2026-09-25", "2026-09-27"},
        {"2026-10-01", "2026-10-07"}
    };

    private static final Set<String> MAKE_UP_DAYS_2026 =
            Set.of("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10");

    private final WorkingDayCalendar calendar = new WorkingDayCalendar(day -> Optional.empty());

    @Test
    void every_day_of_2026_is_as_the_state_council_planned() {
        Set<LocalDate> holidays = Stream.of(HOLIDAYS_2026)
                .flatMap(range -> LocalDate.parse(range[0])
                        .datesUntil(LocalDate.parse(range[1]).plusDays(1)))
                .collect(Collectors.toSet());

        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            boolean expected = MAKE_UP_DAYS_2026.contains(day.toString()) || !holidays.contains(day) && !weekend(day);
            assertThat(calendar.isWorkingDay(day)).as(day.toString()).isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "{0} is off, as the law fixes it")
    @CsvSource(textBlock = """
                    2027, 01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03
                    2028, 01-01 01-25 01-26 01-27 01-28 04-04 05-01 05-02 05-28 10-01 10-02 10-03
                    2033, 01-01 01-30 01-31 02-01 02-02 04-04 05-01 05-02 06-01 09-08 10-01 10-02 10-03
                    """)
    void a_year_without_a_plan_has_the_days_off_that_the_law_fixes(int year, String daysOff) {
        Set<String> byLaw = Set.of(daysOff.split(" "));

        assertThat(PublicHolidays.isPublished(year)).isFalse();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            boolean expected = !weekend(day) && !byLaw.contains(day.toString().substring(5));
            assertThat(calendar.isWorkingDay(day)).as(day.toString()).isEqualTo(expected);
        }
    }

    @Test
    void the_years_of_the_plans_are_known_without_a_gap() {
        List<Integer> years = PublicHolidays.publishedYears();

        assertThat(years).contains(2024, 2025, 2026).doesNotContain(2040);
        assertThat(years.get(years.size() - 1) - years.get(0)).isEqualTo(years.size() - 1);
    }

    @Test
    void what_a_manager_wrote_down_comes_first() {
        WorkingDayCalendar corrected = new WorkingDayCalendar(day -> Optional.ofNullable(Map.of(
                        LocalDate.parse("2026-10-01"), true,
                        LocalDate.parse("2026-11-24"), false,
                        LocalDate.parse("2040-01-02"), false)
                .get(day)));

        assertThat(corrected.isWorkingDay(LocalDate.parse("2026-10-01"))).isTrue();
        assertThat(corrected.isWorkingDay(LocalDate.parse("2026-11-24"))).isFalse();
        assertThat(corrected.isWorkingDay(LocalDate.parse("2040-01-02"))).isFalse();
        assertThat(corrected.isWorkingDay(LocalDate.parse("2026-11-25"))).isTrue();
    }

    @ParameterizedTest(name = "{1} working days after {0}: {2}")
    @CsvSource({
        "2026-11-24, 0, 2026-11-24",
        "2026-11-24, 1, 2026-11-25",
        "2026-11-27, 1, 2026-11-30",
        "2026-11-28, 0, 2026-11-30",
        "2026-09-30, 1, 2026-10-08",
        "2026-10-08, 2, 2026-10-10",
        "2026-02-13, 1, 2026-02-14",
        "2026-02-14, 1, 2026-02-24",
        "2026-12-31, 1, 2027-01-04",
        "2027-02-04, 1, 2027-02-09"
    })
    void working_days_are_counted_over_days_off(LocalDate from, int days, LocalDate expected) {
        assertThat(calendar.after(from, days)).isEqualTo(expected);
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
