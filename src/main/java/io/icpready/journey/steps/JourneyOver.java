package io.icpready.journey.steps;

import io.icpready.documents.Documents;
import io.icpready.observations.DomainWatch;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Starts the retention of the pictures and ends the watch, however the journey ended. Erasing them is the withdrawal's
 * business alone; how it ended is for the end event to say.
 */
@Component("journeyOver")
class JourneyOver implements ExecutionListener {

    private final Documents documents;
    private final DomainWatch watch;
    private final Clock clock;

    JourneyOver(Documents documents, DomainWatch watch, Clock clock) {
        this.documents = documents;
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution journey) {
        documents.journeyEnded(journey.getProcessInstanceId(), clock.instant());
        watch.forget(journey.getProcessInstanceId());
    }
}
