package io.icpready.journey.steps;

import io.icpready.documents.Documents;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Erases the pictures of a withdrawn journey, at once. */
@Component("eraseDocuments")
class EraseDocuments implements JavaDelegate {

    private final Documents documents;

    EraseDocuments(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void execute(DelegateExecution journey) {
        documents.eraseJourney(journey.getProcessInstanceId());
    }
}
