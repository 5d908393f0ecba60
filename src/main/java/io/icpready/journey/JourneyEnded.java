package io.icpready.journey;

import io.icpready.documents.Documents;
import io.icpready.hooks.HookEventType;
import io.icpready.journey.JourneyModel.Element;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Starts the retention of the pictures, and tells how the journey ended. */
@Component("journeyEnded")
class JourneyEnded implements ExecutionListener {

    private final Documents documents;
    private final JourneyEvents events;
    private final Clock clock;

    JourneyEnded(Documents documents, JourneyEvents events, Clock clock) {
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution journey) {
        if (Element.END_SUBMITTED.equals(journey.getCurrentActivityId())) {
            documents.journeyEnded(journey.getProcessInstanceId(), clock.instant());
            events.publish(HookEventType.JOURNEY_SUBMITTED, journey);
        } else {
            documents.eraseJourney(journey.getProcessInstanceId());
            events.publish(HookEventType.JOURNEY_WITHDRAWN, journey);
        }
    }
}
