package io.icpready.monitor.chronicle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.ACTIVITY_INSTANCE_END;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.ACTIVITY_INSTANCE_START;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.PROCESS_INSTANCE_END;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.PROCESS_INSTANCE_START;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_UPDATE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.journey.DocumentRun;
import io.icpready.journey.JourneyModel;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.monitor.StepNames;
import io.icpready.rules.saying.Severity;
import io.icpready.rules.saying.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.stereotype.Component;

/**
 * Turns the engine's history into the manager's read model, in the engine's transaction.
 *
 * <p>The engine's own history tables hold verdicts as serialised values, which no database can
 * count.
 *
 * <p>A bean of this kind is found and registered by Camunda's starter, beside the engine's own.
 */
@Component
class ChronicleHistoryHandler implements HistoryEventHandler {

    private final Chronicle chronicle;
    private final ObjectMapper json;

    ChronicleHistoryHandler(Chronicle chronicle, ObjectMapper json) {
        this.chronicle = chronicle;
        this.json = json;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!JourneyModel.PROCESS_KEY.equals(event.getProcessDefinitionKey())) {
            return;
        }
        if (event instanceof HistoricProcessInstanceEventEntity journey) {
            onJourney(journey);
        } else if (event instanceof HistoricActivityInstanceEventEntity activity) {
            onActivity(activity);
        } else if (event instanceof HistoricVariableUpdateEventEntity variable
                && (variable.isEventOfType(VARIABLE_INSTANCE_CREATE)
                        || variable.isEventOfType(VARIABLE_INSTANCE_UPDATE))) {
            onVariable(variable);
        }
    }

    private void onJourney(HistoricProcessInstanceEventEntity journey) {
        String id = journey.getProcessInstanceId();
        if (journey.isEventOfType(PROCESS_INSTANCE_START)) {
            chronicle.journeyStarted(
                    id,
                    Optional.ofNullable(journey.getBusinessKey()),
                    Optional.ofNullable(journey.getStartUserId()),
                    journey.getStartTime().toInstant());
            return;
        }
        if (!journey.isEventOfType(PROCESS_INSTANCE_END)) {
            chronicle.journeyNamed(id, journey.getBusinessKey());
            return;
        }
        Instant end = journey.getEndTime().toInstant();
        if (HistoricProcessInstance.STATE_COMPLETED.equals(journey.getState())) {
            chronicle.journeyCompleted(id, end);
        } else {
            chronicle.journeyCanceled(id, end);
        }
    }

    private void onActivity(HistoricActivityInstanceEventEntity activity) {
        if (!ActivityTypes.TASK_USER_TASK.equals(activity.getActivityType())) {
            return;
        }
        String visitId = activity.getActivityInstanceId();
        if (activity.isEventOfType(ACTIVITY_INSTANCE_START)) {
            chronicle.stepEntered(
                    visitId,
                    activity.getProcessInstanceId(),
                    activity.getActivityId(),
                    activity.getStartTime().toInstant());
        } else if (activity.isEventOfType(ACTIVITY_INSTANCE_END)) {
            chronicle.stepLeft(visitId, activity.getEndTime().toInstant(), activity.isCanceled());
        }
    }

    private void onVariable(HistoricVariableUpdateEventEntity variable) {
        String journeyId = variable.getProcessInstanceId();
        String name = variable.getVariableName();
        Instant at = variable.getTimestamp().toInstant();
        if (Variable.DOCUMENT.equals(name)) {
            onDocument(variable, at);
            return;
        }
        if (StepNames.VERDICTS.contains(name)) {
            Optional.ofNullable(variable.getByteValue()).ifPresent(value -> onVerdict(variable, value, at));
            return;
        }
        Optional.ofNullable(variable.getTextValue())
                .filter(text -> !text.isBlank())
                .ifPresent(text -> onText(journeyId, name, text, at));
    }

    /** Everything else a person typed stays out of the read model. */
    private void onText(String journeyId, String name, String text, Instant at) {
        if (Variable.STARTER.equals(name)) {
            chronicle.applicantIs(journeyId, text);
        }
    }

    private void onDocument(HistoricVariableUpdateEventEntity variable, Instant at) {
        Optional<DocumentRun> document = Optional.ofNullable(variable.getByteValue())
                .map(bytes -> new String(bytes, UTF_8))
                .or(() -> Optional.ofNullable(variable.getTextValue()))
                .map(text -> DocumentRun.read(json, text));
        document.flatMap(DocumentRun::newVerdict)
                .ifPresent(verdict -> checked(variable, Variable.DOCUMENT_VERDICT, json.valueToTree(verdict), at));
        document.flatMap(DocumentRun::newRejection)
                .ifPresent(reason -> chronicle.rejected(variable.getProcessInstanceId(), reason, at));
    }

    private void checked(HistoricVariableUpdateEventEntity variable, String name, JsonNode verdict, Instant at) {
        String status = verdict.path("status").asText();
        boolean passed = Arrays.stream(Status.values())
                .filter(each -> !each.passes())
                .map(Status::name)
                .noneMatch(status::equals);
        List<String> rules = StreamSupport.stream(verdict.path("findings").spliterator(), false)
                .filter(finding ->
                        Severity.BLOCK.name().equals(finding.path("severity").asText()))
                .map(finding -> finding.path("rule").asText())
                .distinct()
                .toList();
        chronicle.checked(variable.getProcessInstanceId(), variable.getExecutionId(), name, passed, rules, at);
    }

    private void onVerdict(HistoricVariableUpdateEventEntity variable, byte[] value, Instant at) {
        try {
            checked(variable, variable.getVariableName(), json.readTree(value), at);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The verdict " + variable.getVariableName() + " is not JSON", unreadable);
        }
    }
}
