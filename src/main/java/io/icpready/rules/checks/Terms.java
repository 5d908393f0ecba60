package io.icpready.rules.checks;

import java.time.LocalDate;
import java.time.Period;

/** Terms of months and years. They are added to the earlier day: counting back disagrees at month ends (AMB-05). */
final class Terms {

    private Terms() {}

    /** The last day from which a term reaches no further than an end. */
    static LocalDate lastDayWithin(LocalDate end, Period term) {
        LocalDate day = end.minus(term);
        while (!day.plusDays(1).plus(term).isAfter(end)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The first day from which a term reaches an end. */
    static LocalDate firstDayReaching(LocalDate end, Period term) {
        LocalDate day = end.minus(term);
        while (day.plus(term).isBefore(end)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
