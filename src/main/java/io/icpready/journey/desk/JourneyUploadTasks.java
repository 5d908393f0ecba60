package io.icpready.journey.desk;

import io.icpready.access.AsNobody;
import io.icpready.access.Groups;
import io.icpready.documents.DocumentRecord;
import io.icpready.documents.Documents;
import io.icpready.documents.UploadTask;
import io.icpready.documents.UploadTasks;
import io.icpready.journey.DocumentRun;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyOwners;
import io.icpready.journey.facts.DocumentRuns;
import io.icpready.journey.facts.DocumentSlot;
import io.icpready.journey.facts.JourneyFacts;
import io.icpready.rules.CardHolders;
import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Tells the documents room whose task a picture is for, and who may look at it. */
@Component
class JourneyUploadTasks implements UploadTasks {

    private static final String[] PERSONS = {"subject", "leader", "serviceLeader"};

    /** The run, and those of whom cards are asked; the facts also as journeys of before held them. */
    private static final List<String> NAMES_THE_HOLDER = Stream.of(
                    DocumentRuns.KEPT_AS.stream(),
                    Stream.of(PERSONS),
                    Vocabulary.ofGroups(PERSONS).stream().map(FactField::variable))
            .flatMap(names -> names)
            .toList();

    private final Documents documents;
    private final JourneyFacts facts;
    private final DocumentRuns runs;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final JourneyOwners owners;
    private final IdentityService identity;
    private final AsNobody unrestricted;

    JourneyUploadTasks(
            Documents documents,
            JourneyFacts facts,
            DocumentRuns runs,
            RuntimeService runtime,
            TaskService tasks,
            JourneyOwners owners,
            IdentityService identity,
            AsNobody unrestricted) {
        this.documents = documents;
        this.facts = facts;
        this.runs = runs;
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
                .flatMap(review -> runs.in(tasks.getVariables(review.getId(), DocumentRuns.KEPT_AS)).stream())
                .anyMatch(run -> isOpenIn(run, documentId));
    }

    private static boolean isOpenIn(DocumentRun run, String documentId) {
        return Stream.of(run.documentId(), run.returned().flatMap(DocumentRun.Returned::documentId))
                .flatMap(Optional::stream)
                .anyMatch(documentId::equals);
    }

    private Optional<Task> openUpload(String taskId, String userId) {
        return Optional.ofNullable(tasks.createTaskQuery()
                .taskId(taskId)
                .taskDefinitionKey(Element.UPLOAD_DOCUMENT)
                .taskAssignee(userId)
                .singleResult());
    }

    private UploadTask described(Task task, String userId) {
        Map<String, Object> variables = tasks.getVariables(task.getId(), NAMES_THE_HOLDER);
        DocumentRun run = runs.in(variables).orElseThrow();
        DocumentSlot slot = run.slot();
        boolean ofSomebodyElse = CardHolders.isOfSomebodyElse(
                slot.type(), facts.of(facts.opened(task.getProcessInstanceId(), variables)));
        return new UploadTask(
                task.getId(),
                task.getProcessInstanceId(),
                userId,
                slot.type(),
                slot.purpose(),
                ofSomebodyElse,
                run.returned().flatMap(DocumentRun.Returned::documentId));
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
