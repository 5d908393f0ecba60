package io.icpready.journey.steps;

import io.icpready.documents.Documents;
import io.icpready.hooks.HookEventType;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.engine.JourneyEvents;
import io.icpready.journey.facts.DocumentScope;
import io.icpready.journey.facts.DocumentSlot;
import io.icpready.journey.facts.Gathered;
import io.icpready.journey.facts.JourneyFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Notes what a reviewer decided, where the gateway and the readiness check find it. */
@Component("documentReviewed")
class DocumentReviewed implements TaskListener {

    private final Documents documents;
    private final JourneyFacts facts;
    private final JourneyEvents events;

    DocumentReviewed(Documents documents, JourneyFacts facts, JourneyEvents events) {
        this.documents = documents;
        this.facts = facts;
        this.events = events;
    }

    @Override
    public void notify(DelegateTask review) {
        VariableScope document = DocumentScope.of(review);
        boolean approved = Boolean.TRUE.equals(review.getVariable(Variable.DOCUMENT_APPROVED));
        document.setVariableLocal(Variable.DOCUMENT_ACCEPTED, approved);
        if (approved) {
            approve(review);
        } else {
            keepForTheNextReview(review, document);
            events.publish(HookEventType.DOCUMENT_REJECTED, review.getExecution(), slot(review));
        }
    }

    /** The picture and the reason give way to those of the next round. */
    private static void keepForTheNextReview(DelegateTask review, VariableScope document) {
        document.setVariableLocal(Variable.RETURNED_DOCUMENT_ID, review.getVariable(Variable.DOCUMENT_ID));
        document.setVariableLocal(Variable.RETURNED_REASON, review.getVariable(Variable.DOCUMENT_REJECTION_REASON));
    }

    private void approve(DelegateTask review) {
        String documentId = (String) review.getVariable(Variable.DOCUMENT_ID);
        Gathered gathered = new Gathered(documentId, facts.current(review));
        documents.approved(documentId);
        review.getExecution()
                .getProcessInstance()
                .setVariable(DocumentSlot.of(gathered.document()).variable(), facts.write(gathered));
    }

    private static Map<String, Object> slot(DelegateTask review) {
        Map<String, Object> slot = new LinkedHashMap<>();
        slot.put("documentType", review.getVariable(Variable.DOCUMENT_TYPE));
        slot.put("documentPurpose", review.getVariable(Variable.DOCUMENT_PURPOSE));
        return slot;
    }
}
