package io.icpready.rules.orders;

import io.icpready.rules.checks.Subjects;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.GivenDocument;
import io.icpready.rules.facts.Subject;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.OrderKind;
import io.icpready.rules.saying.Severity;
import io.icpready.rules.tables.Tables;
import io.icpready.rules.tables.practice.FilingLimits;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many services and domains a subject may file, at once and in all (LIM-01). */
final class LimitsCheck {

    private static final String RULE = "LIM-01";
    private static final String IN_ORDER = "subject.servicesInOrder";
    private static final String IN_ALL = "subject.domainCount";

    private final Tables tables;

    LimitsCheck(Tables tables) {
        this.tables = tables;
    }

    Stream<Draft> judge(Facts facts, Subject subject) {
        return Stream.concat(
                subject.kind().isPresent() && subject.province().isPresent()
                        ? inProvince(facts, subject)
                        : Stream.empty(),
                oneAtATime(subject));
    }

    private Stream<Draft> inProvince(Facts facts, Subject subject) {
        FilingLimits limits = tables.limits(
                subject.kind().orElseThrow().isIndividual(), subject.province().orElseThrow());
        return Stream.of(
                        perOrder(limits, facts, subject),
                        firstFiling(limits, subject),
                        oneByOne(limits, subject),
                        total(limits, subject),
                        documents(limits, facts, subject),
                        advised(limits, subject))
                .flatMap(Optional::stream);
    }

    private static Optional<Draft> perOrder(FilingLimits limits, Facts facts, Subject subject) {
        boolean goesFree = limits.changesExempt()
                && OrderKinds.of(facts).filter(OrderKind.CHANGE::equals).isPresent();
        return limits.perOrder()
                .filter(most -> !goesFree && inOrder(subject) > most)
                .map(most -> bound("perOrder", limits, subject)
                        .number("most", most)
                        .number("found", inOrder(subject))
                        .about(IN_ORDER));
    }

    private static Optional<Draft> firstFiling(FilingLimits limits, Subject subject) {
        return limits.firstFiling()
                .filter(most -> !Subjects.is(subject.alreadyFiled()) && inOrder(subject) > most)
                .map(most -> bound("firstFiling", limits, subject)
                        .number("most", most)
                        .number("found", inOrder(subject))
                        .about(IN_ORDER));
    }

    private static Optional<Draft> oneByOne(FilingLimits limits, Subject subject) {
        return limits.oneByOneAbove()
                .filter(above -> inOrder(subject) > 1)
                .filter(above -> subject.domainCount()
                        .filter(all -> all - inOrder(subject) > above)
                        .isPresent())
                .map(above -> bound("oneByOne", limits, subject)
                        .number("above", above)
                        .number("found", inOrder(subject))
                        .about(IN_ORDER, IN_ALL));
    }

    private static Optional<Draft> total(FilingLimits limits, Subject subject) {
        return limits.total()
                .filter(most -> moreThan(most, subject))
                .map(most -> bound("total", limits, subject)
                        .number("most", most)
                        .number("found", subject.domainCount().orElseThrow())
                        .about(IN_ALL));
    }

    private static Optional<Draft> documents(FilingLimits limits, Facts facts, Subject subject) {
        return limits.documentFrom()
                .filter(from -> moreThan(from - 1, subject))
                .filter(from -> !given(facts).containsAll(limits.documents()))
                .map(from -> about(Draft.warn(RULE, "document"), limits, subject)
                        .number("from", from)
                        .number("found", subject.domainCount().orElseThrow())
                        .key("document", limits.documentKey().orElseThrow())
                        .about(IN_ALL, "documents"));
    }

    private static Optional<Draft> advised(FilingLimits limits, Subject subject) {
        return limits.advisedMost()
                .filter(most -> moreThan(most, subject))
                .map(most -> Draft.warn(RULE, "advisedMost")
                        .number("most", most)
                        .number("found", subject.domainCount().orElseThrow())
                        .about(IN_ALL)
                        .from("H", Confidence.MEDIUM));
    }

    private static Stream<Draft> oneAtATime(Subject subject) {
        return Subjects.is(subject.alreadyFiled()) || inOrder(subject) > 1
                ? Stream.of(Draft.info(RULE, "oneAtATime").about(IN_ORDER).from("H, A-LIM", Confidence.HIGH))
                : Stream.empty();
    }

    private static Draft bound(String variant, FilingLimits limits, Subject subject) {
        return about(
                limits.severity() == Severity.BLOCK ? Draft.block(RULE, variant) : Draft.warn(RULE, variant),
                limits,
                subject);
    }

    private static Draft about(Draft draft, FilingLimits limits, Subject subject) {
        return draft.constant("province", subject.province().orElseThrow())
                .constant("kind", subject.kind().orElseThrow())
                .from(limits.origin());
    }

    private static int inOrder(Subject subject) {
        return Math.max(1, subject.servicesInOrder().orElse(1));
    }

    private static boolean moreThan(int most, Subject subject) {
        return subject.domainCount().filter(count -> count > most).isPresent();
    }

    private static Set<DocumentType> given(Facts facts) {
        return facts.documents().stream()
                .flatMap(List::stream)
                .map(GivenDocument::type)
                .collect(Collectors.toSet());
    }
}
