package io.icpready.rules;

import io.icpready.rules.saying.Finding;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day before or after which one fact allows no submission.
 *
 * @param day the first or the last day that it allows
 * @param finding what is said where it does not: of the day before the first; or, its remedy telling which value
 *     would do, of the first day on which everything else allows a submission
 * @param slot the document whose date it is; empty where it is another fact
 */
public record Bound(Limit limit, LocalDate day, Finding finding, Optional<Slot> slot) {

    /** Which end of the days it bounds. */
    public enum Limit {
        FROM,
        UNTIL
    }

    Bound saying(Finding other) {
        return new Bound(limit, day, other, slot);
    }

    boolean isLast() {
        return limit == Limit.UNTIL;
    }
}
