package io.icpready.journey.wayback;

import io.icpready.journey.DocumentRun;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.facts.DocumentRuns;
import io.icpready.journey.facts.DocumentSlot;
import io.icpready.journey.wayback.GatheringRuns.UnderWay;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
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
 */
@Component
public class Reopening {

    private static final String EVERY_DOCUMENT = Element.GATHER_DOCUMENTS + "#multiInstanceBody";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final DocumentRuns runs;
    private final GatheringRuns gathering;
    private final AsItWas asItWas;

    Reopening(RuntimeService runtime, TaskService tasks, DocumentRuns runs, GatheringRuns gathering, AsItWas asItWas) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.runs = runs;
        this.gathering = gathering;
        this.asItWas = asItWas;
    }

    /** Opens a step of a running journey again for the person who wants to change it, and may leave it as it was. */
    @Transactional
    public Reopened reopen(String journeyId, ReopenRequest wanted) {
        return openAlready(journeyId, wanted).orElseGet(() -> {
            Standing before = standing(journeyId, wanted);
            Reopened reopened = goBack(journeyId, wanted, before);
            if (reopened instanceof Reopened.Open open) {
                open.taskId().ifPresent(task -> asItWas.remember(task, wanted, before));
            }
            return reopened;
        });
    }

    /** Sends a running journey back to a step, which has to be done once more. */
    @Transactional
    public Reopened sendBack(String journeyId, ReopenRequest wanted) {
        return openAlready(journeyId, wanted).orElseGet(() -> goBack(journeyId, wanted, standing(journeyId, wanted)));
    }

    private Optional<Reopened> openAlready(String journeyId, ReopenRequest wanted) {
        return openTask(journeyId, wanted).map(task -> new Reopened.Open(Optional.of(task)));
    }

    private Standing standing(String journeyId, ReopenRequest wanted) {
        Place place = new Place(runtime.getActivityInstance(journeyId));
        return new Standing(
                place,
                wanted.slot().flatMap(slot -> gathering.of(slot, place)),
                runtime.getVariables(journeyId, Standing.variables(wanted)));
    }

    private Reopened goBack(String journeyId, ReopenRequest wanted, Standing before) {
        if (!before.isDone(wanted)) {
            return new Reopened.NotDone();
        }
        boolean comesInTurn = before.place().standsBefore(wanted.stage());
        ProcessInstanceModificationBuilder way = runtime.createProcessInstanceModification(journeyId);
        if (!comesInTurn && !lead(way, wanted, before)) {
            return new Reopened.Moving();
        }
        forget(journeyId, wanted);
        if (comesInTurn) {
            return new Reopened.Open(Optional.empty());
        }
        way.execute();
        return new Reopened.Open(openTask(journeyId, wanted));
    }

    private void forget(String journeyId, ReopenRequest wanted) {
        runtime.setVariable(journeyId, wanted.stage().holds(), false);
        wanted.slot().ifPresent(slot -> runtime.removeVariable(journeyId, slot.variable()));
    }

    /** Says where to go; false where there is no way from here at this moment. */
    private boolean lead(ProcessInstanceModificationBuilder way, ReopenRequest wanted, Standing before) {
        Place place = before.place();
        return switch (wanted.stage()) {
            case CHECKLIST -> place.leaveAll(way.startBeforeActivity(Element.REVIEW_CHECKLIST));
            case ACCOUNT -> place.leaveAll(way.startBeforeActivity(Element.REGISTER_ACCOUNT));
            case DOMAIN -> leadToBranch(way, place, Element.DECLARE_DOMAIN);
            case SERVER -> leadToBranch(way, place, Element.DECLARE_SERVER);
            case DOCUMENTS -> leadToDocument(way, wanted.slot().orElseThrow(), before);
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

    private boolean leadToDocument(ProcessInstanceModificationBuilder way, DocumentSlot slot, Standing before) {
        Place place = before.place();
        if (place.isAt(Element.SUBMIT_FILING)) {
            return place.leave(Element.SUBMIT_FILING, way.startBeforeActivity(Element.PREPARATION_SPLIT));
        }
        if (before.run().isPresent()) {
            return leadToUpload(way, before.run().get());
        }
        Optional<String> everyDocument =
                place.at(EVERY_DOCUMENT).map(ActivityInstance::getId).findFirst();
        if (everyDocument.isPresent()) {
            way.startBeforeActivity(Element.GATHER_DOCUMENTS, everyDocument.get())
                    .setVariableLocal(Variable.DOCUMENT_SLOT, slot.toString());
            return true;
        }
        return place.leaveJoinOnce(way.startBeforeActivity(Element.DOCUMENTS_STILL_HOLD));
    }

    /** Who wants to change a date need not send the picture again: it is kept. */
    private boolean leadToUpload(ProcessInstanceModificationBuilder way, UnderWay run) {
        gathering.keep(run, run.document().reopened());
        way.startBeforeActivity(Element.UPLOAD_DOCUMENT, run.instance().getId());
        Place.leaveChildren(run.instance(), way);
        return true;
    }

    private Optional<String> openTask(String journeyId, ReopenRequest wanted) {
        return tasks
                .createTaskQuery()
                .processInstanceId(journeyId)
                .taskDefinitionKey(wanted.stage().tasks().get(0).id())
                .list()
                .stream()
                .filter(task -> wanted.slot().isEmpty() || wanted.slot().equals(slotOf(task)))
                .findFirst()
                .map(Task::getId);
    }

    private Optional<DocumentSlot> slotOf(Task task) {
        return runs.in(tasks.getVariables(task.getId(), DocumentRuns.KEPT_AS)).map(DocumentRun::slot);
    }
}
