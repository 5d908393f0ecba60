package io.icpready.journey.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.journey.reminders.ComingDay.Source;
import io.icpready.rules.facts.PublicHoliday;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The days off ahead")
class ComingDayTest {

    private static final LocalDate END_OF_NOVEMBER = LocalDate.of(2026, 11, 30);

    @Test
    @DisplayName("begin with New Year, which the law fixes while no plan is out")
    void beginWithNewYear() {
        List<ComingDay> days = ComingDay.from(END_OF_NOVEMBER, List.of());

        assertThat(days.get(0))
                .isEqualTo(new ComingDay(
                        LocalDate.of(2027, 1, 1),
                        false,
                        Source.LAW,
                        Optional.of(PublicHoliday.NEW_YEAR),
                        Optional.empty()));
        assertThat(days)
                .filteredOn(day -> day.holiday().equals(Optional.of(PublicHoliday.SPRING_FESTIVAL)))
                .extracting(ComingDay::day)
                .containsExactly(
                        LocalDate.of(2027, 2, 5),
                        LocalDate.of(2027, 2, 6),
                        LocalDate.of(2027, 2, 7),
                        LocalDate.of(2027, 2, 8));
        assertThat(days).allMatch(day -> !day.day().isAfter(END_OF_NOVEMBER.plusMonths(12)));
    }

    @Test
    @DisplayName("have the days that are made up for, where a plan is out")
    void haveMakeUpDays() {
        assertThat(ComingDay.from(LocalDate.of(2026, 9, 20), List.of()))
                .filteredOn(day -> day.source() == Source.PLAN && day.working())
                .extracting(ComingDay::day)
                .containsExactly(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 10));
    }

    @Test
    @DisplayName("are as a manager says, who knows better")
    void areAsAManagerSays() {
        var worked = new WorkingDayOverride(LocalDate.of(2027, 1, 1), true, Optional.of("inventory"));
        var past = new WorkingDayOverride(LocalDate.of(2026, 11, 1), false, Optional.empty());

        assertThat(ComingDay.from(END_OF_NOVEMBER, List.of(worked, past)).get(0))
                .isEqualTo(new ComingDay(
                        LocalDate.of(2027, 1, 1), true, Source.MANAGER, Optional.empty(), Optional.of("inventory")));
    }
}
