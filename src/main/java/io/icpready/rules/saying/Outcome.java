package io.icpready.rules.saying;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a check found out, before a day is chosen. The day is left open so that every day of the
 * horizon can be asked without judging the rest anew.
 *
 * @param base status when nothing is found: PASS, MISSING or NOT_NEEDED
 * @param findings what holds on any day
 * @param dated what depends on the day
 * @param open questions that may stay open while a filing is drafted, and not when it is handed in
 */
public record Outcome(Status base, List<Finding> findings, List<DatedRule> dated, List<Finding> open) {

    private static final Comparator<Finding> BY_RULE =
            Comparator.comparing(Finding::rule).thenComparing(Finding::severity);

    public Outcome {
        findings = List.copyOf(findings);
        dated = List.copyOf(dated);
        open = List.copyOf(open);
    }

    public Outcome(Status base, List<Finding> findings, List<DatedRule> dated) {
        this(base, findings, dated, List.of());
    }

    /** This and what other checks found out about the same step. */
    public Outcome and(Outcome... others) {
        Builder all = new Builder().base(base).add(this);
        for (Outcome other : others) {
            if (other.base == Status.MISSING) {
                all.base(Status.MISSING);
            }
            all.add(other);
        }
        return all.build();
    }

    /** The same for a filing that is to be handed in: a question that is still open stops it. */
    public Outcome atSubmission() {
        return new Outcome(
                base,
                Stream.concat(findings.stream(), open.stream().map(Finding::stopping))
                        .toList(),
                dated);
    }

    /** True when no day at all can help. */
    public boolean blocksAlways() {
        return base == Status.NOT_HERE || findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
    }

    /** The first day, from this one on, on which the step does not pass; empty when none comes. */
    public Optional<LocalDate> firstStopped(LocalDate from) {
        if (blocksAlways() || !base.passes()) {
            return Optional.of(from);
        }
        return dated.stream()
                .filter(DatedRule::stops)
                .flatMap(rule -> rule.broken().firstFrom(from).stream())
                .min(Comparator.naturalOrder());
    }

    public Verdict on(LocalDate day) {
        return on(day, rule -> day);
    }

    /**
     * The same, with advice that holds on the first day on which everything else allows a submission.
     *
     * @param ahead that day, from the judged one on, for a rule that is broken on the judged one
     */
    public Verdict on(LocalDate day, Function<DatedRule, LocalDate> ahead) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(open);
        for (DatedRule rule : dated) {
            if (rule.broken().contains(day)) {
                all.add(rule.on(day, ahead.apply(rule)));
            }
        }
        all.sort(BY_RULE);
        return new Verdict(status(all), all);
    }

    private Status status(List<Finding> all) {
        if (has(all, Severity.BLOCK)) {
            return Status.BLOCKED;
        }
        if (!base.passes()) {
            return base;
        }
        return has(all, Severity.WARN) ? Status.WARN : base;
    }

    private static boolean has(List<Finding> all, Severity severity) {
        for (Finding finding : all) {
            if (finding.severity() == severity) {
                return true;
            }
        }
        return false;
    }

    /** Collects an outcome. */
    public static final class Builder {

        private Status base = Status.PASS;
        private final List<Finding> findings = new ArrayList<>();
        private final List<DatedRule> dated = new ArrayList<>();
        private final List<Finding> open = new ArrayList<>();

        public Builder base(Status status) {
            base = status;
            return this;
        }

        public Builder add(Draft draft) {
            findings.add(draft.done());
            return this;
        }

        /** A question that may stay open until the filing is handed in. */
        public Builder ask(Draft draft) {
            open.add(draft.done());
            return this;
        }

        public Builder addAll(Stream<Draft> drafts) {
            drafts.forEach(this::add);
            return this;
        }

        public Builder add(DatedRule rule) {
            dated.add(rule);
            return this;
        }

        private Builder add(Outcome outcome) {
            findings.addAll(outcome.findings);
            dated.addAll(outcome.dated);
            open.addAll(outcome.open);
            return this;
        }

        public Outcome build() {
            return new Outcome(base, findings, dated, open);
        }
    }
}
