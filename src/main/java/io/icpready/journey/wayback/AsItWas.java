package io.icpready.journey.wayback;

import io.icpready.documents.Documents;
import io.icpready.journey.DocumentRun;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.JourneyStage;
import io.icpready.journey.facts.DocumentRuns;
import io.icpready.journey.facts.Gathered;
import io.icpready.journey.facts.JourneyFacts;
import io.icpready.journey.wayback.GatheringRuns.UnderWay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leaves a step as it was. The task that was opened again remembers what counted before, until it is
 * completed: so who changes their mind once more comes back to where they stood.
 */
@Component
public class AsItWas {

    /** The variable of a task that says so. */
    public static final String VARIABLE = Variable.REOPENED;

    private static final List<String> VARIABLES = Stream.concat(
                    Stream.of(VARIABLE, Variable.REOPENED_DOCUMENT), DocumentRuns.KEPT_AS.stream())
            .toList();

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final DocumentRuns runs;
    private final GatheringRuns gathering;
    private final JourneyFacts facts;
    private final Documents documents;

    AsItWas(
            RuntimeService runtime,
            TaskService tasks,
            DocumentRuns runs,
            GatheringRuns gathering,
            JourneyFacts facts,
            Documents documents) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.runs = runs;
        this.gathering = gathering;
        this.facts = facts;
        this.documents = documents;
    }

    /** Whether the task of these variables was opened again and nothing was handed over since. */
    public static boolean isRememberedIn(Map<String, ?> ofTask) {
        return ofTask.containsKey(VARIABLE);
    }

    void remember(String taskId, ReopenRequest wanted, Standing before) {
        if (before.mayStay(wanted)) {
            tasks.setVariableLocal(taskId, VARIABLE, before.waitsAt(wanted).orElse(""));
            before.approved(wanted)
                    .ifPresent(document -> tasks.setVariableLocal(taskId, Variable.REOPENED_DOCUMENT, document));
        }
    }

    /**
     * Leaves a step as it was before it was opened again.
     *
     * @return whether that is possible: it was opened again, and nothing was handed over since
     */
    @Transactional
    public boolean leave(String journeyId, String taskId) {
        Optional<Remembered> before = Optional.ofNullable(tasks.createTaskQuery()
                        .processInstanceId(journeyId)
                        .taskId(taskId)
                        .singleResult())
                .flatMap(this::remembered)
                .filter(this::hasItsPicture);
        before.ifPresent(this::goOn);
        return before.isPresent();
    }

    /**
     * What counted before a task was opened again.
     *
     * @param stoodAt the element of its step at which the journey stood; empty where it was past the step
     * @param document what is known of the document; empty for another step
     * @param approved the document as it was approved; empty for another step, and where it was not
     */
    private record Remembered(
            Task task, Optional<String> stoodAt, Optional<DocumentRun> document, Optional<Gathered> approved) {}

    private Optional<Remembered> remembered(Task task) {
        Map<String, Object> variables = tasks.getVariables(task.getId(), VARIABLES);
        return Optional.ofNullable((String) variables.get(VARIABLE))
                .map(stoodAt -> new Remembered(
                        task,
                        Optional.of(stoodAt).filter(element -> !element.isEmpty()),
                        Optional.of(task.getTaskDefinitionKey())
                                .filter(Element.UPLOAD_DOCUMENT::equals)
                                .map(upload -> runs.in(variables).orElseThrow()),
                        Optional.ofNullable((String) variables.get(Variable.REOPENED_DOCUMENT))
                                .map(facts::gathered)));
    }

    /** A picture that counted before may have been erased with the consent. */
    private boolean hasItsPicture(Remembered before) {
        return before.document()
                .map(document -> before.approved()
                        .map(Gathered::documentId)
                        .or(document::documentId)
                        .flatMap(documents::find)
                        .isPresent())
                .orElse(true);
    }

    private void goOn(Remembered before) {
        String journeyId = before.task().getProcessInstanceId();
        ProcessInstanceModificationBuilder way = runtime.createProcessInstanceModification(journeyId);
        Place place = new Place(runtime.getActivityInstance(journeyId));
        before.document()
                .ifPresentOrElse(
                        document -> leaveDocument(before, document, place, way), () -> leaveStep(before, place, way));
        way.execute();
    }

    private void leaveStep(Remembered before, Place place, ProcessInstanceModificationBuilder way) {
        String key = before.task().getTaskDefinitionKey();
        JourneyStage stage = JourneyStage.of(key).orElseThrow();
        runtime.setVariable(before.task().getProcessInstanceId(), stage.holds(), true);
        place.leave(key, way.startBeforeActivity(before.stoodAt().orElseGet(() -> gatewayBehind(stage))));
    }

    /** From where the gateways of the model lead past what holds. */
    private static String gatewayBehind(JourneyStage stage) {
        return switch (stage) {
            case CHECKLIST, ACCOUNT -> Element.ACCOUNT_STILL_HOLDS;
            case DOMAIN -> Element.DOMAIN_STILL_HOLDS;
            case SERVER -> Element.SERVER_STILL_HOLDS;
            case DOCUMENTS, SUBMIT ->
                throw new IllegalStateException("No step that is judged by its own facts: " + stage);
        };
    }

    private void leaveDocument(
            Remembered before, DocumentRun document, Place place, ProcessInstanceModificationBuilder way) {
        UnderWay run = gathering.of(document.slot(), place).orElseThrow();
        before.approved()
                .ifPresent(approved -> runtime.setVariable(
                        before.task().getProcessInstanceId(), document.slot().variable(), facts.write(approved)));
        if (before.stoodAt().isPresent()) {
            gathering.keep(run, document.reviewable());
        }
        way.startBeforeActivity(
                before.stoodAt().orElse(Element.DOCUMENT_GATHERED),
                run.instance().getId());
        Place.leaveChildren(run.instance(), way);
    }
}
