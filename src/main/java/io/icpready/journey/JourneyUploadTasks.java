package io.icpready.journey;

import io.icpready.access.Groups;
import io.icpready.documents.UploadTask;
import io.icpready.documents.UploadTasks;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.rules.facts.DocumentPurpose;
import io.icpready.rules.facts.DocumentType;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Tells the documents room whose task a picture is for, and who may look at it. */
@Component
class JourneyUploadTasks implements UploadTasks {

    private final TaskService tasks;
    private final HistoryService history;
    private final IdentityService identity;
    private final Unrestricted unrestricted;

    JourneyUploadTasks(
            TaskService tasks,
            HistoryService history,
            IdentityService identity,
            Unrestricted unrestricted) {
        this.tasks = tasks;
        this.history = history;
        this.identity = identity;
        this.unrestricted = unrestricted;
    }

    @Override
    public Optional<UploadTask> uploadTask(String taskId, String userId) {
        return unrestricted.ask(
                () ->
                        Optional.ofNullable(
                                        tasks.createTaskQuery()
                                                .taskId(taskId)
                                                .taskDefinitionKey(Element.UPLOAD_DOCUMENT)
                                                .taskAssignee(userId)
                                                .singleResult())
                                .map(
                                        task ->
                                                new UploadTask(
                                                        taskId,
                                                        task.getProcessInstanceId(),
                                                        userId,
                                                        DocumentType.valueOf(
                                                                (String)
                                                                        tasks.getVariable(
                                                                                taskId,
                                                                                Variable
                                                                                        .DOCUMENT_TYPE)),
                                                        Optional.ofNullable(
                                                                        (String)
                                                                                tasks.getVariable(
                                                                                        taskId,
                                                                                        Variable
                                                                                                .DOCUMENT_PURPOSE))
                                                                .map(DocumentPurpose::valueOf))));
    }

    @Override
    public boolean mayReview(String documentId, String userId) {
        return unrestricted.ask(
                () ->
                        isReviewer(userId)
                                && tasks
                                        .createTaskQuery()
                                        .taskDefinitionKey(Element.REVIEW_DOCUMENT)
                                        .active()
                                        .processVariableValueEquals(
                                                Variable.DOCUMENT_ID, documentId)
                                        .list()
                                        .stream()
                                        .map(Task::getProcessInstanceId)
                                        .anyMatch(journeyId -> !ownsJourney(journeyId, userId)));
    }

    @Override
    public boolean ownsJourney(String journeyId, String userId) {
        return unrestricted.ask(
                () ->
                        history.createHistoricProcessInstanceQuery()
                                        .processInstanceId(journeyId)
                                        .startedBy(userId)
                                        .count()
                                > 0);
    }

    private boolean isReviewer(String userId) {
        return identity.createUserQuery().userId(userId).memberOfGroup(Groups.REVIEWERS).count()
                > 0;
    }
}
