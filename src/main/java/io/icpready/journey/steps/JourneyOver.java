package io.icpready.journey.steps;

import io.icpready.documents.Documents;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Starts the retention of the pictures, however the journey ended. Erasing them is the withdrawal's
 * business alone; how it ended is for the end event to say.
 */
@Component("journeyOver")
class JourneyOver implements ExecutionListener {

    private final Documents documents;
    private final Clock clock;

    JourneyOver(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution journey) {
        documents.journeyEnded(journey.getProcessInstanceId(), clock.instant());
    }
}
