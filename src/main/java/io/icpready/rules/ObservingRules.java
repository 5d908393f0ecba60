package io.icpready.rules;

import io.icpready.rules.checks.ObservedDomainCheck;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.GivenDocument;
import io.icpready.rules.facts.ObservedDomain;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.saying.Basis;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Days;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.ProvinceCard;
import io.icpready.rules.saying.RequiredDocument;
import io.icpready.rules.saying.Severity;
import io.icpready.rules.saying.Status;
import io.icpready.rules.saying.Verdict;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The same rules over what was looked up where it was, and over what was declared elsewhere. Says which
 * of both a finding rests on, and where the two differ.
 */
final class ObservingRules implements RuleBook {

    private static final Comparator<Finding> BY_RULE =
            Comparator.comparing(Finding::rule).thenComparing(Finding::severity);

    private static final String SCOPE = "domain.registrarScope";

    private final RuleBook rules;
    private final ObservedDomain seen;
    private final Set<String> observed;

    ObservingRules(RuleBook rules, ObservedDomain seen) {
        this.rules = rules;
        this.seen = seen;
        this.observed = ObservedDomainCheck.fields(seen);
    }

    @Override
    public RuleBook atSubmission() {
        return new ObservingRules(rules.atSubmission(), seen);
    }

    @Override
    public Verdict check(Step step, Facts facts, LocalDate day) {
        Verdict verdict = rules.check(step, seen.onto(facts), day);
        return step == Step.DOMAIN ? with(verdict, facts) : verdict;
    }

    @Override
    public Verdict checkDates(GivenDocument document, Facts facts, LocalDate day) {
        return rules.checkDates(document, facts, day);
    }

    @Override
    public Optional<Days> signingDays(DocumentType type, Facts facts, LocalDate submission) {
        return rules.signingDays(type, seen.onto(facts), submission);
    }

    @Override
    public Optional<LocalDate> lastDay(Step step, Facts facts, LocalDate from) {
        return rules.lastDay(step, seen.onto(facts), from);
    }

    @Override
    public Optional<LocalDate> lastDay(GivenDocument document, Facts facts, LocalDate from) {
        return rules.lastDay(document, facts, from);
    }

    @Override
    public Optional<LocalDate> firstDayBroken(Facts facts, LocalDate from) {
        return rules.firstDayBroken(seen.onto(facts), from);
    }

    @Override
    public boolean refusesHolder(Facts facts) {
        return rules.refusesHolder(seen.onto(facts));
    }

    @Override
    public ProvinceCard province(Province province) {
        return rules.province(province);
    }

    @Override
    public List<RequiredDocument> requiredDocuments(Facts facts) {
        return rules.requiredDocuments(seen.onto(facts));
    }

    @Override
    public Assessment assess(Facts facts, LocalDate today) {
        return with(rules.assess(seen.onto(facts), today), facts);
    }

    @Override
    public Assessment outlook(Facts facts, LocalDate today) {
        return with(rules.outlook(seen.onto(facts), today), facts);
    }

    private Assessment with(Assessment assessment, Facts facts) {
        Map<Step, Verdict> steps = new EnumMap<>(assessment.steps());
        steps.computeIfPresent(Step.DOMAIN, (step, verdict) -> with(verdict, facts));
        return new Assessment(
                assessment.submissionDate(),
                assessment.ready(),
                steps,
                assessment.requiredDocuments(),
                assessment.earliestSubmissionDate(),
                assessment.latestSubmissionDate(),
                assessment.bounds().stream()
                        .map(bound -> bound.saying(marked(bound.finding())))
                        .toList(),
                assessment.order());
    }

    private Verdict with(Verdict verdict, Facts declared) {
        if (verdict.status() == Status.MISSING || declared.domain().isEmpty()) {
            return verdict;
        }
        List<Finding> all = Stream.concat(
                        verdict.findings().stream().map(this::marked),
                        ObservedDomainCheck.judge(declared, seen).map(Draft::done))
                .sorted(BY_RULE)
                .toList();
        boolean warns = all.stream().anyMatch(finding -> finding.severity() == Severity.WARN);
        return new Verdict(verdict.status() == Status.PASS && warns ? Status.WARN : verdict.status(), all);
    }

    private Finding marked(Finding finding) {
        if (Collections.disjoint(finding.fields(), observed)) {
            return finding;
        }
        Finding marked = finding.on(Basis.OBSERVED);
        return observed.contains(SCOPE) && finding.fields().contains(SCOPE) ? marked.with(Confidence.MEDIUM) : marked;
    }
}
