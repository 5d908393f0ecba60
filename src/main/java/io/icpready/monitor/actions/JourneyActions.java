package io.icpready.monitor.actions;

import io.icpready.access.Groups;
import io.icpready.journey.FactCorrection;
import io.icpready.journey.JourneyModel;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.JourneyNudge;
import io.icpready.journey.JourneyOwners;
import io.icpready.journey.TaskNotes;
import io.icpready.monitor.GivenText;
import io.icpready.monitor.Objection;
import io.icpready.monitor.actions.ManagerLog.Hands;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a manager may do to a running journey. Each action runs as the logged-in manager, so that
 * the engine checks the authorisation and its operation log names the person; what and why stands
 * in the managers' log.
 */
@Component
public class JourneyActions {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identities;
    private final Corrections corrections;
    private final JourneyNudge nudges;
    private final FactCorrection facts;
    private final JourneyOwners owners;
    private final TaskNotes notes;
    private final ManagerLog log;
    private final Clock clock;

    JourneyActions(
            RuntimeService runtime,
            TaskService tasks,
            IdentityService identities,
            Corrections corrections,
            JourneyNudge nudges,
            FactCorrection facts,
            JourneyOwners owners,
            TaskNotes notes,
            ManagerLog log,
            Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.identities = identities;
        this.corrections = corrections;
        this.nudges = nudges;
        this.facts = facts;
        this.owners = owners;
        this.notes = notes;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Does what is asked, or says why not.
     *
     * @param action {@code nudge}, {@code reassign}, {@code correct}, {@code extend} or {@code
     *     withdraw}
     */
    @Transactional
    public ActionResult perform(String journeyId, String action, ActionRequest request) {
        Optional<Objection> fault = fault(journeyId, action, request);
        if (fault.isPresent()) {
            return new ActionResult.Refused(fault.get());
        }
        if (request.reason() == null || request.reason().isBlank()) {
            return refused("reason");
        }
        if (running(journeyId).isEmpty()) {
            return refused("ended");
        }
        ActionResult result = switch (action) {
            case "nudge" -> nudge(journeyId, request);
            case "reassign" -> reassign(journeyId, request);
            case "extend" -> extend(journeyId, request);
            case "correct" -> correct(journeyId, request);
            case "withdraw" -> withdraw(journeyId);
            default -> refused("unknownAction");
        };
        if (result instanceof ActionResult.Done done) {
            log.write(journeyId, action, done.subject(), request.reason().strip(), done.hands());
        }
        return result;
    }

    private static Optional<Objection> fault(String journeyId, String action, ActionRequest request) {
        Map<GivenText, String> texts = new EnumMap<>(GivenText.class);
        texts.put(GivenText.JOURNEY, journeyId);
        texts.put(GivenText.ACTION, action);
        texts.put(GivenText.TASK, request.taskId());
        texts.put(GivenText.USER, request.userId());
        texts.put(GivenText.DUE_ON, request.dueOn());
        texts.put(GivenText.FACT, request.fact());
        texts.put(GivenText.REASON, request.reason());
        return GivenText.firstFault(texts);
    }

    private ActionResult nudge(String journeyId, ActionRequest request) {
        JourneyNudge.Reached reached = nudges.nudge(journeyId, request.reason().strip());
        return new ActionResult.Done(reached.screen().name(), Optional.of(reached), Hands.NONE);
    }

    private ActionResult reassign(String journeyId, ActionRequest request) {
        Optional<Task> task = openTask(journeyId, request.taskId());
        if (task.isEmpty()) {
            return refused("task");
        }
        return Element.REVIEW_DOCUMENT.equals(task.get().getTaskDefinitionKey())
                ? reassignReview(journeyId, task.get(), request)
                : reassignApplicant(journeyId, request);
    }

    private ActionResult reassignReview(String journeyId, Task task, ActionRequest request) {
        if (!isMember(request.userId(), Groups.REVIEWERS)) {
            return refused("reviewer");
        }
        if (request.userId().equals(runtime.getVariable(journeyId, Variable.STARTER))) {
            return refused("ownReview");
        }
        Hands hands = Hands.over(task.getAssignee(), request.userId());
        tasks.setAssignee(task.getId(), request.userId());
        return ActionResult.Done.handing(task.getTaskDefinitionKey(), hands);
    }

    /**
     * A journey belongs to one applicant: the open tasks and those to come change hands together. Who
     * takes over reads why in each of the open ones, and no longer why whoever had it before got it.
     */
    private ActionResult reassignApplicant(String journeyId, ActionRequest request) {
        if (!isMember(request.userId(), Groups.APPLICANTS)) {
            return refused("applicant");
        }
        Hands hands = Hands.over((String) runtime.getVariable(journeyId, Variable.STARTER), request.userId());
        runtime.setVariable(journeyId, Variable.STARTER, request.userId());
        owners.handOver(journeyId, request.userId());
        List<ManagerLog.Entry> before = log.of(journeyId).stream()
                .filter(entry ->
                        entry.action().equals("reassign") && entry.subject().equals(Variable.STARTER))
                .toList();
        openTasks(journeyId).stream()
                .filter(open -> !Element.REVIEW_DOCUMENT.equals(open.getTaskDefinitionKey()))
                .forEach(open -> {
                    tasks.setAssignee(open.getId(), request.userId());
                    before.forEach(entry -> notes.takeBack(open, entry.doneBy(), entry.reason()));
                    notes.write(open, request.reason().strip());
                });
        return ActionResult.Done.handing(Variable.STARTER, hands);
    }

    private ActionResult extend(String journeyId, ActionRequest request) {
        Optional<LocalDate> dueOn = day(request.dueOn());
        if (dueOn.isEmpty() || dueOn.get().isBefore(LocalDate.now(clock))) {
            return refused("dueOn");
        }
        Optional<Task> task = openTask(journeyId, request.taskId());
        if (task.isEmpty()) {
            return refused("task");
        }
        task.get()
                .setDueDate(Date.from(
                        dueOn.get().atTime(END_OF_DAY).atZone(clock.getZone()).toInstant()));
        tasks.saveTask(task.get());
        return ActionResult.Done.to(task.get().getTaskDefinitionKey());
    }

    private ActionResult correct(String journeyId, ActionRequest request) {
        Corrections.Reading reading = corrections.read(request.fact(), request.value());
        if (reading.refused().isPresent()) {
            return new ActionResult.Refused(reading.refused().get());
        }
        facts.correct(journeyId, request.fact(), reading.variable(), reading.value());
        return ActionResult.Done.to(request.fact());
    }

    private ActionResult withdraw(String journeyId) {
        runtime.createMessageCorrelation(JourneyModel.MESSAGE_WITHDRAWN)
                .processInstanceId(journeyId)
                .correlate();
        return ActionResult.Done.to(JourneyModel.MESSAGE_WITHDRAWN);
    }

    private Optional<ProcessInstance> running(String journeyId) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processInstanceId(journeyId)
                .processDefinitionKey(JourneyModel.PROCESS_KEY)
                .singleResult());
    }

    private Optional<Task> openTask(String journeyId, String taskId) {
        return openTasks(journeyId).stream()
                .filter(task -> task.getId().equals(taskId))
                .findFirst();
    }

    private List<Task> openTasks(String journeyId) {
        return tasks.createTaskQuery().processInstanceId(journeyId).list();
    }

    private boolean isMember(String userId, String groupId) {
        return userId != null
                && identities
                                .createUserQuery()
                                .userId(userId)
                                .memberOfGroup(groupId)
                                .count()
                        > 0;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static ActionResult refused(String reason) {
        return ActionResult.Refused.because(reason);
    }
}
