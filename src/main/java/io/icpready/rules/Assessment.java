package io.icpready.rules;

import io.icpready.rules.saying.OrderKind;
import io.icpready.rules.saying.RequiredDocument;
import io.icpready.rules.saying.Status;
import io.icpready.rules.saying.Verdict;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The whole answer to one set of facts.
 *
 * @param submissionDate the judged day: the later of the planned day and today
 * @param ready true when no step is blocked or missing and every required document is given and
 *     valid
 * @param earliestSubmissionDate first day within two years on which no BLOCK rule and not DOM-13 is
 *     broken
 * @param latestSubmissionDate last such day; empty when none, or when nothing bounds it within two
 *     years
 * @param bounds why the first day is not earlier; where no day is left, what excludes each other
 * @param order what kind of order it is (SUB-03); empty while that is open
 */
public record Assessment(
        LocalDate submissionDate,
        boolean ready,
        Map<Step, Verdict> steps,
        List<RequiredDocument> requiredDocuments,
        Optional<LocalDate> earliestSubmissionDate,
        Optional<LocalDate> latestSubmissionDate,
        List<Bound> bounds,
        Optional<OrderKind> order) {

    /** Steps that whoever gathers documents later has an answer to before. */
    static final Set<Step> BESIDE_DOCUMENTS =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(Step.DOCUMENTS, Step.PRE_APPROVAL)));

    /** The same, but no day is told before something was said of everything beside the documents. */
    Assessment onceAllIsSaid() {
        return BESIDE_DOCUMENTS.stream().anyMatch(step -> steps.get(step).status() == Status.MISSING)
                ? withoutDays()
                : this;
    }

    private Assessment withoutDays() {
        return new Assessment(
                submissionDate,
                ready,
                steps,
                requiredDocuments,
                Optional.empty(),
                Optional.empty(),
                excludingBounds(),
                order);
    }

    /** Why the first day is not earlier; nothing where it is today, or where nobody knows it. */
    public List<Bound> boundsOfFirstDay() {
        return excludingBounds().isEmpty() ? bounds : List.of();
    }

    /**
     * What excludes each other where no day is left, though each for itself would allow some: those that begin later,
     * and those that end before; nothing where a day is left, or where it is no matter of days.
     */
    public List<Bound> excludingBounds() {
        return bounds.stream().anyMatch(Bound::isLast) ? bounds : List.of();
    }

    /** With the last day moved to this one where it comes first. What ends before the first day is replaced by then. */
    Assessment endingWith(Optional<LocalDate> end) {
        return end.filter(day -> earliestSubmissionDate
                        .filter(first -> !day.isBefore(first))
                        .isPresent())
                .filter(day ->
                        latestSubmissionDate.filter(last -> !day.isBefore(last)).isEmpty())
                .map(day -> new Assessment(
                        submissionDate,
                        ready,
                        steps,
                        requiredDocuments,
                        earliestSubmissionDate,
                        Optional.of(day),
                        bounds,
                        order))
                .orElse(this);
    }
}
