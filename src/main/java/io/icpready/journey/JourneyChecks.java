package io.icpready.journey;

import io.icpready.journey.JourneyModel.Variable;
import io.icpready.rules.Assessment;
import io.icpready.rules.Finding;
import io.icpready.rules.RequiredDocument;
import io.icpready.rules.RequiredDocument.Level;
import io.icpready.rules.RuleBook;
import io.icpready.rules.Severity;
import io.icpready.rules.Status;
import io.icpready.rules.Step;
import io.icpready.rules.Verdict;
import io.icpready.rules.facts.DocumentType;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.GivenDocument;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the rules about one journey, at today's day. */
@Component
class JourneyChecks {

    /**
     * What the dates of a single document are judged by; whether others are missing is another
     * question.
     */
    private static final String RULES_OF_DATES = "VAL";

    private final RuleBook rules;
    private final JourneyFacts facts;
    private final Clock clock;

    JourneyChecks(RuleBook rules, JourneyFacts facts, Clock clock) {
        this.rules = rules;
        this.facts = facts;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Verdict check(Step step, Map<String, ?> variables) {
        Facts known = facts.of(variables);
        return rules.check(step, known, judgedDay(known));
    }

    /** Everything at once, documents included. */
    Assessment assess(Map<String, ?> variables) {
        return rules.assess(
                JourneyFacts.withDocuments(facts.of(variables), facts.gathered(variables)),
                today());
    }

    /** Everything but documents, for somebody who has not gathered any yet. */
    Assessment outlook(Map<String, ?> variables) {
        return rules.assess(facts.of(variables), today());
    }

    /** Judges the dates of one document. */
    Verdict checkDates(Map<String, ?> variables, GivenDocument document) {
        Facts known = JourneyFacts.withDocuments(facts.of(variables), List.of(document));
        List<Finding> findings =
                rules.check(Step.DOCUMENTS, known, judgedDay(known)).findings().stream()
                        .filter(finding -> finding.rule().startsWith(RULES_OF_DATES))
                        .toList();
        return new Verdict(worst(findings), findings);
    }

    /** The documents this journey still has to gather, in the order of the list. */
    List<DocumentSlot> open(Map<String, ?> variables) {
        Facts known = facts.of(variables);
        Set<DocumentSlot> valid =
                facts.gathered(variables).stream()
                        .filter(document -> checkDates(variables, document).passes())
                        .map(DocumentSlot::of)
                        .collect(Collectors.toSet());
        return Stream.concat(required(known), chosen(known, variables))
                .distinct()
                .filter(slot -> !isSatisfied(slot, valid))
                .toList();
    }

    private Stream<DocumentSlot> required(Facts known) {
        return rules.requiredDocuments(known).stream()
                .filter(document -> document.level() == Level.REQUIRED)
                .map(DocumentSlot::of);
    }

    private Stream<DocumentSlot> chosen(Facts known, Map<String, ?> variables) {
        Set<DocumentType> wanted = additional(variables);
        return rules.requiredDocuments(known).stream()
                .filter(
                        document ->
                                document.level() == Level.CONDITIONAL
                                        && wanted.contains(document.type()))
                .map(RequiredDocument::type)
                .distinct()
                .flatMap(type -> purposes(known, type));
    }

    private Stream<DocumentSlot> purposes(Facts known, DocumentType type) {
        return rules.requiredDocuments(known).stream()
                .filter(document -> document.type() == type)
                .map(DocumentSlot::of);
    }

    /** A 不涉及承诺书 stands in for the approval of the same industry (AMB-10). */
    private static boolean isSatisfied(DocumentSlot slot, Set<DocumentSlot> valid) {
        return valid.contains(slot)
                || slot.type() == DocumentType.PRE_APPROVAL_DOCUMENT
                        && valid.contains(
                                new DocumentSlot(
                                        DocumentType.NON_INVOLVEMENT_STATEMENT, slot.purpose()));
    }

    private static Set<DocumentType> additional(Map<String, ?> variables) {
        return variables.get(Variable.ADDITIONAL_DOCUMENTS) instanceof String text
                ? Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(DocumentType::valueOf)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private LocalDate judgedDay(Facts known) {
        return known.submissionDate()
                .filter(planned -> planned.isAfter(today()))
                .orElseGet(this::today);
    }

    private static Status worst(List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK)) {
            return Status.BLOCKED;
        }
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.WARN)
                ? Status.WARN
                : Status.PASS;
    }
}
