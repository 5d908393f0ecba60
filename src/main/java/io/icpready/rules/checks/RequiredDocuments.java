package io.icpready.rules.checks;

import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Service;
import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.Industry;
import io.icpready.rules.saying.Argument;
import io.icpready.rules.saying.Labels;
import io.icpready.rules.saying.RequiredDocument;
import io.icpready.rules.saying.RequiredDocument.Level;
import io.icpready.rules.tables.DocumentCase;
import io.icpready.rules.tables.DocumentRule;
import io.icpready.rules.tables.PreApproval;
import io.icpready.rules.tables.Tables;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The personal list of documents: those required first, then those that may be asked for. */
public final class RequiredDocuments {

    private final Tables tables;

    public RequiredDocuments(Tables tables) {
        this.tables = tables;
    }

    public List<RequiredDocument> of(Facts facts) {
        return Stream.concat(materials(facts), preApprovals(facts))
                .sorted(Comparator.comparing(RequiredDocument::level))
                .toList();
    }

    /** Basic and auxiliary materials: MAT-01, AUX-01 to AUX-11, those of a province's card. */
    Stream<RequiredDocument> materials(Facts facts) {
        return Subjects.documentCase(facts).stream()
                .flatMap(documentCase ->
                        tables.requiredDocuments(documentCase).stream().map(rule -> material(rule, documentCase)));
    }

    /** Documents of the industries, and the statements that may stand for them: PRE-02, AMB-10. */
    Stream<RequiredDocument> preApprovals(Facts facts) {
        return preApprovalRows(facts)
                .filter(row -> row.level().isPresent())
                .flatMap(row ->
                        row.statementAccepted() ? Stream.of(approval(row), statement(row)) : Stream.of(approval(row)));
    }

    Stream<PreApproval> preApprovalRows(Facts facts) {
        return facts.service().map(Service::industries).stream()
                .flatMap(List::stream)
                .map(industry -> tables.preApproval(industry, Subjects.province(facts)));
    }

    private static RequiredDocument material(DocumentRule rule, DocumentCase documentCase) {
        return new RequiredDocument(
                rule.type(),
                rule.purpose(),
                rule.level(),
                rule.rule(),
                rule.reasonKey(),
                rule.howToKey(),
                Map.of(
                        "province", Argument.key(Labels.of(documentCase.province())),
                        "kind", Argument.key(Labels.of(documentCase.kind())),
                        "domainCount", Argument.number(documentCase.domainCount())),
                rule.link(),
                rule.origin().source(),
                rule.origin().confidence());
    }

    private static RequiredDocument approval(PreApproval row) {
        Level level = row.level().orElseThrow();
        String reason = level.name().toLowerCase(Locale.ROOT) + (row.statementAccepted() ? "OrStatement" : "");
        return ofIndustry(row, DocumentType.PRE_APPROVAL_DOCUMENT, level, reason, row.howToKey(), row.link());
    }

    /** Never required: it is the other way to fill the slot of the approval. */
    private static RequiredDocument statement(PreApproval row) {
        return ofIndustry(
                row,
                DocumentType.NON_INVOLVEMENT_STATEMENT,
                Level.CONDITIONAL,
                "statement",
                "documentHowTo.NON_INVOLVEMENT_STATEMENT",
                Optional.empty());
    }

    private static RequiredDocument ofIndustry(
            PreApproval row, DocumentType type, Level level, String reason, String howToKey, Optional<String> link) {
        Industry industry = row.industry();
        return new RequiredDocument(
                type,
                Optional.of(DocumentPurpose.of(industry)),
                level,
                "PRE-02",
                "PRE-02.reason." + reason,
                howToKey,
                Map.of(
                        "industry", Argument.key(Labels.of(industry)),
                        "authority", Argument.key(row.authorityKey()),
                        "document", Argument.key(row.documentKey())),
                link,
                row.origin().source(),
                row.origin().confidence());
    }
}
