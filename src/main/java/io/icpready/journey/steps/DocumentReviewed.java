package io.icpready.journey.steps;

import io.icpready.documents.Documents;
import io.icpready.hooks.HookEventType;
import io.icpready.journey.DocumentRun;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.engine.JourneyEvents;
import io.icpready.journey.facts.DocumentRuns;
import io.icpready.journey.facts.Gathered;
import io.icpready.journey.facts.JourneyFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Notes what a reviewer decided, where the gateway and the readiness check find it. */
@Component("documentReviewed")
class DocumentReviewed implements TaskListener {

    private final Documents documents;
    private final JourneyFacts facts;
    private final DocumentRuns runs;
    private final JourneyEvents events;

    DocumentReviewed(Documents documents, JourneyFacts facts, DocumentRuns runs, JourneyEvents events) {
        this.documents = documents;
        this.facts = facts;
        this.runs = runs;
        this.events = events;
    }

    @Override
    public void notify(DelegateTask review) {
        DelegateExecution execution = review.getExecution();
        DocumentRun document = runs.takenIn(execution).reviewed();
        runs.write(execution, document);
        runs.answer(execution, Variable.DOCUMENT_ACCEPTED, document.isApproved());
        if (document.isApproved()) {
            approve(document, execution);
        } else {
            events.publish(HookEventType.DOCUMENT_REJECTED, execution, slot(document));
        }
    }

    private void approve(DocumentRun document, DelegateExecution execution) {
        String documentId = document.documentId().orElse(null);
        documents.approved(documentId);
        execution
                .getProcessInstance()
                .setVariable(document.slot().variable(), facts.write(new Gathered(documentId, document.given())));
    }

    private static Map<String, Object> slot(DocumentRun document) {
        Map<String, Object> slot = new LinkedHashMap<>();
        slot.put("documentType", document.type().name());
        slot.put("documentPurpose", document.purpose().map(Enum::name).orElse(null));
        return slot;
    }
}
