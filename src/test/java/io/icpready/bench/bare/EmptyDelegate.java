package io.icpready.bench.bare;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Does nothing but set what a gateway reads. */
public final class EmptyDelegate implements JavaDelegate, ExecutionListener, TaskListener {

    private final Map<String, Object> sets;

    EmptyDelegate(Map<String, Object> sets) {
        this.sets = sets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(sets);
    }

    @Override
    public void notify(DelegateExecution execution) {
        execution.setVariables(sets);
    }

    @Override
    public void notify(DelegateTask task) {
        task.setVariables(sets);
    }
}
