package io.icpready.journey.reminders;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** A journey as a reminder sees it, whether the clock or a person asks for one. */
public final class RemindedJourney {

    private final String id;
    private final String businessKey;
    private final List<Task> openTasks;
    private final Function<String, Object> variables;
    private final BiConsumer<String, Object> memory;

    private RemindedJourney(
            String id,
            String businessKey,
            List<Task> openTasks,
            Function<String, Object> variables,
            BiConsumer<String, Object> memory) {
        this.id = id;
        this.businessKey = businessKey;
        this.openTasks = List.copyOf(openTasks);
        this.variables = variables;
        this.memory = memory;
    }

    /** From within the journey. */
    static RemindedJourney of(DelegateExecution journey) {
        String id = journey.getProcessInstanceId();
        return new RemindedJourney(
                id,
                journey.getProcessBusinessKey(),
                openTasks(journey.getProcessEngineServices().getTaskService(), id),
                journey::getVariable,
                journey.getProcessInstance()::setVariable);
    }

    /** From without, as whoever is logged in. */
    public static RemindedJourney of(ProcessInstance journey, RuntimeService runtime, TaskService tasks) {
        String id = journey.getId();
        return new RemindedJourney(
                id,
                journey.getBusinessKey(),
                openTasks(tasks, id),
                name -> runtime.getVariable(id, name),
                (name, value) -> runtime.setVariable(id, name, value));
    }

    private static List<Task> openTasks(TaskService tasks, String journeyId) {
        return tasks.createTaskQuery()
                .processInstanceId(journeyId)
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    String id() {
        return id;
    }

    String businessKey() {
        return businessKey;
    }

    /** What is open, the oldest first. */
    public List<Task> openTasks() {
        return openTasks;
    }

    Object variable(String name) {
        return variables.apply(name);
    }

    int number(String name) {
        return variables.apply(name) instanceof Integer number ? number : 0;
    }

    void remember(String name, Object value) {
        memory.accept(name, value);
    }
}
