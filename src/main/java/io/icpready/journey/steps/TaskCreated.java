package io.icpready.journey.steps;

import io.icpready.documents.Documents;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.facts.DocumentScope;
import io.icpready.journey.facts.DocumentSlot;
import io.icpready.journey.facts.JourneyFacts;
import io.icpready.journey.reminders.DueDates;
import io.icpready.observations.DomainWatch;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * Names a task after its subject and document, says when it is due, and keeps or clears what an
 * earlier round left.
 */
@Component("taskCreated")
class TaskCreated implements TaskListener {

    private final TaskTitles titles;
    private final DueDates dueDates;
    private final Documents documents;
    private final DomainWatch watch;

    TaskCreated(TaskTitles titles, DueDates dueDates, Documents documents, DomainWatch watch) {
        this.titles = titles;
        this.dueDates = dueDates;
        this.documents = documents;
        this.watch = watch;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setDescription(titles.withoutSubject(task));
        task.setName(titles.of(task));
        task.setDueDate(dueDates.of(task.getTaskDefinitionKey()));
        switch (task.getTaskDefinitionKey()) {
            case Element.UPLOAD_DOCUMENT -> keepPicture(task, DocumentScope.of(task));
            case Element.REVIEW_DOCUMENT -> clearDecision(DocumentScope.of(task));
            case Element.SUBMIT_FILING -> watch.soon(task.getProcessInstanceId());
            default -> {}
        }
    }

    /** Dates that were refused are no reason to ask for the picture again. */
    private void keepPicture(DelegateTask task, VariableScope document) {
        if (Boolean.FALSE.equals(document.getVariableLocal(Variable.DOCUMENT_ACCEPTABLE))) {
            DocumentSlot slot = DocumentSlot.of(task);
            JourneyFacts.text(document, Variable.DOCUMENT_ID)
                    .flatMap(documents::find)
                    .filter(picture -> slot.isShownBy(picture, task.getProcessInstanceId()))
                    .ifPresent(picture -> documents.keepFor(picture.documentId(), task.getId()));
        }
    }

    private static void clearDecision(VariableScope document) {
        Stream.of(Variable.DOCUMENT_APPROVED, Variable.DOCUMENT_REJECTION_REASON)
                .filter(decision -> document.getVariableLocal(decision) != null)
                .forEach(decision -> document.setVariableLocal(decision, null));
    }
}
