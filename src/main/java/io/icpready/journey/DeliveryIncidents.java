package io.icpready.journey;

import io.icpready.hooks.FailedDeliveries;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Shows a delivery that failed for good where managers look: as an incident on an open task of the
 * journey.
 */
@Component
class DeliveryIncidents implements FailedDeliveries {

    static final String TYPE = "hookDeliveryFailed";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Unrestricted unrestricted;

    DeliveryIncidents(RuntimeService runtime, TaskService tasks, Unrestricted unrestricted) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.unrestricted = unrestricted;
    }

    @Override
    public void failed(String journeyId, String deliveryId, String reason) {
        unrestricted.ask(
                () ->
                        openTask(journeyId)
                                .map(
                                        task ->
                                                runtime.createIncident(
                                                        TYPE,
                                                        task.getExecutionId(),
                                                        deliveryId,
                                                        reason)));
    }

    @Override
    public void recovered(String journeyId, String deliveryId) {
        unrestricted.ask(
                () -> {
                    runtime
                            .createIncidentQuery()
                            .incidentType(TYPE)
                            .configuration(deliveryId)
                            .list()
                            .stream()
                            .map(Incident::getId)
                            .forEach(runtime::resolveIncident);
                    return deliveryId;
                });
    }

    /** The engine needs an execution that stands on an activity. */
    private Optional<Task> openTask(String journeyId) {
        return tasks.createTaskQuery().processInstanceId(journeyId).active().list().stream()
                .findFirst();
    }
}
