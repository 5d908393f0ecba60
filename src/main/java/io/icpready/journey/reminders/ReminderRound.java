package io.icpready.journey.reminders;

import io.icpready.hooks.HookEvent;
import io.icpready.hooks.HookEventType;
import io.icpready.hooks.HookEvents;
import io.icpready.hooks.HookReceiver;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.JourneyStage;
import io.icpready.journey.JourneyTask.WaitsFor;
import io.icpready.wording.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

    /** What the clock does: nothing on a day off. */
    public void remind(DelegateExecution journey) {
        if (schedule.allows(LocalDate.now(clock))) {
            RemindedJourney reminded = RemindedJourney.of(journey);
            sendDigest(reminded);
            reminded.openTasks().stream()
                    .filter(ReminderRound::waitsForSomebody)
                    .findFirst()
                    .ifPresent(oldest -> tellManagers(reminded, oldest));
        }
    }

    /**
     * What a person does: sends the digest on any day.
     *
     * @return who asked for reminders and now gets this one
     */
    public List<HookReceiver> remindNow(RemindedJourney journey) {
        return sendDigest(journey);
    }

    private List<HookReceiver> sendDigest(RemindedJourney journey) {
        if (journey.openTasks().isEmpty()) {
            return List.of();
        }
        int number = journey.number(Variable.REMINDER_NUMBER) + 1;
        journey.remember(Variable.REMINDER_NUMBER, number);
        Map<String, Object> data = about(journey);
        data.put("reminderNumber", number);
        data.put("openTasks", journey.openTasks().stream().map(this::digest).toList());
        return publish(HookEventType.TASK_REMINDER, journey, data);
    }

    /** The wait for the synchronisation of real-name data is nobody's delay. */
    private static boolean waitsForSomebody(Task task) {
        return JourneyStage.task(task.getTaskDefinitionKey())
                .filter(known -> known.waitsFor() == WaitsFor.CLOCK)
                .isEmpty();
    }

    /** Once per step of the policy, counted anew when another task has become the oldest. */
    private void tellManagers(RemindedJourney journey, Task oldest) {
        Duration waiting = Duration.between(oldest.getCreateTime().toInstant(), clock.instant());
        boolean same = oldest.getId().equals(journey.variable(Variable.OVERDUE_TASK));
        int told = same ? journey.number(Variable.OVERDUE_NUMBER) : 0;
        int reached = overdue.stepsReached(waiting);
        if (reached <= told) {
            return;
        }
        journey.remember(Variable.OVERDUE_TASK, oldest.getId());
        journey.remember(Variable.OVERDUE_NUMBER, reached);
        Map<String, Object> data = about(journey);
        data.put("overdueNumber", reached);
        data.put("waitingDays", waiting.toDays());
        data.put("openTasks", journey.openTasks().stream().map(this::digest).toList());
        publish(HookEventType.JOURNEY_OVERDUE, journey, data);
    }

    private List<HookReceiver> publish(HookEventType type, RemindedJourney journey, Map<String, Object> data) {
        return hooks.publish(new HookEvent(type, journey.id(), clock.instant(), data));
    }

    private static Map<String, Object> about(RemindedJourney journey) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("journeyId", journey.id());
        data.put("businessKey", journey.businessKey());
        data.put("applicant", String.valueOf(journey.variable(Variable.STARTER)));
        return data;
    }

    private Map<String, Object> digest(Task task) {
        Map<String, Object> digest = new LinkedHashMap<>();
        digest.put("id", task.getId());
        digest.put("key", task.getTaskDefinitionKey());
        digest.put("name", withoutSubject(task));
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

    /**
     * A task is called after its subject, who may be a person; a hook must not name persons. The
     * description says the same without; tasks of before have none.
     */
    private static String withoutSubject(Task task) {
        return Optional.ofNullable(task.getDescription())
                .or(() -> JourneyStage.task(task.getTaskDefinitionKey())
                        .map(known -> Wording.render(known.nameKey(), Locale.SIMPLIFIED_CHINESE)))
                .orElseGet(task::getTaskDefinitionKey);
    }
}
