package io.icpready.journey.steps;

import io.icpready.hooks.HookEventType;
import io.icpready.journey.engine.JourneyEvents;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells that the journey was withdrawn; stands on the end event that says so. */
@Component("journeyWithdrawn")
class JourneyWithdrawn implements ExecutionListener {

    private final JourneyEvents events;

    JourneyWithdrawn(JourneyEvents events) {
        this.events = events;
    }

    @Override
    public void notify(DelegateExecution journey) {
        events.publish(HookEventType.JOURNEY_WITHDRAWN, journey);
    }
}
