package io.icpready.journey;

import io.icpready.documents.Documents;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.rules.Assessment;
import io.icpready.rules.RuleBook;
import io.icpready.rules.Step;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.GivenDocument;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.RequiredDocument;
import io.icpready.rules.saying.RequiredDocument.Level;
import io.icpready.rules.saying.Severity;
import io.icpready.rules.saying.Status;
import io.icpready.rules.saying.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** An approval must have been given by the day of submission (PRE-01). */
    private static final String LATER_THAN_SUBMISSION = "PRE-01.laterThanSubmission";

    private static final String MISMATCH_OF_HOLDER = "DOM-11";
    private static final GivenDocument REGISTRANT_PROOF = new GivenDocument(
            DocumentType.DOMAIN_REGISTRANT_PROOF,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(true));

    private final RuleBook rules;
    private final JourneyFacts facts;
    private final Documents documents;
    private final Clock clock;

    JourneyChecks(RuleBook rules, JourneyFacts facts, Documents documents, Clock clock) {
        this.rules = rules;
        this.facts = facts;
        this.documents = documents;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Verdict check(Step step, Map<String, ?> variables) {
        Facts known = withPromises(facts.of(variables));
        return rules.check(step, known, judgedDay(known));
    }

    /** Everything at once, with the documents that are gathered and still asked for. */
    Assessment assess(Map<String, ?> variables) {
        return rules.assess(withGathered(variables), today());
    }

    /** The first day after this one on which a step no longer holds; none within the horizon. */
    Optional<LocalDate> firstDayBroken(Map<String, ?> variables, LocalDate after) {
        Facts known = withGathered(variables);
        return after.plusDays(1)
                .datesUntil(after.plusYears(Readiness.HORIZON_YEARS))
                .filter(day -> !holdsOn(known, day))
                .findFirst();
    }

    /**
     * The days to come: with the documents once all of them are gathered, before that as if they
     * will be there in time.
     */
    Assessment outlook(Map<String, ?> variables) {
        return open(variables).isEmpty() ? assess(variables) : rules.outlook(facts.of(variables), today());
    }

    /** What is to be said today of the dates of an approved document. */
    Optional<Verdict> verdictOfGathered(Map<String, ?> variables, DocumentSlot slot) {
        return facts.gathered(variables).stream()
                .map(Gathered::document)
                .filter(document -> DocumentSlot.of(document).equals(slot))
                .findFirst()
                .map(document -> checkDates(variables, document));
    }

    /** Judges the dates of one document. */
    Verdict checkDates(Map<String, ?> variables, GivenDocument document) {
        Facts known = JourneyFacts.withDocuments(facts.of(variables), List.of(document));
        List<Finding> findings = rules.check(Step.DOCUMENTS, known, judgedDay(known)).findings().stream()
                .filter(finding -> finding.rule().startsWith(RULES_OF_DATES))
                .toList();
        List<Finding> all = Stream.concat(findingsOfApproval(known, document), findings.stream())
                .toList();
        return new Verdict(worst(all), all);
    }

    private Stream<Finding> findingsOfApproval(Facts known, GivenDocument document) {
        return document.type() == DocumentType.PRE_APPROVAL_DOCUMENT
                ? rules.check(Step.PRE_APPROVAL, known, judgedDay(known)).findings().stream()
                        .filter(finding -> finding.messageKey().equals(LATER_THAN_SUBMISSION))
                : Stream.empty();
    }

    /** The documents this journey still has to gather, in the order of the list. */
    List<DocumentSlot> open(Map<String, ?> variables) {
        Facts known = facts.of(variables);
        Set<DocumentSlot> valid = gathered(known, variables)
                .filter(document -> checkDates(variables, document).passes())
                .map(DocumentSlot::of)
                .collect(Collectors.toSet());
        return wanted(known, variables).filter(slot -> !valid.contains(slot)).toList();
    }

    /** The approved documents that still hold, in the order of the list. */
    List<DocumentSlot> approved(Map<String, ?> variables) {
        Set<DocumentSlot> open = Set.copyOf(open(variables));
        return wanted(facts.of(variables), variables)
                .filter(slot -> !open.contains(slot))
                .toList();
    }

    private Facts withGathered(Map<String, ?> variables) {
        Facts known = facts.of(variables);
        return JourneyFacts.withDocuments(known, gathered(known, variables).toList());
    }

    /**
     * What was approved, is still in the store, and is still asked for: a document that the facts
     * no longer need must not stop a journey that nobody asks for a better one.
     */
    private Stream<GivenDocument> gathered(Facts known, Map<String, ?> variables) {
        Set<DocumentSlot> wanted = wanted(known, variables).collect(Collectors.toSet());
        return facts.gathered(variables).stream()
                .filter(gathered -> wanted.contains(DocumentSlot.of(gathered.document())))
                .filter(gathered -> documents.find(gathered.documentId()).isPresent())
                .map(Gathered::document);
    }

    private Stream<DocumentSlot> wanted(Facts known, Map<String, ?> variables) {
        Set<DocumentSlot> wanted = Stream.of(required(known), chosen(known, variables), bridging(known))
                .flatMap(slots -> slots)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return wanted.stream()
                .filter(slot -> slot.alternative().filter(wanted::contains).isEmpty());
    }

    /**
     * A proof that would bridge the difference between holder and subject is asked for with the
     * documents, which come after the domain: so the domain is judged as if it were there.
     */
    private Facts withPromises(Facts known) {
        return bridging(known).findAny().isPresent()
                ? JourneyFacts.withDocuments(known, List.of(REGISTRANT_PROOF))
                : known;
    }

    private Stream<DocumentSlot> bridging(Facts known) {
        boolean mayBeAskedFor = rules.requiredDocuments(known).stream()
                .map(RequiredDocument::type)
                .anyMatch(DocumentType.DOMAIN_REGISTRANT_PROOF::equals);
        return mayBeAskedFor
                        && isHolderRefused(known)
                        && !isHolderRefused(JourneyFacts.withDocuments(known, List.of(REGISTRANT_PROOF)))
                ? Stream.of(DocumentSlot.of(REGISTRANT_PROOF))
                : Stream.empty();
    }

    private boolean isHolderRefused(Facts known) {
        return rules.check(Step.DOMAIN, known, judgedDay(known)).findings().stream()
                .anyMatch(finding -> finding.rule().equals(MISMATCH_OF_HOLDER) && finding.severity() == Severity.BLOCK);
    }

    private boolean holdsOn(Facts known, LocalDate day) {
        return Arrays.stream(Step.values())
                .allMatch(step -> rules.check(step, known, day).passes());
    }

    private Stream<DocumentSlot> required(Facts known) {
        return rules.requiredDocuments(known).stream()
                .filter(document -> document.level() == Level.REQUIRED)
                .map(DocumentSlot::of);
    }

    private Stream<DocumentSlot> chosen(Facts known, Map<String, ?> variables) {
        Set<DocumentType> wanted = additional(variables);
        return rules.requiredDocuments(known).stream()
                .filter(document -> document.level() == Level.CONDITIONAL && wanted.contains(document.type()))
                .map(RequiredDocument::type)
                .distinct()
                .flatMap(type -> purposes(known, type));
    }

    private Stream<DocumentSlot> purposes(Facts known, DocumentType type) {
        return rules.requiredDocuments(known).stream()
                .filter(document -> document.type() == type)
                .map(DocumentSlot::of);
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
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.WARN) ? Status.WARN : Status.PASS;
    }
}
