package io.icpready.journey.steps;

import io.icpready.documents.Documents;
import io.icpready.journey.DocumentRun;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.facts.DocumentRuns;
import io.icpready.journey.reminders.DueDates;
import io.icpready.observations.DomainWatch;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Names a task after its subject, site and document, says when it is due, and keeps or clears what an
 * earlier round left.
 */
@Component("taskCreated")
class TaskCreated implements TaskListener {

    private final TaskTitles titles;
    private final DueDates dueDates;
    private final DocumentRuns runs;
    private final Documents documents;
    private final DomainWatch watch;

    TaskCreated(TaskTitles titles, DueDates dueDates, DocumentRuns runs, Documents documents, DomainWatch watch) {
        this.titles = titles;
        this.dueDates = dueDates;
        this.runs = runs;
        this.documents = documents;
        this.watch = watch;
    }

    @Override
    public void notify(DelegateTask task) {
        String title = titles.withoutNames(task);
        task.setDescription(title);
        task.setName(titles.of(task, title));
        task.setDueDate(dueDates.of(task.getTaskDefinitionKey()).orElse(null));
        switch (task.getTaskDefinitionKey()) {
            case Element.UPLOAD_DOCUMENT -> keepPicture(task);
            case Element.REVIEW_DOCUMENT -> clearDecision(task);
            case Element.SUBMIT_FILING -> watch.soon(task.getProcessInstanceId());
            default -> {}
        }
    }

    /** Dates that were refused are no reason to ask for the picture again. */
    private void keepPicture(DelegateTask task) {
        DocumentRun document = runs.of(task.getExecution());
        if (!document.acceptable()) {
            document.documentId()
                    .flatMap(documents::find)
                    .filter(picture -> document.slot().isShownBy(picture, task.getProcessInstanceId()))
                    .ifPresent(picture -> documents.keepFor(picture.documentId(), task.getId()));
        }
    }

    private void clearDecision(DelegateTask task) {
        DocumentRun document = runs.of(task.getExecution());
        if (document.approved().isPresent() || document.rejectionReason().isPresent()) {
            runs.write(task.getExecution(), document.underReview());
        }
    }
}
