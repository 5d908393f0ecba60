package io.icpready.rules;

import io.icpready.rules.saying.DatedRule;
import io.icpready.rules.saying.Outcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days on which a filing could be submitted: from today to two years on, both included, those
 * on which no BLOCK rule and not DOM-13 is broken. Each day is tested by the very rules that the
 * checks apply.
 *
 * @param earliest first such day
 * @param latest last such day; empty when none, or when the last day of the horizon is still one
 */
record SubmissionWindow(Optional<LocalDate> earliest, Optional<LocalDate> latest) {

    private static final int HORIZON_YEARS = 2;

    static SubmissionWindow of(Collection<Outcome> outcomes, LocalDate today) {
        if (outcomes.stream().anyMatch(Outcome::blocksAlways)) {
            return new SubmissionWindow(Optional.empty(), Optional.empty());
        }
        List<DatedRule> bounds = outcomes.stream()
                .flatMap(outcome -> outcome.dated().stream())
                .filter(DatedRule::bounds)
                .toList();
        LocalDate horizon = today.plusYears(HORIZON_YEARS);
        Optional<LocalDate> earliest = today.datesUntil(horizon.plusDays(1))
                .filter(day -> isFree(bounds, day))
                .findFirst();
        return new SubmissionWindow(earliest, earliest.flatMap(first -> latest(bounds, first, horizon)));
    }

    private static Optional<LocalDate> latest(List<DatedRule> bounds, LocalDate earliest, LocalDate horizon) {
        return Stream.iterate(horizon, day -> !day.isBefore(earliest), day -> day.minusDays(1))
                .filter(day -> isFree(bounds, day))
                .findFirst()
                .filter(day -> day.isBefore(horizon));
    }

    private static boolean isFree(List<DatedRule> bounds, LocalDate day) {
        for (DatedRule rule : bounds) {
            if (!rule.holds().test(day)) {
                return false;
            }
        }
        return true;
    }
}
