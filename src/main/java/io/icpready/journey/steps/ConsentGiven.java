package io.icpready.journey.steps;

import io.icpready.documents.Documents;
import io.icpready.journey.JourneyModel.Variable;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records the separate consent to store pictures of identity documents (PIPL art. 29). */
@Component("recordConsent")
class ConsentGiven implements TaskListener {

    private final Documents documents;

    ConsentGiven(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void notify(DelegateTask task) {
        String journeyId = task.getProcessInstanceId();
        if (Boolean.TRUE.equals(task.getVariable(Variable.CONSENT_GIVEN)) && !documents.consentGiven(journeyId)) {
            documents.giveConsent(journeyId, (String) task.getVariable(Variable.STARTER));
        }
    }
}
