package io.icpready.rules;

import com.google.common.base.Suppliers;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.GivenDocument;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.Days;
import io.icpready.rules.saying.RequiredDocument;
import io.icpready.rules.saying.RequiredDocument.Level;
import io.icpready.rules.saying.Verdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One filing under preparation: its facts and the papers gathered so far. Says what is wanted, what
 * is still open, how each step stands, and until when that holds. What several answers rest on is
 * worked out once, when it is first asked for: nothing that a dossier knows ever changes.
 */
public final class Dossier {

    /** How far ahead days are looked at; what breaks later is looked at again by then. */
    public static final int HORIZON_YEARS = 2;

    private static final GivenDocument REGISTRANT_PROOF = new GivenDocument(
            DocumentType.DOMAIN_REGISTRANT_PROOF,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(true));

    private final RuleBook rules;
    private final Facts facts;
    private final Set<DocumentType> chosen;
    private final List<GivenDocument> gathered;
    private final LocalDate today;

    private final Supplier<List<RequiredDocument>> documents;
    private final Supplier<Boolean> proofIsPromised;
    private final Supplier<List<Slot>> wanted;
    private final Supplier<List<Slot>> open;
    private final Supplier<Facts> withGathered;
    private final Supplier<Assessment> outlook;

    /**
     * @param facts what is declared, without documents
     * @param chosen types of the merely possible documents that will be given as well
     * @param gathered the papers that are there, one for each slot; those that nobody asks for any
     *     longer are left out of every judgement
     * @param today the current day in Asia/Shanghai
     */
    public Dossier(
            RuleBook rules, Facts facts, Set<DocumentType> chosen, List<GivenDocument> gathered, LocalDate today) {
        this.rules = rules;
        this.facts = facts;
        this.chosen = Set.copyOf(chosen);
        this.gathered = List.copyOf(gathered);
        this.today = today;
        this.documents = Suppliers.memoize(() -> rules.requiredDocuments(facts));
        this.proofIsPromised = Suppliers.memoize(this::promisesProof);
        this.wanted = Suppliers.memoize(this::listWanted);
        this.open = Suppliers.memoize(this::listOpen);
        this.withGathered = Suppliers.memoize(() -> facts.with(stillAskedFor().toList()));
        this.outlook = Suppliers.memoize(this::lookOut);
    }

    /** The later of the planned day and today. */
    public LocalDate judgedDay() {
        return facts.judgedDay(today);
    }

    /**
     * How a step stands. A proof that would bridge the difference between holder and subject comes
     * with the documents, after the domain: so the domain is judged as if it were there.
     */
    public Verdict check(Step step) {
        return rules.check(step, withPromised(), judgedDay());
    }

    /** As {@link #check}, of a filing that is to be handed in. */
    public Verdict checkForSubmission(Step step) {
        return rules.atSubmission().check(step, withPromised(), judgedDay());
    }

    /** What is to be said of the dates of one document, gathered or not. */
    public Verdict checkDates(GivenDocument document) {
        return rules.checkDates(document, facts, judgedDay());
    }

    /** What is to be said of the dates of the gathered document in a slot; empty when none is there. */
    public Optional<Verdict> checkDates(Slot slot) {
        return gathered.stream()
                .filter(document -> Slot.of(document).equals(slot))
                .findFirst()
                .map(this::checkDates);
    }

    /** Everything at once, with the gathered papers that are asked for. */
    public Assessment assess() {
        return rules.atSubmission().assess(withGathered.get(), today);
    }

    /**
     * The days to come: with the papers once all of them are gathered, before that as if the others
     * will be there in time. No day is told before something was said of everything else, however many
     * papers are there.
     */
    public Assessment outlook() {
        return outlook.get();
    }

    private Assessment lookOut() {
        return open().isEmpty()
                ? assess().onceAllIsSaid()
                : rules.outlook(facts, today).endingWith(firstToEnd());
    }

    /** What is gathered already ends, whatever else is still to come. */
    private Optional<LocalDate> firstToEnd() {
        return settled().stream().flatMap(slot -> lastDay(slot).stream()).min(Comparator.naturalOrder());
    }

    /** The first day after this one on which a step no longer holds; none within the horizon. */
    public Optional<LocalDate> firstDayBroken(LocalDate after) {
        return rules.atSubmission()
                .firstDayBroken(withGathered.get(), after.plusDays(1))
                .filter(day -> day.isBefore(after.plusYears(HORIZON_YEARS)));
    }

    /**
     * The documents to gather, in the order of the list: those required, those chosen, and a proof
     * that bridges the difference between holder and subject. An approval is not asked for where
     * the statement in its place is.
     */
    public List<Slot> wanted() {
        return wanted.get();
    }

    private List<Slot> listWanted() {
        Set<Slot> listed = Stream.of(required(), chosen(), promised())
                .flatMap(slots -> slots)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return listed.stream()
                .filter(slot -> slot.alternative().filter(listed::contains).isEmpty())
                .toList();
    }

    /** The documents still to gather, or to gather anew, in the order of the list. */
    public List<Slot> open() {
        return open.get();
    }

    private List<Slot> listOpen() {
        Set<Slot> valid = stillAskedFor()
                .filter(document -> checkDates(document).passes())
                .map(Slot::of)
                .collect(Collectors.toSet());
        return wanted().stream().filter(slot -> !valid.contains(slot)).toList();
    }

    /** The gathered documents that still hold, in the order of the list. */
    public List<Slot> settled() {
        Set<Slot> missing = Set.copyOf(open());
        return wanted().stream().filter(slot -> !missing.contains(slot)).toList();
    }

    /**
     * The day to prepare for: the planned one, or the first on which the filing could be submitted if
     * that comes later.
     */
    public LocalDate targetDay() {
        return outlook().earliestSubmissionDate().filter(judgedDay()::isBefore).orElseGet(this::judgedDay);
    }

    /**
     * The days on which the document of a slot may be signed so that it holds on the {@link #targetDay()}
     * and for the review after it; empty where its age is not judged, and while nobody knows of a day to
     * prepare for.
     */
    public Optional<Days> signingDays(Slot slot) {
        LocalDate target = targetDay();
        return target.isAfter(today) ? rules.signingDays(slot.type(), facts, target) : Optional.empty();
    }

    /** The last day, from today on, until which what was said of a step holds; empty when nothing ends it. */
    public Optional<LocalDate> lastDay(Step step) {
        return rules.lastDay(step, facts, today);
    }

    /** The last day, from today on, on which the gathered document of a slot may be handed in. */
    public Optional<LocalDate> lastDay(Slot slot) {
        return stillAskedFor()
                .filter(document -> Slot.of(document).equals(slot))
                .findFirst()
                .flatMap(document -> rules.lastDay(document, facts, today));
    }

    private Facts withPromised() {
        return proofIsPromised.get() ? facts.with(List.of(REGISTRANT_PROOF)) : facts;
    }

    /**
     * A document that the facts no longer need must not stop a filing that nobody asks for a better
     * one.
     */
    private Stream<GivenDocument> stillAskedFor() {
        Set<Slot> asked = Set.copyOf(wanted());
        return gathered.stream().filter(document -> asked.contains(Slot.of(document)));
    }

    private Stream<Slot> required() {
        return documents.get().stream()
                .filter(document -> document.level() == Level.REQUIRED)
                .map(Slot::of);
    }

    private Stream<Slot> chosen() {
        return documents.get().stream()
                .filter(document -> document.level() == Level.CONDITIONAL && chosen.contains(document.type()))
                .map(RequiredDocument::type)
                .distinct()
                .flatMap(type -> documents.get().stream()
                        .filter(document -> document.type() == type)
                        .map(Slot::of));
    }

    private Stream<Slot> promised() {
        return proofIsPromised.get() ? Stream.of(Slot.of(REGISTRANT_PROOF)) : Stream.empty();
    }

    private boolean promisesProof() {
        return documents.get().stream()
                        .map(RequiredDocument::type)
                        .anyMatch(DocumentType.DOMAIN_REGISTRANT_PROOF::equals)
                && rules.refusesHolder(facts)
                && !rules.refusesHolder(facts.with(List.of(REGISTRANT_PROOF)));
    }
}
