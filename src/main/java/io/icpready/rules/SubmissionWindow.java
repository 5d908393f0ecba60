package io.icpready.rules;

import io.icpready.rules.saying.DatedRule;
import io.icpready.rules.saying.Days;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Outcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The days on which a filing could be submitted: from today to two years on, both included, those
 * on which no BLOCK rule and not DOM-13 is broken, by the very rules that the checks apply.
 *
 * @param earliest first such day
 * @param latest last such day; empty when none, or when the last day of the horizon is still one
 * @param bounds what speaks against the day before the first; nothing where that is today, or none
 */
record SubmissionWindow(Optional<LocalDate> earliest, Optional<LocalDate> latest, List<Finding> bounds) {

    static SubmissionWindow of(Collection<Outcome> outcomes, LocalDate today) {
        if (outcomes.stream().anyMatch(Outcome::blocksAlways)) {
            return new SubmissionWindow(Optional.empty(), Optional.empty(), List.of());
        }
        List<Days> broken = outcomes.stream()
                .flatMap(outcome -> outcome.dated().stream())
                .filter(DatedRule::bounds)
                .map(DatedRule::broken)
                .toList();
        LocalDate horizon = today.plusYears(Dossier.HORIZON_YEARS);
        Optional<LocalDate> earliest = firstFree(broken, today, horizon);
        return new SubmissionWindow(
                earliest,
                earliest.map(first -> lastFree(broken, horizon)).filter(day -> day.isBefore(horizon)),
                earliest.filter(today::isBefore)
                        .map(first -> boundsOn(first.minusDays(1), outcomes))
                        .orElseGet(List::of));
    }

    private static List<Finding> boundsOn(LocalDate day, Collection<Outcome> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.boundsOn(day).stream())
                .toList();
    }

    /** Steps over whatever is broken on a day, until nothing is. */
    private static Optional<LocalDate> firstFree(List<Days> broken, LocalDate from, LocalDate horizon) {
        Optional<Days> around = around(broken, from);
        if (around.isEmpty()) {
            return Optional.of(from);
        }
        LocalDate last = around.get().last();
        return last.isBefore(horizon) ? firstFree(broken, last.plusDays(1), horizon) : Optional.empty();
    }

    /** The same backwards. It ends, since some day before is free. */
    private static LocalDate lastFree(List<Days> broken, LocalDate to) {
        return around(broken, to)
                .map(days -> lastFree(broken, days.first().minusDays(1)))
                .orElse(to);
    }

    private static Optional<Days> around(List<Days> broken, LocalDate day) {
        return broken.stream().filter(days -> days.contains(day)).findFirst();
    }
}
