package io.icpready.monitor;

import io.icpready.journey.JourneyModel;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a manager may do to a journey. Each action runs as the logged-in manager, so the engine checks the authorisation
 * and its operation log names the person; the reason stands as a comment on the journey.
 */
@Component
class JourneyActions {

    /** Longest reason in characters. */
    static final int MAX_REASON = 500;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagerLog log;

    JourneyActions(RuntimeService runtime, TaskService tasks, ManagerLog log) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.log = log;
    }

    /** Gives an open task to somebody else. */
    @Transactional
    public void reassign(String journeyId, String taskId, String userId, String reason) {
        Task task = openTask(journeyId, taskId);
        tasks.setAssignee(task.getId(), userId);
        log.write(journeyId, "reassign", task.getTaskDefinitionKey(), reason);
    }

    /** Moves the day by which a task is due. */
    @Transactional
    public void extend(String journeyId, String taskId, Instant dueAt, String reason) {
        Task task = openTask(journeyId, taskId);
        task.setDueDate(Date.from(dueAt));
        tasks.saveTask(task);
        log.write(journeyId, "extend", task.getTaskDefinitionKey(), reason);
    }

    /** Ends a journey on request; its pictures are erased. */
    @Transactional
    public void withdraw(String journeyId, String reason) {
        runtime.createMessageCorrelation(JourneyModel.MESSAGE_WITHDRAWN)
                .processInstanceId(journeyId)
                .correlate();
        log.write(journeyId, "withdraw", JourneyModel.MESSAGE_WITHDRAWN, reason);
    }

    /** Corrects one fact; it is judged the next time its check runs. */
    @Transactional
    public void correct(String journeyId, String variable, Object value, String reason) {
        runtime.setVariable(journeyId, variable, value);
        log.write(journeyId, "correct", variable, reason);
    }

    private Task openTask(String journeyId, String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery()
                        .taskId(taskId)
                        .processInstanceId(journeyId)
                        .singleResult())
                .orElseThrow(() -> new UnknownTaskException(taskId));
    }

    /** The task is not open on this journey (any more). */
    static final class UnknownTaskException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownTaskException(String taskId) {
            super("No open task " + taskId);
        }
    }
}
