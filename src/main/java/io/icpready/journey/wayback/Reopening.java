package io.icpready.journey.wayback;

import io.icpready.documents.Documents;
import io.icpready.journey.DocumentRun;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.JourneyStage;
import io.icpready.journey.facts.DocumentRuns;
import io.icpready.journey.facts.DocumentSlot;
import io.icpready.journey.facts.Gathered;
import io.icpready.journey.facts.JourneyFacts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a journey back to a step that was done, from wherever it waits. The step's answer counts as
 * not given, so that the gateways of the model, which skip what holds, lead through it once more and
 * past everything else.
 *
 * <p>The subject and the account come before everything: what is under way behind them closes, and
 * comes again once they are done. Beside each other stand the domain, the server and every document:
 * one of them opens without touching the others.
 *
 * <p>The task that was opened remembers what counted before, until it is completed: who changes their mind again
 * leaves everything as it was.
 */
@Component
public class Reopening {

    private static final List<String> BEFORE_THE_BRANCHES = List.of(Element.REVIEW_CHECKLIST, Element.REGISTER_ACCOUNT);

    private static final String EVERY_DOCUMENT = Element.GATHER_DOCUMENTS + "#multiInstanceBody";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final DocumentRuns runs;
    private final JourneyFacts facts;
    private final Documents documents;

    Reopening(RuntimeService runtime, TaskService tasks, DocumentRuns runs, JourneyFacts facts, Documents documents) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.runs = runs;
        this.facts = facts;
        this.documents = documents;
    }

    /** Opens a step of a running journey again for the person who wants to change it, and may leave it as it was. */
    @Transactional
    public Reopened reopen(String journeyId, ReopenRequest wanted) {
        if (openTask(journeyId, wanted).isPresent()) {
            return sendBack(journeyId, wanted);
        }
        Before before = before(journeyId, wanted);
        Reopened reopened = sendBack(journeyId, wanted);
        if (before.held() && reopened instanceof Reopened.Open open) {
            open.taskId().ifPresent(task -> remember(task, before));
        }
        return reopened;
    }

    /** Sends a running journey back to a step, which has to be done once more. */
    @Transactional
    public Reopened sendBack(String journeyId, ReopenRequest wanted) {
        if (openTask(journeyId, wanted).isPresent()) {
            return new Reopened.Open(openTask(journeyId, wanted));
        }
        if (runtime.getVariable(journeyId, doneAs(wanted)) == null && !isUnderReview(journeyId, wanted)) {
            return new Reopened.NotDone();
        }
        return goBack(journeyId, wanted) ? new Reopened.Open(openTask(journeyId, wanted)) : new Reopened.Moving();
    }

    /**
     * Leaves a step as it was before it was opened again.
     *
     * @return whether that is possible: it was opened again, and nothing was handed over since
     */
    @Transactional
    public boolean leaveAsItWas(String journeyId, String taskId) {
        Optional<Task> task = Optional.ofNullable(tasks.createTaskQuery()
                .processInstanceId(journeyId)
                .taskId(taskId)
                .singleResult());
        Optional<String> stoodAt = task.filter(this::hasItsPicture)
                .map(open -> (String) tasks.getVariableLocal(open.getId(), Variable.REOPENED));
        stoodAt.ifPresent(before -> goOn(task.orElseThrow(), before));
        return stoodAt.isPresent();
    }

    /** A picture that counted before may have been erased with the consent. */
    private boolean hasItsPicture(Task task) {
        return !Element.UPLOAD_DOCUMENT.equals(task.getTaskDefinitionKey())
                || approvedBefore(task)
                        .map(Gathered::documentId)
                        .or(() -> documentOf(task).documentId())
                        .flatMap(documents::find)
                        .isPresent();
    }

    private Optional<Gathered> approvedBefore(Task task) {
        return Optional.ofNullable(tasks.getVariableLocal(task.getId(), Variable.REOPENED_DOCUMENT))
                .flatMap(document -> facts.gathered(Map.of(Variable.GATHERED_PREFIX, document)).stream()
                        .findFirst());
    }

    private DocumentRun documentOf(Task task) {
        return runs.in(tasks.getVariables(task.getId(), DocumentRuns.KEPT_AS)).orElseThrow();
    }

    /** Whether a task was opened again and nothing was handed over since. */
    public boolean isReopened(String taskId) {
        return tasks.getVariableLocal(taskId, Variable.REOPENED) != null;
    }

    /**
     * What counted before a step was opened again.
     *
     * @param stoodAt the element of the step at which the journey stood; empty where it was done
     * @param held whether it could be left like that
     * @param document what was approved; empty for another step, and where nothing was
     */
    private record Before(String stoodAt, boolean held, Optional<String> document) {}

    private Before before(String journeyId, ReopenRequest wanted) {
        Place place = new Place(runtime.getActivityInstance(journeyId));
        if (wanted.slot().isPresent()) {
            return new Before(
                    isUnderReview(journeyId, wanted) ? Element.REVIEW_DOCUMENT : "", true, Optional.ofNullable((String)
                            runtime.getVariable(journeyId, doneAs(wanted))));
        }
        boolean waits = wanted.stage() == JourneyStage.DOMAIN && place.isAt(Element.WAIT_FOR_REAL_NAME);
        return new Before(
                waits ? Element.WAIT_FOR_REAL_NAME : "",
                Boolean.TRUE.equals(
                        runtime.getVariable(journeyId, wanted.stage().holds())),
                Optional.empty());
    }

    private void remember(String task, Before before) {
        tasks.setVariableLocal(task, Variable.REOPENED, before.stoodAt());
        before.document().ifPresent(document -> tasks.setVariableLocal(task, Variable.REOPENED_DOCUMENT, document));
    }

    private void goOn(Task task, String stoodAt) {
        String journeyId = task.getProcessInstanceId();
        JourneyStage stage = JourneyStage.of(task.getTaskDefinitionKey()).orElseThrow();
        Place place = new Place(runtime.getActivityInstance(journeyId));
        ProcessInstanceModificationBuilder way = runtime.createProcessInstanceModification(journeyId);
        if (stage == JourneyStage.DOCUMENTS) {
            goOnWithDocument(task, stoodAt, place, way);
        } else {
            runtime.setVariable(journeyId, stage.holds(), true);
            place.leave(task.getTaskDefinitionKey(), way.startBeforeActivity(behind(stage, stoodAt)));
        }
        way.execute();
    }

    /** From where the gateways of the model lead past what holds. */
    private static String behind(JourneyStage stage, String stoodAt) {
        return switch (stage) {
            case CHECKLIST, ACCOUNT -> Element.ACCOUNT_STILL_HOLDS;
            case DOMAIN -> stoodAt.isEmpty() ? Element.DOMAIN_STILL_HOLDS : stoodAt;
            case SERVER -> Element.SERVER_STILL_HOLDS;
            case DOCUMENTS, SUBMIT ->
                throw new IllegalStateException("No step that is judged by its own facts: " + stage);
        };
    }

    private void goOnWithDocument(Task task, String stoodAt, Place place, ProcessInstanceModificationBuilder way) {
        DocumentRun document = documentOf(task);
        ActivityInstance run = run(place, document.slot()).orElseThrow();
        approvedBefore(task)
                .ifPresent(approved -> runtime.setVariable(
                        task.getProcessInstanceId(), document.slot().variable(), facts.write(approved)));
        if (!stoodAt.isEmpty()) {
            runtime.setVariablesLocal(scopeOf(run), Map.of(Variable.DOCUMENT, runs.typed(document.reviewable())));
        }
        way.startBeforeActivity(stoodAt.isEmpty() ? Element.DOCUMENT_GATHERED : stoodAt, run.getId());
        Place.leaveChildren(run, way);
    }

    /** The variable that is there once it was judged, whether or not it still holds. */
    private static String doneAs(ReopenRequest wanted) {
        return wanted.slot().map(DocumentSlot::variable).orElse(wanted.stage().verdict());
    }

    private boolean goBack(String journeyId, ReopenRequest wanted) {
        Place place = new Place(runtime.getActivityInstance(journeyId));
        boolean comesInTurn = place.standsBefore(wanted.stage());
        ProcessInstanceModificationBuilder way = runtime.createProcessInstanceModification(journeyId);
        if (!comesInTurn && !lead(way, place, wanted)) {
            return false;
        }
        forget(journeyId, wanted);
        if (!comesInTurn) {
            way.execute();
        }
        return true;
    }

    private void forget(String journeyId, ReopenRequest wanted) {
        runtime.setVariable(journeyId, wanted.stage().holds(), false);
        wanted.slot().ifPresent(slot -> runtime.removeVariable(journeyId, slot.variable()));
    }

    /** Says where to go; false where there is no way from here at this moment. */
    private boolean lead(ProcessInstanceModificationBuilder way, Place place, ReopenRequest wanted) {
        return switch (wanted.stage()) {
            case CHECKLIST -> place.leaveAll(way.startBeforeActivity(Element.REVIEW_CHECKLIST));
            case ACCOUNT -> place.leaveAll(way.startBeforeActivity(Element.REGISTER_ACCOUNT));
            case DOMAIN -> leadToBranch(way, place, Element.DECLARE_DOMAIN);
            case SERVER -> leadToBranch(way, place, Element.DECLARE_SERVER);
            case DOCUMENTS -> leadToDocument(way, place, wanted.slot().orElseThrow());
            case SUBMIT -> false;
        };
    }

    private static boolean leadToBranch(ProcessInstanceModificationBuilder way, Place place, String task) {
        if (place.isAt(Element.SUBMIT_FILING)) {
            return place.leave(Element.SUBMIT_FILING, way.startBeforeActivity(Element.PREPARATION_SPLIT));
        }
        way.startBeforeActivity(task);
        return task.equals(Element.DECLARE_DOMAIN) && place.leave(Element.WAIT_FOR_REAL_NAME, way)
                || place.leaveJoinOnce(way);
    }

    private boolean leadToDocument(ProcessInstanceModificationBuilder way, Place place, DocumentSlot slot) {
        if (place.isAt(Element.SUBMIT_FILING)) {
            return place.leave(Element.SUBMIT_FILING, way.startBeforeActivity(Element.PREPARATION_SPLIT));
        }
        Optional<ActivityInstance> run = run(place, slot);
        if (run.isPresent()) {
            keepPicture(run.get());
            way.startBeforeActivity(Element.UPLOAD_DOCUMENT, run.get().getId());
            return Place.leaveChildren(run.get(), way);
        }
        if (place.isAt(EVERY_DOCUMENT)) {
            way.startBeforeActivity(
                            Element.GATHER_DOCUMENTS,
                            place.at(EVERY_DOCUMENT).findFirst().orElseThrow().getId())
                    .setVariableLocal(Variable.DOCUMENT_SLOT, slot.toString());
            return true;
        }
        return place.leaveJoinOnce(way.startBeforeActivity(Element.DOCUMENTS_STILL_HOLD));
    }

    /** The run of the sub-process that gathers this document. */
    private Optional<ActivityInstance> run(Place place, DocumentSlot slot) {
        return place.at(Element.GATHER_DOCUMENTS)
                .filter(run -> runs.in(known(run))
                        .filter(document -> document.slot().equals(slot))
                        .isPresent())
                .findFirst();
    }

    /** Who wants to change a date need not send the picture again. */
    private void keepPicture(ActivityInstance run) {
        runs.in(known(run))
                .ifPresent(document -> runtime.setVariablesLocal(
                        scopeOf(run), Map.of(Variable.DOCUMENT, runs.typed(document.reopened()))));
    }

    private Map<String, Object> known(ActivityInstance run) {
        Map<String, Object> variables = new HashMap<>();
        variablesOf(run).forEach(variable -> variables.put(variable.getName(), variable.getValue()));
        return variables;
    }

    private String scopeOf(ActivityInstance run) {
        return variablesOf(run).get(0).getExecutionId();
    }

    private List<VariableInstance> variablesOf(ActivityInstance run) {
        return runtime.createVariableInstanceQuery()
                .activityInstanceIdIn(run.getId())
                .variableNameIn(DocumentRuns.KEPT_AS.toArray(String[]::new))
                .list();
    }

    private Optional<String> openTask(String journeyId, ReopenRequest wanted) {
        String key = wanted.stage().tasks().get(0).id();
        return openTasks(journeyId, wanted, key);
    }

    private boolean isUnderReview(String journeyId, ReopenRequest wanted) {
        return wanted.slot().isPresent()
                && openTasks(journeyId, wanted, Element.REVIEW_DOCUMENT).isPresent();
    }

    private Optional<String> openTasks(String journeyId, ReopenRequest wanted, String key) {
        return tasks.createTaskQuery().processInstanceId(journeyId).taskDefinitionKey(key).list().stream()
                .filter(task -> wanted.slot().isEmpty()
                        || wanted.slot()
                                .equals(runs.in(tasks.getVariables(task.getId(), DocumentRuns.KEPT_AS))
                                        .map(DocumentRun::slot)))
                .findFirst()
                .map(Task::getId);
    }

    /** Where a journey stands. */
    private record Place(ActivityInstance journey) {

        Stream<ActivityInstance> at(String element) {
            return Arrays.stream(journey.getActivityInstances(element));
        }

        boolean isAt(String element) {
            return at(element).findAny().isPresent();
        }

        /** Whether a step comes by itself once the one is done at which the journey stands. */
        boolean standsBefore(JourneyStage stage) {
            return stage == JourneyStage.ACCOUNT && isAt(Element.REVIEW_CHECKLIST)
                    || stage != JourneyStage.CHECKLIST
                            && stage != JourneyStage.ACCOUNT
                            && BEFORE_THE_BRANCHES.stream().anyMatch(this::isAt);
        }

        /** Closes what is under way; reminders go on. */
        boolean leaveAll(ProcessInstanceModificationBuilder way) {
            Arrays.stream(journey.getChildActivityInstances())
                    .filter(child -> !Element.REMINDERS.equals(child.getActivityId()))
                    .forEach(child -> way.cancelActivityInstance(child.getId()));
            Arrays.stream(journey.getChildTransitionInstances())
                    .map(TransitionInstance::getId)
                    .forEach(way::cancelTransitionInstance);
            return true;
        }

        boolean leave(String element, ProcessInstanceModificationBuilder way) {
            at(element).map(ActivityInstance::getId).forEach(way::cancelActivityInstance);
            return isAt(element);
        }

        static boolean leaveChildren(ActivityInstance run, ProcessInstanceModificationBuilder way) {
            Arrays.stream(run.getChildActivityInstances())
                    .map(ActivityInstance::getId)
                    .forEach(way::cancelActivityInstance);
            Arrays.stream(run.getChildTransitionInstances())
                    .map(TransitionInstance::getId)
                    .forEach(way::cancelTransitionInstance);
            return true;
        }

        /** The branches that have come to the join wait there alike: any one of them may go back. */
        boolean leaveJoinOnce(ProcessInstanceModificationBuilder way) {
            Optional<String> waits =
                    at(Element.PREPARATION_JOIN).map(ActivityInstance::getId).findFirst();
            waits.ifPresent(way::cancelActivityInstance);
            if (waits.isPresent()) {
                return true;
            }
            Optional<String> arrives = Arrays.stream(journey.getTransitionInstances(Element.PREPARATION_JOIN))
                    .map(TransitionInstance::getId)
                    .findFirst();
            arrives.ifPresent(way::cancelTransitionInstance);
            return arrives.isPresent();
        }
    }
}
