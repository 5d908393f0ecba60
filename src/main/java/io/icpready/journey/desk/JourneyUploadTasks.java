package io.icpready.journey.desk;

import io.icpready.access.AsNobody;
import io.icpready.access.Groups;
import io.icpready.documents.DocumentRecord;
import io.icpready.documents.Documents;
import io.icpready.documents.UploadTask;
import io.icpready.documents.UploadTasks;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.JourneyOwners;
import io.icpready.journey.facts.DocumentSlot;
import io.icpready.journey.facts.JourneyFacts;
import io.icpready.rules.CardHolders;
import io.icpready.rules.facts.Facts;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Tells the documents room whose task a picture is for, and who may look at it. */
@Component
class JourneyUploadTasks implements UploadTasks {

    private static final List<String> OPEN_IN_A_REVIEW = List.of(Variable.DOCUMENT_ID, Variable.RETURNED_DOCUMENT_ID);

    private final Documents documents;
    private final JourneyFacts facts;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final JourneyOwners owners;
    private final IdentityService identity;
    private final AsNobody unrestricted;

    JourneyUploadTasks(
            Documents documents,
            JourneyFacts facts,
            RuntimeService runtime,
            TaskService tasks,
            JourneyOwners owners,
            IdentityService identity,
            AsNobody unrestricted) {
        this.documents = documents;
        this.facts = facts;
        this.runtime = runtime;
        this.tasks = tasks;
        this.owners = owners;
        this.identity = identity;
        this.unrestricted = unrestricted;
    }

    @Override
    public Optional<UploadTask> uploadTask(String taskId, String userId) {
        return unrestricted.ask(() -> openUpload(taskId, userId).map(task -> described(task, userId)));
    }

    @Override
    public boolean mayReview(String documentId, String userId) {
        return unrestricted.ask(() -> isReviewer(userId)
                && documents
                        .find(documentId)
                        .map(DocumentRecord::journeyId)
                        .filter(journeyId -> !ownsJourney(journeyId, userId))
                        .map(journeyId -> isUnderReview(documentId, journeyId))
                        .orElse(false));
    }

    /**
     * The picture under review or the one that it follows, compared in the review's own scope: other
     * documents of the journey are none of its business.
     */
    private boolean isUnderReview(String documentId, String journeyId) {
        return tasks
                .createTaskQuery()
                .processInstanceId(journeyId)
                .taskDefinitionKey(Element.REVIEW_DOCUMENT)
                .active()
                .list()
                .stream()
                .anyMatch(review ->
                        tasks.getVariables(review.getId(), OPEN_IN_A_REVIEW).containsValue(documentId));
    }

    private Optional<Task> openUpload(String taskId, String userId) {
        return Optional.ofNullable(tasks.createTaskQuery()
                .taskId(taskId)
                .taskDefinitionKey(Element.UPLOAD_DOCUMENT)
                .taskAssignee(userId)
                .singleResult());
    }

    private UploadTask described(Task task, String userId) {
        DocumentSlot slot = DocumentSlot.parse((String) tasks.getVariable(task.getId(), Variable.DOCUMENT_SLOT));
        boolean ofSomebodyElse = CardHolders.isOfSomebodyElse(
                slot.type(), facts.of(facts.opened(task.getProcessInstanceId(), tasks.getVariables(task.getId()))));
        return new UploadTask(
                task.getId(), task.getProcessInstanceId(), userId, slot.type(), slot.purpose(), ofSomebodyElse);
    }

    @Override
    public boolean ownsJourney(String journeyId, String userId) {
        return owners.owns(journeyId, userId);
    }

    @Override
    public Facts declared(String journeyId) {
        return unrestricted.ask(() ->
                isRunning(journeyId) ? facts.of(facts.opened(journeyId, runtime.getVariables(journeyId))) : Facts.NONE);
    }

    private boolean isRunning(String journeyId) {
        return runtime.createProcessInstanceQuery().processInstanceId(journeyId).count() > 0;
    }

    private boolean isReviewer(String userId) {
        return identity.createUserQuery()
                        .userId(userId)
                        .memberOfGroup(Groups.REVIEWERS)
                        .count()
                > 0;
    }
}
