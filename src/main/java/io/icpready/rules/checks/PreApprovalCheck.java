package io.icpready.rules.checks;

import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.GivenDocument;
import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.DatedRule;
import io.icpready.rules.saying.Days;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Outcome;
import io.icpready.rules.saying.RequiredDocument.Level;
import io.icpready.rules.saying.Status;
import io.icpready.rules.tables.PreApproval;
import io.icpready.rules.tables.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the approvals of special industries come before the filing: PRE-01, PRE-02. */
public final class PreApprovalCheck {

    private final RequiredDocuments required;

    public PreApprovalCheck(Tables tables) {
        this.required = new RequiredDocuments(tables);
    }

    public Outcome judge(Facts facts) {
        if (facts.service().isEmpty()) {
            return new Outcome(Status.MISSING, List.of(), List.of());
        }
        List<PreApproval> rows = required.preApprovalRows(facts)
                .filter(row -> row.level().isPresent())
                .toList();
        if (rows.isEmpty()) {
            return new Outcome(Status.NOT_NEEDED, List.of(), List.of());
        }
        Outcome.Builder outcome = new Outcome.Builder();
        Submitted submitted = submitted(facts, rows);
        rows.forEach(row -> judge(row, document(facts, submitted, row), outcome));
        return outcome.build();
    }

    private Submitted submitted(Facts facts, List<PreApproval> rows) {
        List<DocumentPurpose> takingStatements = rows.stream()
                .filter(PreApproval::statementAccepted)
                .map(row -> DocumentPurpose.of(row.industry()))
                .toList();
        return Submitted.of(
                required.of(facts).stream()
                        .filter(slot -> slot.type() == DocumentType.PRE_APPROVAL_DOCUMENT)
                        .toList(),
                facts.documents().orElse(List.of()),
                slot -> slot.purpose().filter(takingStatements::contains).isPresent());
    }

    private Optional<GivenDocument> document(Facts facts, Submitted submitted, PreApproval row) {
        return required.preApprovals(facts)
                .filter(slot -> slot.type() == DocumentType.PRE_APPROVAL_DOCUMENT)
                .filter(slot -> slot.purpose()
                        .filter(DocumentPurpose.of(row.industry())::equals)
                        .isPresent())
                .findFirst()
                .flatMap(submitted::in);
    }

    private static void judge(PreApproval row, Optional<GivenDocument> document, Outcome.Builder outcome) {
        document.ifPresentOrElse(
                given -> granted(row, given).forEach(outcome::add), () -> outcome.addAll(missing(row)));
    }

    private static Stream<Draft> missing(PreApproval row) {
        String alternative = row.statementAccepted() ? "OrStatement" : "";
        if (row.level().orElseThrow() == Level.CONDITIONAL) {
            return Stream.of(of(Draft.info("PRE-01", "mayBeAskedFor" + alternative), row));
        }
        return Stream.of(
                of(Draft.block("PRE-01", "notShown" + alternative), row),
                of(Draft.block("PRE-02", "document" + alternative), row));
    }

    /** The approval has to be finished before the filing. */
    private static Stream<DatedRule> granted(PreApproval row, GivenDocument document) {
        return document.issuedOn().stream()
                .filter(issuedOn -> document.type() == DocumentType.PRE_APPROVAL_DOCUMENT)
                .map(issuedOn -> finishedBefore(row, issuedOn));
    }

    private static DatedRule finishedBefore(PreApproval row, LocalDate issuedOn) {
        return DatedRule.blocking(
                Days.before(issuedOn),
                day -> of(Draft.block("PRE-01", "laterThanSubmission"), row)
                        .date("issuedOn", issuedOn)
                        .date("day", day)
                        .done());
    }

    private static Draft of(Draft draft, PreApproval row) {
        return draft.constant("industry", row.industry())
                .key("authority", row.authorityKey())
                .key("document", row.documentKey())
                .about("service.industries", "documents")
                .from(row.origin());
    }
}
