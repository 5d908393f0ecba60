package io.icpready.monitor;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.ACTIVITY_INSTANCE_END;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.ACTIVITY_INSTANCE_START;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.PROCESS_INSTANCE_END;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_UPDATE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.journey.JourneyModel;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.rules.Severity;
import io.icpready.rules.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.stereotype.Component;

/**
 * Turns the engine's history into the manager's read model, in the engine's transaction.
 *
 * <p>The engine's own history tables hold verdicts as serialised values, which no database can count.
 */
@Component
class ChronicleHistoryHandler implements HistoryEventHandler {

    private static final Set<String> VERDICTS = Set.of(
            Variable.PROFILE_VERDICT,
            Variable.ACCOUNT_VERDICT,
            Variable.DOMAIN_VERDICT,
            Variable.SERVER_VERDICT,
            Variable.READINESS_VERDICT);

    private final Chronicle chronicle;
    private final ObjectMapper json;
    private final Clock clock;

    ChronicleHistoryHandler(Chronicle chronicle, ObjectMapper json, Clock clock) {
        this.chronicle = chronicle;
        this.json = json;
        this.clock = clock;
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
        if (journey.isEventOfType(PROCESS_INSTANCE_END)) {
            chronicle.journeyEnded(id, JourneyEnd.of(journey), clock.instant());
        } else {
            chronicle.journeySeen(id, clock.instant());
            chronicle.journeyNamed(id, journey.getBusinessKey(), journey.getStartUserId());
        }
    }

    private void onActivity(HistoricActivityInstanceEventEntity activity) {
        if (!ActivityTypes.TASK_USER_TASK.equals(activity.getActivityType())) {
            return;
        }
        if (activity.isEventOfType(ACTIVITY_INSTANCE_START)) {
            chronicle.stepEntered(
                    activity.getActivityInstanceId(),
                    activity.getProcessInstanceId(),
                    activity.getActivityId(),
                    clock.instant());
        } else if (activity.isEventOfType(ACTIVITY_INSTANCE_END)) {
            Instant left = activity.getEndTime().toInstant();
            long seconds =
                    Duration.between(activity.getStartTime().toInstant(), left).toSeconds();
            chronicle.stepLeft(activity.getActivityInstanceId(), left, seconds, activity.isCanceled());
        }
    }

    private void onVariable(HistoricVariableUpdateEventEntity variable) {
        String journeyId = variable.getProcessInstanceId();
        String name = variable.getVariableName();
        if (VERDICTS.contains(name) && variable.getByteValue() != null) {
            onVerdict(journeyId, name, variable.getByteValue());
            return;
        }
        String text = variable.getTextValue();
        if (text == null || text.isBlank()) {
            return;
        }
        chronicle.journeySeen(journeyId, clock.instant());
        switch (name) {
            case Dimension.KIND -> chronicle.kindIs(journeyId, text);
            case Dimension.PROVINCE -> chronicle.provinceIs(journeyId, text);
            case Dimension.INDUSTRIES -> chronicle.industriesAre(journeyId, text);
            case Variable.DOCUMENT_REJECTION_REASON -> chronicle.rejected(journeyId, text, clock.instant());
            default -> {
                // Everything else a person typed stays out of the read model.
            }
        }
    }

    private void onVerdict(String journeyId, String name, byte[] value) {
        try {
            JsonNode verdict = json.readTree(value);
            String status = verdict.path("status").asText();
            boolean passed = !Status.BLOCKED.name().equals(status) && !Status.MISSING.name().equals(status);
            List<String> rules = StreamSupport.stream(verdict.path("findings").spliterator(), false)
                    .filter(finding -> Severity.BLOCK.name().equals(finding.path("severity").asText()))
                    .map(finding -> finding.path("rule").asText())
                    .distinct()
                    .toList();
            chronicle.checked(journeyId, name, passed, rules, clock.instant());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The verdict " + name + " is not JSON", unreadable);
        }
    }

    /** Facts that the dashboard filters by, as process variables. */
    private static final class Dimension {
        static final String KIND = "subjectKind";
        static final String PROVINCE = "subjectProvince";
        static final String INDUSTRIES = "serviceIndustries";

        private Dimension() {}
    }
}
