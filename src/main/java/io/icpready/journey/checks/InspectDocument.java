package io.icpready.journey.checks;

import io.icpready.documents.Documents;
import io.icpready.journey.DocumentRun;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.facts.DocumentRuns;
import io.icpready.journey.facts.JourneyFacts;
import io.icpready.rules.saying.Verdict;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Judges the dates of the document and that its picture is in the store. */
@Component("inspectDocument")
class InspectDocument implements JavaDelegate {

    private final JourneyChecks checks;
    private final JourneyFacts facts;
    private final DocumentRuns runs;
    private final Documents documents;

    InspectDocument(JourneyChecks checks, JourneyFacts facts, DocumentRuns runs, Documents documents) {
        this.checks = checks;
        this.facts = facts;
        this.runs = runs;
        this.documents = documents;
    }

    @Override
    public void execute(DelegateExecution journey) {
        DocumentRun uploaded = runs.takenIn(journey);
        Verdict verdict = checks.checkDates(facts.variables(journey), uploaded.given());
        boolean pictureStored = uploaded.documentId()
                .flatMap(documents::find)
                .filter(picture -> uploaded.slot().isShownBy(picture, journey.getProcessInstanceId()))
                .isPresent();
        DocumentRun inspected = uploaded.inspected(verdict, pictureStored && verdict.passes());
        runs.write(journey, inspected);
        runs.answer(journey, Variable.DOCUMENT_ACCEPTABLE, inspected.acceptable());
    }
}
