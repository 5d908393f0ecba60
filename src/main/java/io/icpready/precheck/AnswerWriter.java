package io.icpready.precheck;

import io.icpready.precheck.Answer.Document;
import io.icpready.precheck.Answer.Remark;
import io.icpready.rules.Assessment;
import io.icpready.rules.Finding;
import io.icpready.rules.RequiredDocument;
import io.icpready.rules.Step;
import io.icpready.rules.Verdict;
import io.icpready.wording.Wording;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Puts an assessment into words. */
final class AnswerWriter {

    private final Bibliography bibliography;

    AnswerWriter(Bibliography bibliography) {
        this.bibliography = bibliography;
    }

    Answer write(Assessment assessment, Locale language) {
        return new Answer(
                assessment.submissionDate(),
                assessment.ready(),
                steps(assessment.steps(), language),
                assessment.requiredDocuments().stream()
                        .map(document -> document(document, language))
                        .toList(),
                assessment.earliestSubmissionDate(),
                assessment.latestSubmissionDate(),
                bibliography.of(idsOf(assessment)));
    }

    private static Stream<String> idsOf(Assessment assessment) {
        return Stream.concat(
                assessment.steps().values().stream()
                        .flatMap(verdict -> verdict.findings().stream())
                        .map(Finding::source),
                assessment.requiredDocuments().stream().map(RequiredDocument::source));
    }

    private Map<String, Answer.Step> steps(Map<Step, Verdict> verdicts, Locale language) {
        Map<String, Answer.Step> steps = new LinkedHashMap<>();
        for (Step step : Step.values()) {
            steps.put(step.key(), step(verdicts.get(step), language));
        }
        return steps;
    }

    private Answer.Step step(Verdict verdict, Locale language) {
        return new Answer.Step(
                verdict.status().name(),
                verdict.findings().stream().map(finding -> remark(finding, language)).toList());
    }

    private Remark remark(Finding finding, Locale language) {
        return new Remark(
                finding.rule(),
                finding.severity().name(),
                Wording.render(finding.messageKey(), finding.arguments(), language),
                Wording.render(finding.remedyKey(), finding.arguments(), language),
                finding.fields(),
                finding.source(),
                finding.confidence().key());
    }

    private Document document(RequiredDocument document, Locale language) {
        return new Document(
                document.type().name(),
                Wording.render("documentType." + document.type(), language),
                document.purpose().map(Enum::name),
                document.purpose()
                        .map(purpose -> Wording.render("documentPurpose." + purpose, language)),
                document.level().name(),
                document.rule(),
                Wording.render(document.reasonKey(), document.arguments(), language),
                Wording.render(document.howToKey(), document.arguments(), language),
                document.link(),
                document.source(),
                document.confidence().key());
    }
}
