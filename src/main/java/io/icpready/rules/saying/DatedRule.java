package io.icpready.rules.saying;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A rule whose outcome depends on the day of submission.
 *
 * @param holds whether the rule is kept on a day
 * @param bounds whether a day on which it is broken is no day to submit: BLOCK rules and DOM-13
 * @param broken the finding of a day on which it is broken
 */
public record DatedRule(Predicate<LocalDate> holds, boolean bounds, Function<LocalDate, Finding> broken) {

    /** A rule that stops the step on days on which it is broken. */
    public static DatedRule blocking(Predicate<LocalDate> holds, Function<LocalDate, Finding> broken) {
        return new DatedRule(holds, true, broken);
    }

    /** A rule that only says something on days on which it is broken. */
    public static DatedRule advising(Predicate<LocalDate> holds, Function<LocalDate, Finding> broken) {
        return new DatedRule(holds, false, broken);
    }
}
