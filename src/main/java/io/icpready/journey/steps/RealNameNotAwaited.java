package io.icpready.journey.steps;

import io.icpready.journey.JourneyModel.Variable;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Remembers that somebody went on without waiting for the registries (DOM-13), so that a step opened
 * again later does not bring the wait back.
 */
@Component("realNameNotAwaited")
class RealNameNotAwaited implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        task.getExecution().setVariable(Variable.REAL_NAME_NOT_AWAITED, true);
    }
}
