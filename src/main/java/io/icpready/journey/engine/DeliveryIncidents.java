package io.icpready.journey.engine;

import io.icpready.access.AsNobody;
import io.icpready.hooks.FailedDeliveries;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Shows a delivery that failed for good where managers look: as an incident on an open task of the
 * journey, and on another one when that is done.
 */
@Component
class DeliveryIncidents implements FailedDeliveries {

    static final String TYPE = "hookDeliveryFailed";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final AsNobody unrestricted;

    DeliveryIncidents(RuntimeService runtime, TaskService tasks, AsNobody unrestricted) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.unrestricted = unrestricted;
    }

    @Override
    public boolean show(String journeyId, String deliveryId, String reason) {
        return unrestricted.ask(() -> {
            List<Task> open = openTasks(journeyId);
            List<Incident> shown = incidentsOf(deliveryId);
            if (!open.isEmpty() && shown.stream().noneMatch(each -> isOnOneOf(open, each))) {
                resolve(shown);
                runtime.createIncident(TYPE, open.get(0).getExecutionId(), deliveryId, reason);
            }
            return !open.isEmpty() || runs(journeyId);
        });
    }

    @Override
    public void recovered(String journeyId, String deliveryId) {
        unrestricted.ask(() -> {
            resolve(incidentsOf(deliveryId));
            return deliveryId;
        });
    }

    /** The engine needs an execution that stands on an activity. */
    private List<Task> openTasks(String journeyId) {
        return tasks.createTaskQuery().processInstanceId(journeyId).active().list();
    }

    /** An execution goes on to the next activity and takes its incidents along. */
    private static boolean isOnOneOf(List<Task> open, Incident incident) {
        return open.stream()
                .anyMatch(task -> task.getExecutionId().equals(incident.getExecutionId())
                        && task.getTaskDefinitionKey().equals(incident.getActivityId()));
    }

    private List<Incident> incidentsOf(String deliveryId) {
        return runtime.createIncidentQuery()
                .incidentType(TYPE)
                .configuration(deliveryId)
                .list();
    }

    private void resolve(List<Incident> incidents) {
        incidents.stream().map(Incident::getId).forEach(runtime::resolveIncident);
    }

    private boolean runs(String journeyId) {
        return runtime.createProcessInstanceQuery().processInstanceId(journeyId).count() > 0;
    }
}
