package io.icpready.journey.reminders;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.icpready.rules.facts.PublicHoliday;
import io.icpready.rules.facts.PublicHolidays;
import io.icpready.rules.facts.PublicHolidays.NamedDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A day ahead that is more than a day of the week: off, or made up for.
 *
 * @param holiday what for, as far as plan or law say
 * @param note why, where a manager said so
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ComingDay(
        LocalDate day, boolean working, Source source, Optional<PublicHoliday> holiday, Optional<String> note) {

    /** Who says so. */
    enum Source {
        /** The State Council's plan of the year. */
        PLAN,
        /** The law alone: the plan is not out. */
        LAW,
        MANAGER
    }

    private static final int MONTHS = 12;

    /** The days of the next twelve months, today among them; a manager knows better than plan and law. */
    static List<ComingDay> from(LocalDate today, List<WorkingDayOverride> overrides) {
        LocalDate last = today.plusMonths(MONTHS);
        Map<LocalDate, ComingDay> days = new TreeMap<>();
        PublicHolidays.between(today, last).forEach(day -> days.put(day.day(), named(day)));
        overrides.stream()
                .filter(override ->
                        !override.day().isBefore(today) && !override.day().isAfter(last))
                .forEach(override -> days.put(
                        override.day(),
                        new ComingDay(
                                override.day(),
                                override.working(),
                                Source.MANAGER,
                                Optional.empty(),
                                override.note())));
        return List.copyOf(days.values());
    }

    private static ComingDay named(NamedDay day) {
        return new ComingDay(
                day.day(), day.working(), day.planned() ? Source.PLAN : Source.LAW, day.holiday(), Optional.empty());
    }
}
