package io.icpready.rules.checks;

import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.GivenDocument;
import io.icpready.rules.facts.Subject;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.saying.Days;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Outcome;
import io.icpready.rules.saying.RequiredDocument;
import io.icpready.rules.saying.RequiredDocument.Level;
import io.icpready.rules.saying.Status;
import io.icpready.rules.tables.DocumentWindow;
import io.icpready.rules.tables.Tables;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether every required document is given (MAT-01, AUX-01 to AUX-11, PRV-01), whether every given
 * document is in time (VAL-01 to VAL-06), and what a person has to confirm about the pictures
 * (MAT-05, IMG-05, USE-01 to USE-03).
 */
public final class DocumentsCheck {

    private static final Set<DocumentType> IDENTITY_CARDS =
            EnumSet.of(DocumentType.SUBJECT_LEADER_ID, DocumentType.SERVICE_LEADER_ID);

    private final Tables tables;
    private final RequiredDocuments required;

    public DocumentsCheck(Tables tables) {
        this.tables = tables;
        this.required = new RequiredDocuments(tables);
    }

    public Outcome judge(Facts facts) {
        Outcome.Builder outcome = new Outcome.Builder();
        facts.documents()
                .ifPresentOrElse(documents -> judge(facts, documents, outcome), () -> outcome.base(Status.MISSING));
        return outcome.build();
    }

    /** The dates of one document alone, without the look ahead to the review. */
    public void judgeDates(GivenDocument document, Facts facts, Outcome.Builder outcome) {
        dates(facts, document, 0).judge(outcome);
    }

    /** When to sign a document of this type, to hand it in on a day; empty where its age is not judged. */
    public Optional<Days> signing(DocumentType type, Facts facts, LocalDate submission) {
        return DocumentDates.signing(window(facts, type), submission);
    }

    private void judge(Facts facts, List<GivenDocument> documents, Outcome.Builder outcome) {
        if (Subjects.documentCase(facts).isEmpty()) {
            outcome.base(Status.MISSING);
        }
        outcome.addAll(missing(facts, documents));
        outcome.addAll(attestations(facts, documents));
        IntStream.range(0, documents.size())
                .mapToObj(index -> dates(facts, documents.get(index), index))
                .forEach(dates -> {
                    dates.judge(outcome);
                    dates.lookAheadToReview(outcome);
                });
    }

    private Stream<Draft> missing(Facts facts, List<GivenDocument> documents) {
        List<RequiredDocument> slots = required.materials(facts)
                .filter(slot -> slot.level() == Level.REQUIRED)
                .toList();
        Submitted submitted = Submitted.of(slots, documents);
        return slots.stream().filter(slot -> submitted.in(slot).isEmpty()).map(DocumentsCheck::missing);
    }

    private static Draft missing(RequiredDocument slot) {
        String variant = slot.purpose().isPresent() ? "missingFor" : "missing";
        Draft draft = Draft.block(slot.rule(), variant)
                .constant("document", slot.type())
                .key("reason", slot.reasonKey())
                .key("howTo", slot.howToKey())
                .about("documents")
                .from(slot.source(), slot.confidence());
        slot.purpose().ifPresent(purpose -> draft.constant("purpose", purpose));
        return draft;
    }

    private DocumentDates dates(Facts facts, GivenDocument document, int index) {
        return new DocumentDates(document, window(facts, document.type()), "documents[" + index + "]");
    }

    /**
     * Where kind or province are not known, the general window holds, which is that of individuals
     * anywhere (AMB-09).
     */
    private DocumentWindow window(Facts facts, DocumentType type) {
        Optional<SubjectKind> kind = Subjects.kind(facts);
        Optional<Province> province = Subjects.province(facts);
        boolean general = kind.isEmpty() || province.isEmpty() || kind.get().isIndividual();
        return tables.documentWindow(type, general, province.orElse(Province.BEIJING));
    }

    private static Stream<Draft> attestations(Facts facts, List<GivenDocument> documents) {
        if (documents.isEmpty()) {
            return Stream.empty();
        }
        Stream<Draft> ofAll = Stream.of(
                Draft.confirm("MAT-05", "colourOriginal").about("documents"),
                Draft.confirm("USE-01", "legible").about("documents"),
                Draft.confirm("USE-02", "kindOfPicture").about("documents"));
        Stream<Draft> ofIdentityCards =
                documents.stream().map(GivenDocument::type).anyMatch(IDENTITY_CARDS::contains)
                        ? Stream.of(Draft.confirm("IMG-05", "bothSides").about("documents"))
                        : Stream.empty();
        Stream<Draft> ofChanges = Subjects.is(facts.subject().flatMap(Subject::nameChanged))
                ? Stream.of(Draft.confirm("USE-03", "newestData").about("documents"))
                : Stream.empty();
        return Stream.of(ofAll, ofIdentityCards, ofChanges).flatMap(drafts -> drafts);
    }
}
