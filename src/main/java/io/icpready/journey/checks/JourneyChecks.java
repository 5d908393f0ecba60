package io.icpready.journey.checks;

import io.icpready.documents.Documents;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.facts.DocumentSlot;
import io.icpready.journey.facts.Gathered;
import io.icpready.journey.facts.JourneyFacts;
import io.icpready.rules.Assessment;
import io.icpready.rules.Dossier;
import io.icpready.rules.RuleBook;
import io.icpready.rules.Step;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.GivenDocument;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the rules about one journey, at today's day. */
@Component
public class JourneyChecks {

    private final RuleBook rules;
    private final JourneyFacts facts;
    private final ObservedFacts observed;
    private final Documents documents;
    private final Clock clock;

    JourneyChecks(RuleBook rules, JourneyFacts facts, ObservedFacts observed, Documents documents, Clock clock) {
        this.rules = rules;
        this.facts = facts;
        this.observed = observed;
        this.documents = documents;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Verdict check(Step step, Map<String, ?> variables) {
        return dossier(variables).check(step);
    }

    /** The days to come, as far as what is gathered allows. */
    public Assessment outlook(Map<String, ?> variables) {
        return dossier(variables).outlook();
    }

    /** What is to be said today of the dates of an approved document. */
    public Optional<Verdict> verdictOfGathered(Map<String, ?> variables, DocumentSlot slot) {
        return facts.gathered(variables).stream()
                .map(Gathered::document)
                .filter(document -> DocumentSlot.of(document).equals(slot))
                .findFirst()
                .map(document -> checkDates(variables, document));
    }

    /** Judges the dates of one document. */
    public Verdict checkDates(Map<String, ?> variables, GivenDocument document) {
        return dossier(variables).checkDates(document);
    }

    /** The documents this journey still has to gather, in the order of the list. */
    public List<DocumentSlot> open(Map<String, ?> variables) {
        return dossier(variables).open().stream().map(DocumentSlot::of).toList();
    }

    /** The approved documents that still hold, in the order of the list. */
    public List<DocumentSlot> approved(Map<String, ?> variables) {
        return dossier(variables).settled().stream().map(DocumentSlot::of).toList();
    }

    /** What these variables say, to be asked several questions. */
    public Dossier dossier(Map<String, ?> variables) {
        Facts declared = facts.of(variables);
        return new Dossier(over(declared), declared, additional(variables), inTheStore(variables), today());
    }

    /** The rules over what was looked up, where that was within the last 24 hours. */
    private RuleBook over(Facts declared) {
        return observed.of(declared).map(rules::observing).orElse(rules);
    }

    /** What was approved, and whose picture has not been erased since. */
    private List<GivenDocument> inTheStore(Map<String, ?> variables) {
        List<Gathered> approved = facts.gathered(variables);
        Set<String> stored =
                documents.stored(approved.stream().map(Gathered::documentId).toList());
        return approved.stream()
                .filter(gathered -> stored.contains(gathered.documentId()))
                .map(Gathered::document)
                .toList();
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
}
