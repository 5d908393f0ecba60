package io.icpready.journey.engine;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Writes the history as the engine does, but for one question: when a task ends, the engine reads from
 * the history when it began, twice, and the task itself knows.
 */
final class KnownStarts extends DbHistoryEventHandler {

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        Optional<Date> start = isInitialEvent(event) ? Optional.empty() : start(event);
        if (start.isPresent() && getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) == null) {
            ((HistoricScopeInstanceEvent) event).setStartTime(start.get());
            getDbEntityManager().merge(event);
        } else {
            super.insertOrUpdate(event);
        }
    }

    private static Optional<Date> start(HistoryEvent event) {
        if (event instanceof HistoricTaskInstanceEventEntity task) {
            return start(task.getTaskId());
        }
        return event instanceof HistoricActivityInstanceEventEntity activity
                        && ActivityTypes.TASK_USER_TASK.equals(activity.getActivityType())
                ? start(activity)
                : Optional.empty();
    }

    /** By then the engine has taken the task from its execution, but still holds it. */
    private static Optional<Date> start(HistoricActivityInstanceEventEntity activity) {
        return Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .getEntitiesByType(TaskEntity.class)
                .stream()
                .filter(task -> task.getExecutionId() != null
                        && task.getExecutionId().equals(activity.getExecutionId())
                        && activity.getActivityId().equals(task.getTaskDefinitionKey()))
                .map(TaskEntity::getCreateTime)
                .findFirst();
    }

    private static Optional<Date> start(String taskId) {
        return Optional.ofNullable(taskId)
                .map(id -> Context.getCommandContext().getDbEntityManager().getCachedEntity(TaskEntity.class, id))
                .map(TaskEntity::getCreateTime);
    }
}
