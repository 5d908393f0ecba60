package io.icpready.journey.reminders;

import io.icpready.hooks.HookEvent;
import io.icpready.hooks.HookEventType;
import io.icpready.hooks.HookEvents;
import io.icpready.journey.JourneyModel.Variable;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * One reminder of one journey: the digest of its open tasks, written to the outbox with the
 * engine's own work.
 */
@Component
public class ReminderRound {

    private final HookEvents hooks;
    private final Clock clock;
    private final String baseUrl;

    ReminderRound(
            HookEvents hooks,
            Clock clock,
            @Value("${icp-ready.base-url:http://localhost:8080}") String baseUrl) {
        this.hooks = hooks;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    public void remind(DelegateExecution journey) {
        List<Map<String, Object>> open =
                journey
                        .getProcessEngineServices()
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceId(journey.getProcessInstanceId())
                        .orderByTaskCreateTime()
                        .asc()
                        .list()
                        .stream()
                        .map(this::digest)
                        .toList();
        if (open.isEmpty()) {
            return;
        }
        int number =
                1
                        + (Integer)
                                java.util.Optional.ofNullable(
                                                journey.getVariable(Variable.REMINDER_NUMBER))
                                        .orElse(0);
        journey.getProcessInstance().setVariable(Variable.REMINDER_NUMBER, number);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("journeyId", journey.getProcessInstanceId());
        data.put("businessKey", journey.getProcessBusinessKey());
        data.put("applicant", String.valueOf(journey.getVariable(Variable.STARTER)));
        data.put("reminderNumber", number);
        data.put("openTasks", open);
        hooks.publish(
                new HookEvent(
                        HookEventType.TASK_REMINDER,
                        journey.getProcessInstanceId(),
                        clock.instant(),
                        data));
    }

    private Map<String, Object> digest(Task task) {
        Map<String, Object> digest = new LinkedHashMap<>();
        digest.put("id", task.getId());
        digest.put("key", task.getTaskDefinitionKey());
        digest.put("name", withoutSubject(task.getName()));
        digest.put("createdAt", iso(task.getCreateTime()));
        digest.put("dueAt", iso(task.getDueDate()));
        digest.put("url", baseUrl + "/camunda/app/tasklist/default/#/?task=" + task.getId());
        return digest;
    }

    /** A task is called after its subject, who may be a person; a hook must not name persons. */
    private static String withoutSubject(String title) {
        int subject = title.indexOf(" · ");
        return subject < 0 ? title : title.substring(0, subject);
    }

    private static String iso(Date date) {
        return date == null ? null : date.toInstant().toString();
    }
}
