package io.icpready.precheck;

import io.icpready.rules.Assessment;
import io.icpready.rules.Step;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Labels;
import io.icpready.rules.saying.RequiredDocument;
import io.icpready.rules.saying.Verdict;
import io.icpready.wording.Bibliography;
import io.icpready.wording.BoundText;
import io.icpready.wording.Rendered.Document;
import io.icpready.wording.Rendered.Remark;
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
                        .map(document -> Document.of(document, language))
                        .toList(),
                assessment.earliestSubmissionDate(),
                assessment.latestSubmissionDate(),
                assessment.excludingBounds().stream()
                        .map(bound -> BoundText.of(bound, language))
                        .toList(),
                assessment
                        .order()
                        .map(kind -> new Answer.Order(kind.name(), Wording.render(Labels.of(kind), language))),
                bibliography.of(idsOf(assessment)));
    }

    private static Stream<String> idsOf(Assessment assessment) {
        return Stream.concat(
                assessment.steps().values().stream()
                        .flatMap(verdict -> verdict.findings().stream())
                        .map(Finding::source),
                assessment.requiredDocuments().stream().map(RequiredDocument::source));
    }

    private Map<String, Answer.StepAnswer> steps(Map<Step, Verdict> verdicts, Locale language) {
        Map<String, Answer.StepAnswer> steps = new LinkedHashMap<>();
        for (Step step : Step.values()) {
            steps.put(step.key(), step(verdicts.get(step), language));
        }
        return steps;
    }

    private Answer.StepAnswer step(Verdict verdict, Locale language) {
        return new Answer.StepAnswer(
                verdict.status().name(),
                verdict.findings().stream()
                        .map(finding -> Remark.of(finding, language))
                        .toList());
    }
}
