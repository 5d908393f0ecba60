package io.icpready.monitor;

import io.icpready.journey.JourneyModel;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;

/** How an ended journey ended, read from the engine's own record of it. */
final class JourneyEnd {

    private JourneyEnd() {}

    static JourneyState of(HistoricProcessInstanceEventEntity journey) {
        if (!HistoricProcessInstance.STATE_COMPLETED.equals(journey.getState())) {
            return JourneyState.CANCELED;
        }
        return JourneyModel.Element.END_SUBMITTED.equals(journey.getEndActivityId())
                ? JourneyState.SUBMITTED
                : JourneyState.WITHDRAWN;
    }
}
