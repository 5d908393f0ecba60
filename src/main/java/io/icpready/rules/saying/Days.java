package io.icpready.rules.saying;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days without a gap, both ends included; none where the last stands before the first. Where a side is
 * open, its end is {@link LocalDate#MIN} or {@link LocalDate#MAX}.
 */
public record Days(LocalDate first, LocalDate last) {

    public static Days between(LocalDate first, LocalDate last) {
        return new Days(first, last);
    }

    public static Days before(LocalDate day) {
        return new Days(LocalDate.MIN, day.minusDays(1));
    }

    public static Days after(LocalDate day) {
        return new Days(day.plusDays(1), LocalDate.MAX);
    }

    /** All days until {@code last}. */
    public static Days until(LocalDate last) {
        return new Days(LocalDate.MIN, last);
    }

    /** The first of them that does not come before a day. */
    public Optional<LocalDate> firstFrom(LocalDate day) {
        return Optional.of(first.isBefore(day) ? day : first).filter(this::contains);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
