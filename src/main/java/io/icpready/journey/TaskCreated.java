package io.icpready.journey;

import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.reminders.DueDates;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * Names a task after its subject and document, says when it is due, and clears what an earlier
 * round left.
 */
@Component("taskCreated")
class TaskCreated implements TaskListener {

    private final TaskTitles titles;
    private final DueDates dueDates;

    TaskCreated(TaskTitles titles, DueDates dueDates) {
        this.titles = titles;
        this.dueDates = dueDates;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setName(titles.of(task));
        task.setDueDate(dueDates.of(task.getTaskDefinitionKey()));
        if (Element.REVIEW_DOCUMENT.equals(task.getTaskDefinitionKey())) {
            VariableScope document = DocumentScope.of(task);
            document.setVariableLocal(Variable.DOCUMENT_APPROVED, null);
            document.setVariableLocal(Variable.DOCUMENT_REJECTION_REASON, null);
        }
    }
}
