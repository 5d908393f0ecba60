package io.icpready.journey.checks;

import io.icpready.documents.Documents;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.facts.DocumentScope;
import io.icpready.journey.facts.DocumentSlot;
import io.icpready.journey.facts.JourneyFacts;
import io.icpready.rules.saying.Verdict;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Judges the dates of the document and that its picture is in the store. */
@Component("inspectDocument")
class InspectDocument implements JavaDelegate {

    private final JourneyChecks checks;
    private final JourneyFacts facts;
    private final Documents documents;

    InspectDocument(JourneyChecks checks, JourneyFacts facts, Documents documents) {
        this.checks = checks;
        this.facts = facts;
        this.documents = documents;
    }

    @Override
    public void execute(DelegateExecution journey) {
        DocumentSlot slot = DocumentSlot.of(journey);
        Verdict verdict = checks.checkDates(facts.variables(journey), facts.current(journey));
        boolean pictureStored = JourneyFacts.text(journey, Variable.DOCUMENT_ID)
                .flatMap(documents::find)
                .filter(picture -> slot.isShownBy(picture, journey.getProcessInstanceId()))
                .isPresent();
        VariableScope document = DocumentScope.of(journey);
        facts.writeLocal(document, Variable.DOCUMENT_VERDICT, verdict);
        document.setVariableLocal(Variable.DOCUMENT_ACCEPTABLE, pictureStored && verdict.passes());
    }
}
