package io.icpready.journey.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.journey.DocumentRun;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.JourneyStage;
import io.icpready.journey.facts.DocumentRuns;
import io.icpready.journey.facts.FactsAtRest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * The history that somebody reads: everything of {@code full} but what no timeline, log or view
 * shows. Earlier values are kept of verdicts and of reasons to reject alone. What forms say by the names
 * of the contract is on its way to where it rests: no history sees it there.
 *
 * <p>To the database it is {@code full}: a database that was written with that goes on with this,
 * and the other way round.
 */
final class KeptHistory extends HistoryLevelFull {

    static final String NAME = "kept";

    private static final Set<HistoryEventType> READ_BY_NOBODY = Set.of(
            HistoryEventTypes.FORM_PROPERTY_UPDATE,
            HistoryEventTypes.JOB_CREATE,
            HistoryEventTypes.JOB_SUCCESS,
            HistoryEventTypes.JOB_DELETE);

    /** The operation log says who claimed what, and a task who did it. */
    private static final Set<HistoryEventType> LINKS =
            Set.of(HistoryEventTypes.IDENTITY_LINK_ADD, HistoryEventTypes.IDENTITY_LINK_DELETE);

    /** Where a journey passes through; what is done there are tasks. */
    private static final Set<String> WAYS = Set.of(
            ActivityTypes.GATEWAY_EXCLUSIVE,
            ActivityTypes.GATEWAY_INCLUSIVE,
            ActivityTypes.GATEWAY_PARALLEL,
            ActivityTypes.GATEWAY_EVENT_BASED,
            ActivityTypes.SUB_PROCESS,
            ActivityTypes.MULTI_INSTANCE_BODY,
            ActivityTypes.START_EVENT,
            ActivityTypes.START_EVENT_TIMER);

    private static final Set<String> ENDS = Set.of(Element.END_SUBMITTED, Element.END_WITHDRAWN);

    /** What gateways, timers, reminders and multi-instances go by; verdicts say why they went so. */
    private static final Set<String> READ_WHILE_RUNNING = Stream.concat(
                    Arrays.stream(JourneyStage.values())
                            .filter(stage -> stage != JourneyStage.SUBMIT)
                            .map(JourneyStage::holds),
                    Stream.of(
                            Variable.PREPARATION_HOLDS,
                            Variable.REAL_NAME_SYNCED,
                            Variable.REAL_NAME_SYNCED_AT,
                            Variable.FACT_RUNS_OUT_AT,
                            Variable.DOCUMENT_TYPE,
                            Variable.DOCUMENT_ACCEPTABLE,
                            Variable.DOCUMENT_ACCEPTED,
                            Variable.REMINDER_NUMBER,
                            Variable.OVERDUE_TASK,
                            Variable.OVERDUE_NUMBER,
                            "nrOfInstances",
                            "nrOfCompletedInstances",
                            "nrOfActiveInstances",
                            "loopCounter"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> VERDICTS =
            Arrays.stream(JourneyStage.values()).map(JourneyStage::verdict).collect(Collectors.toUnmodifiableSet());

    private final transient ObjectMapper json;

    KeptHistory(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object about) {
        if (READ_BY_NOBODY.contains(type)) {
            return false;
        }
        // Asked about nothing, it says whether there is anything of the kind at all.
        return about == null || !LINKS.contains(type) && isRead(type, about);
    }

    private boolean isRead(HistoryEventType type, Object about) {
        if (type == HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL) {
            return about instanceof HistoricVariableUpdateEventEntity update && isReadLater(update);
        }
        if (about instanceof VariableInstanceEntity variable) {
            return !READ_WHILE_RUNNING.contains(variable.getName()) && !isOnItsWay(variable.getName());
        }
        return !(about instanceof ExecutionEntity execution) || !isActivityEvent(type) || !isWay(execution);
    }

    /** Said by a form, and taken in before its transaction ends. */
    private static boolean isOnItsWay(String variable) {
        return FactsAtRest.isFact(variable) || DocumentRuns.SAID.contains(variable);
    }

    private boolean isReadLater(HistoricVariableUpdateEventEntity update) {
        String name = update.getVariableName();
        return VERDICTS.contains(name)
                || Variable.DOCUMENT.equals(name)
                        && text(update)
                                .map(text -> DocumentRun.read(json, text))
                                .filter(KeptHistory::saysSomethingNew)
                                .isPresent();
    }

    private static boolean saysSomethingNew(DocumentRun run) {
        return run.newVerdict().isPresent() || run.newRejection().isPresent();
    }

    /** Empty when the variable is removed. */
    private static Optional<String> text(HistoricVariableUpdateEventEntity update) {
        return Optional.ofNullable(update.getByteValue())
                .map(bytes -> new String(bytes, UTF_8))
                .or(() -> Optional.ofNullable(update.getTextValue()));
    }

    private static boolean isActivityEvent(HistoryEventType type) {
        return Stream.of(
                        HistoryEventTypes.ACTIVITY_INSTANCE_START,
                        HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
                        HistoryEventTypes.ACTIVITY_INSTANCE_END)
                .anyMatch(each -> each == type);
    }

    private static boolean isWay(ExecutionEntity execution) {
        ActivityImpl activity = execution.getActivity();
        if (activity == null) {
            return false;
        }
        String type = String.valueOf(activity.getProperty("type"));
        return WAYS.contains(type) || ActivityTypes.END_EVENT_NONE.equals(type) && endsAPart(activity);
    }

    /** The end of one document or reminder, after which the journey goes on. */
    private static boolean endsAPart(ActivityImpl end) {
        return end.getFlowScope() != end.getProcessDefinition() && !ENDS.contains(end.getId());
    }

    /** The engine compares levels where it asks whether this one is {@code full}. */
    @Override
    public boolean equals(Object other) {
        return other instanceof HistoryLevelFull;
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
