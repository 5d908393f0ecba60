package io.icpready.journey.reminders;

import io.icpready.hooks.HookEvent;
import io.icpready.hooks.HookEventType;
import io.icpready.hooks.HookEvents;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;

/**
 * One round of reminders of one journey: the digest of its open tasks and, when one of them has
 * waited for too long, word to the managers. Both go to the outbox in the engine's transaction.
 */
public final class ReminderRound {

    private final HookEvents hooks;
    private final ReminderSchedule schedule;
    private final OverduePolicy overdue;
    private final String publicUrl;
    private final Clock clock;

    /**
     * @param publicUrl where people reach this application, without a slash at the end
     */
    ReminderRound(HookEvents hooks, ReminderSchedule schedule, OverduePolicy overdue, String publicUrl, Clock clock) {
        this.hooks = hooks;
        this.schedule = schedule;
        this.overdue = overdue;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    public void remind(DelegateExecution journey) {
        List<Task> open = openTasks(journey);
        if (open.isEmpty() || !schedule.allows(LocalDate.now(clock))) {
            return;
        }
        sendDigest(journey, open);
        open.stream()
                .filter(ReminderRound::waitsForSomebody)
                .findFirst()
                .ifPresent(oldest -> tellManagers(journey, oldest, open));
    }

    private static List<Task> openTasks(DelegateExecution journey) {
        return journey.getProcessEngineServices()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(journey.getProcessInstanceId())
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    private void sendDigest(DelegateExecution journey, List<Task> open) {
        int number = number(journey, Variable.REMINDER_NUMBER) + 1;
        remember(journey, Variable.REMINDER_NUMBER, number);
        Map<String, Object> data = about(journey);
        data.put("reminderNumber", number);
        data.put("openTasks", open.stream().map(this::digest).toList());
        publish(HookEventType.TASK_REMINDER, journey, data);
    }

    /** The wait for the synchronisation of real-name data is nobody's delay. */
    private static boolean waitsForSomebody(Task task) {
        return !Element.WAIT_FOR_REAL_NAME.equals(task.getTaskDefinitionKey());
    }

    /** Once per step of the policy, counted anew when another task has become the oldest. */
    private void tellManagers(DelegateExecution journey, Task oldest, List<Task> open) {
        Duration waiting = Duration.between(oldest.getCreateTime().toInstant(), clock.instant());
        boolean same = oldest.getId().equals(journey.getVariable(Variable.OVERDUE_TASK));
        int told = same ? number(journey, Variable.OVERDUE_NUMBER) : 0;
        int reached = overdue.stepsReached(waiting);
        if (reached <= told) {
            return;
        }
        remember(journey, Variable.OVERDUE_TASK, oldest.getId());
        remember(journey, Variable.OVERDUE_NUMBER, reached);
        Map<String, Object> data = about(journey);
        data.put("overdueNumber", reached);
        data.put("waitingDays", waiting.toDays());
        data.put("openTasks", open.stream().map(this::digest).toList());
        publish(HookEventType.JOURNEY_OVERDUE, journey, data);
    }

    private void publish(HookEventType type, DelegateExecution journey, Map<String, Object> data) {
        hooks.publish(new HookEvent(type, journey.getProcessInstanceId(), clock.instant(), data));
    }

    private static Map<String, Object> about(DelegateExecution journey) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("journeyId", journey.getProcessInstanceId());
        data.put("businessKey", journey.getProcessBusinessKey());
        data.put("applicant", String.valueOf(journey.getVariable(Variable.STARTER)));
        return data;
    }

    private Map<String, Object> digest(Task task) {
        Map<String, Object> digest = new LinkedHashMap<>();
        digest.put("id", task.getId());
        digest.put("key", task.getTaskDefinitionKey());
        digest.put("name", withoutSubject(task.getName()));
        digest.put("createdAt", task.getCreateTime().toInstant().toString());
        digest.put(
                "dueAt",
                Optional.ofNullable(task.getDueDate())
                        .map(Date::toInstant)
                        .map(Instant::toString)
                        .orElse(null));
        digest.put("url", publicUrl + "/camunda/app/tasklist/default/#/?task=" + task.getId());
        return digest;
    }

    /** A task is called after its subject, who may be a person; a hook must not name persons. */
    private static String withoutSubject(String title) {
        int subject = title.indexOf(" · ");
        return subject < 0 ? title : title.substring(0, subject);
    }

    private static int number(DelegateExecution journey, String variable) {
        return journey.getVariable(variable) instanceof Integer number ? number : 0;
    }

    private static void remember(DelegateExecution journey, String variable, Object value) {
        journey.getProcessInstance().setVariable(variable, value);
    }
}
