package io.icpready.rules;

import io.icpready.rules.SubmissionWindow.Part;
import io.icpready.rules.checks.RequiredDocuments;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.GivenDocument;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.orders.OrderKinds;
import io.icpready.rules.orders.Orders;
import io.icpready.rules.saying.DatedRule;
import io.icpready.rules.saying.Days;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Outcome;
import io.icpready.rules.saying.ProvinceCard;
import io.icpready.rules.saying.RequiredDocument;
import io.icpready.rules.saying.Verdict;
import io.icpready.rules.tables.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rule book over a set of tables. Without state of its own: safe for several threads. */
public final class Rules implements RuleBook {

    private final Tables tables;
    private final StepChecks checks;
    private final RequiredDocuments requiredDocuments;
    private final UnaryOperator<Outcome> stage;

    /** The rules for a filing that is being drafted. */
    public Rules(Tables tables) {
        this(tables, new StepChecks(tables), UnaryOperator.identity());
    }

    private Rules(Tables tables, StepChecks checks, UnaryOperator<Outcome> stage) {
        this.tables = tables;
        this.checks = checks;
        this.requiredDocuments = new RequiredDocuments(tables);
        this.stage = stage;
    }

    @Override
    public RuleBook atSubmission() {
        return new Rules(tables, checks, Outcome::atSubmission);
    }

    @Override
    public Verdict check(Step step, Facts facts, LocalDate day) {
        return outcome(step, facts).on(day, rule -> ahead(rule, () -> parts(facts, Assessment.BESIDE_DOCUMENTS), day));
    }

    /** Only advice that names a day needs to know of the others. */
    private static LocalDate ahead(DatedRule rule, Supplier<List<Part>> parts, LocalDate day) {
        return rule.finding().apply(day).arguments().containsKey(Finding.UNTIL)
                ? SubmissionWindow.firstBeside(rule, parts.get(), day)
                : day;
    }

    @Override
    public Optional<LocalDate> firstDayBroken(Facts facts, LocalDate from) {
        return Stream.of(Step.values())
                .flatMap(step -> outcome(step, facts).firstStopped(from).stream())
                .min(Comparator.naturalOrder());
    }

    @Override
    public Verdict checkDates(GivenDocument document, Facts facts, LocalDate day) {
        return checks.datesOf(document, facts).on(day);
    }

    @Override
    public Optional<Days> signingDays(DocumentType type, Facts facts, LocalDate submission) {
        return checks.signing(type, facts, submission);
    }

    @Override
    public Optional<LocalDate> lastDay(Step step, Facts facts, LocalDate from) {
        return lastDay(outcome(step, facts), from);
    }

    @Override
    public Optional<LocalDate> lastDay(GivenDocument document, Facts facts, LocalDate from) {
        return lastDay(checks.datesOf(document, facts), from);
    }

    private static Optional<LocalDate> lastDay(Outcome outcome, LocalDate from) {
        return outcome.firstStopped(from).filter(from::isBefore).map(day -> day.minusDays(1));
    }

    @Override
    public boolean refusesHolder(Facts facts) {
        return checks.refusesHolder(facts);
    }

    @Override
    public ProvinceCard province(Province province) {
        return tables.province(province);
    }

    @Override
    public List<RequiredDocument> requiredDocuments(Facts facts) {
        return Orders.isElsewhere(facts) ? List.of() : requiredDocuments.of(facts);
    }

    @Override
    public Assessment assess(Facts facts, LocalDate today) {
        List<Part> parts = parts(facts, EnumSet.allOf(Step.class));
        List<Part> told = parts(facts, Assessment.BESIDE_DOCUMENTS);
        told.addAll(datesOf(facts.documents().orElseGet(List::of), facts));
        return assess(facts, parts, told, today);
    }

    @Override
    public Assessment outlook(Facts facts, LocalDate today) {
        List<Part> parts = parts(facts, Assessment.BESIDE_DOCUMENTS);
        return assess(facts, parts, parts, today).onceAllIsSaid();
    }

    private Assessment assess(Facts facts, List<Part> parts, List<Part> told, LocalDate today) {
        LocalDate day = facts.judgedDay(today);
        Map<Step, Verdict> verdicts = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            verdicts.put(step, outcome(step, facts).on(day, rule -> ahead(rule, () -> parts, day)));
        }
        SubmissionWindow window = SubmissionWindow.of(parts, told, today);
        return new Assessment(
                day,
                verdicts.values().stream().allMatch(Verdict::passes),
                verdicts,
                requiredDocuments(facts),
                window.earliest(),
                window.latest(),
                window.bounds(),
                Orders.isElsewhere(facts) ? Optional.empty() : OrderKinds.of(facts));
    }

    private List<Part> parts(Facts facts, Set<Step> steps) {
        return steps.stream()
                .map(step -> Part.of(outcome(step, facts)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<Part> datesOf(List<GivenDocument> documents, Facts facts) {
        return Orders.isElsewhere(facts)
                ? List.of()
                : documents.stream()
                        .map(document -> new Part(checks.datesOf(document, facts), Optional.of(Slot.of(document))))
                        .toList();
    }

    private Outcome outcome(Step step, Facts facts) {
        if (Orders.isElsewhere(facts)) {
            return step == Step.PROFILE ? Orders.whereElse(facts) : Orders.elsewhere();
        }
        return stage.apply(checks.judge(step, facts));
    }
}
