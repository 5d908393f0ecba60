package io.icpready.rules;

import io.icpready.rules.Bound.Limit;
import io.icpready.rules.saying.DatedRule;
import io.icpready.rules.saying.Days;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Outcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The days on which a filing could be submitted: from today to two years on, both included, those
 * on which no BLOCK rule and not DOM-13 is broken, by the very rules that the checks apply.
 *
 * @param earliest first such day
 * @param latest last such day; empty when none, or when the last day of the horizon is still one
 * @param bounds why the first day is not earlier; where no day is left, what excludes each other
 */
record SubmissionWindow(Optional<LocalDate> earliest, Optional<LocalDate> latest, List<Bound> bounds) {

    /** What was found out of one step, or of one document. */
    record Part(Outcome outcome, Optional<Slot> slot) {

        static Part of(Outcome outcome) {
            return new Part(outcome, Optional.empty());
        }

        private Stream<DatedRule> bounding() {
            return outcome.dated().stream().filter(DatedRule::bounds);
        }
    }

    /**
     * @param parts all that bounds the days
     * @param told the same, each document for itself, to say what it is that bounds them
     */
    static SubmissionWindow of(Collection<Part> parts, Collection<Part> told, LocalDate today) {
        LocalDate horizon = today.plusYears(Dossier.HORIZON_YEARS);
        List<Days> broken =
                parts.stream().flatMap(Part::bounding).map(DatedRule::broken).toList();
        Optional<LocalDate> earliest = parts.stream().map(Part::outcome).anyMatch(Outcome::blocksAlways)
                ? Optional.empty()
                : firstFree(broken, today, horizon);
        return new SubmissionWindow(
                earliest,
                earliest.map(first -> lastFree(broken, horizon)).filter(day -> day.isBefore(horizon)),
                earliest.isPresent() ? starts(told, today, earliest.get()) : excluding(told, today, horizon));
    }

    /** The first day, from this one on, on which everything but one rule's own facts allows a submission; or this one. */
    static LocalDate firstBeside(DatedRule rule, Collection<Part> parts, LocalDate day) {
        List<String> own = rule.fields();
        List<Days> others = parts.stream()
                .flatMap(Part::bounding)
                .filter(other -> !other.fields().equals(own))
                .map(DatedRule::broken)
                .toList();
        return firstFree(others, day, day.plusYears(Dossier.HORIZON_YEARS)).orElse(day);
    }

    private static List<Bound> starts(Collection<Part> parts, LocalDate today, LocalDate first) {
        return spans(parts, today, first).stream()
                .filter(span -> today.isBefore(first) && span.first.equals(Optional.of(first)))
                .map(Span::start)
                .toList();
    }

    /** Those that end before the others begin, and those that begin after the first end. */
    private static List<Bound> excluding(Collection<Part> parts, LocalDate today, LocalDate horizon) {
        List<Span> spans = spans(parts, today, horizon);
        LocalDate start = spans.stream()
                .flatMap(span -> span.first.stream())
                .max(Comparator.naturalOrder())
                .orElse(today);
        List<Bound> ends = spans.stream()
                .filter(span -> span.last.filter(start::isAfter).isPresent())
                .map(span -> span.end(today, start))
                .toList();
        Optional<LocalDate> firstEnd = ends.stream().map(Bound::day).min(Comparator.naturalOrder());
        return firstEnd.stream()
                .flatMap(end -> Stream.concat(
                        spans.stream()
                                .filter(span -> span.first
                                        .filter(today::isBefore)
                                        .filter(end::isBefore)
                                        .isPresent())
                                .map(Span::start),
                        ends.stream()))
                .sorted(Comparator.comparing(Bound::limit).thenComparing(Bound::day))
                .toList();
    }

    private static List<Span> spans(Collection<Part> parts, LocalDate today, LocalDate horizon) {
        return parts.stream()
                .flatMap(part -> {
                    Map<List<String>, List<DatedRule>> byFacts = part.bounding()
                            .collect(Collectors.groupingBy(DatedRule::fields, LinkedHashMap::new, Collectors.toList()));
                    return byFacts.values().stream().map(rules -> Span.of(rules, part.slot, today, horizon));
                })
                .toList();
    }

    /**
     * The days that one fact allows, for itself.
     *
     * @param first empty where it allows none from today on
     * @param last empty where nothing ends them
     */
    private record Span(
            List<DatedRule> rules, Optional<Slot> slot, Optional<LocalDate> first, Optional<LocalDate> last) {

        static Span of(List<DatedRule> rules, Optional<Slot> slot, LocalDate today, LocalDate horizon) {
            List<Days> broken = rules.stream().map(DatedRule::broken).toList();
            Optional<LocalDate> first = firstFree(broken, today, horizon);
            return new Span(rules, slot, first, around(broken, horizon).flatMap(days -> lastFreeBefore(broken, days)));
        }

        Bound start() {
            LocalDate day = first.orElseThrow();
            return new Bound(
                    Limit.FROM, day, brokenOn(day.minusDays(1)).finding().apply(day.minusDays(1)), slot);
        }

        /** What is over already fails the check of today: the same is said of it, in the same figures. */
        Bound end(LocalDate today, LocalDate start) {
            LocalDate end = last.orElseThrow();
            Finding said = end.isBefore(today)
                    ? brokenOn(today).on(today, start)
                    : brokenOn(start).ofDay(start);
            return new Bound(Limit.UNTIL, end, said, slot);
        }

        private DatedRule brokenOn(LocalDate day) {
            return rules.stream()
                    .filter(rule -> rule.broken().contains(day))
                    .findFirst()
                    .orElseThrow();
        }
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

    /** As above, where perhaps none is free. */
    private static Optional<LocalDate> lastFreeBefore(List<Days> broken, Days after) {
        if (after.first().equals(LocalDate.MIN)) {
            return Optional.empty();
        }
        LocalDate day = after.first().minusDays(1);
        return around(broken, day).map(days -> lastFreeBefore(broken, days)).orElseGet(() -> Optional.of(day));
    }

    private static Optional<Days> around(List<Days> broken, LocalDate day) {
        return broken.stream().filter(days -> days.contains(day)).findFirst();
    }
}
