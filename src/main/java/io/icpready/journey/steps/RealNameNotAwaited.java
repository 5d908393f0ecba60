package io.icpready.journey.steps;

import io.icpready.journey.JourneyModel.Variable;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Ends the wait for the registries for somebody who goes on without it (DOM-13), so that a step opened
 * again later does not bring it back.
 */
@Component("realNameNotAwaited")
class RealNameNotAwaited implements TaskListener {

    private final Clock clock;

    RealNameNotAwaited(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        task.getExecution().setVariable(Variable.REAL_NAME_SYNCED_AT, Date.from(clock.instant()));
    }
}
