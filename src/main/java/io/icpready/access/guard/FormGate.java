package io.icpready.access.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.icpready.access.AsNobody;
import io.icpready.access.FormVariable;
import io.icpready.access.GuardedProcess;
import io.icpready.access.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;

/** Looks at starts, completions and claims of applicants and reviewers. */
final class FormGate {

    private static final String NOT_YOUR_TASK = "access.notYourTask";
    private static final Decision NOT_YOURS = Decision.refuse(NOT_YOUR_TASK);
    private static final Refusal GONE = new Refusal(404, NOT_YOUR_TASK, Map.of());

    /** Writes values as the engine's REST does. */
    private static final ObjectMapper ENGINE_JSON = new JacksonConfigurator().getContext(VariableValueDto.class);

    private final GuardedProcess process;
    private final TaskService tasks;
    private final RepositoryService definitions;
    private final HistoryService history;
    private final AsNobody nobody;

    FormGate(
            GuardedProcess process,
            TaskService tasks,
            RepositoryService definitions,
            HistoryService history,
            AsNobody nobody) {
        this.process = process;
        this.tasks = tasks;
        this.definitions = definitions;
        this.history = history;
        this.nobody = nobody;
    }

    Decision startByKey(Asked asked) {
        return asked.part(1).equals(process.processKey()) ? start(asked) : Decision.refuse("access.notStartable");
    }

    Decision startById(Asked asked) {
        ProcessDefinition latest = definitions
                .createProcessDefinitionQuery()
                .processDefinitionKey(process.processKey())
                .latestVersion()
                .singleResult();
        return latest != null && latest.getId().equals(asked.part(1))
                ? start(asked)
                : Decision.refuse("access.notStartable");
    }

    private Decision start(Asked asked) {
        if (!asked.caller().mayPrepare()) {
            return Decision.refuse("access.throughTheMonitor");
        }
        String personId = asked.caller().id();
        Decision decision = submission(asked, process.startVariables(), values -> process.startObjection(personId));
        return decision instanceof Decision.Pass pass ? pass.unless(() -> process.startObjection(personId)) : decision;
    }

    /** A task that somebody may see; one that is gone and one of somebody else answer alike. */
    Decision see(Asked asked) {
        Optional<Task> visible = Optional.ofNullable(tasks.createTaskQuery()
                .taskId(asked.part(1))
                .processDefinitionKey(process.processKey())
                .singleResult());
        return visible.isPresent()
                ? Decision.pass().calling(status -> isGone(status) ? Optional.of(GONE) : Optional.empty())
                : new Decision.Refuse(GONE);
    }

    /** What belongs to a task, for whom all tasks are visible. */
    Decision seeAny(Asked asked) {
        return tasks.createTaskQuery().taskId(asked.part(1)).count() > 0
                ? Decision.PASS
                : new Decision.Refuse(new Refusal(404, "access.gone", Map.of()));
    }

    private static boolean isGone(int status) {
        return status == 403 || status == 404;
    }

    Decision complete(Asked asked) {
        return task(asked).map(task -> complete(asked, task)).orElse(NOT_YOURS);
    }

    private Decision complete(Asked asked, Task task) {
        Optional<Refusal> notTheirs = workObjection(asked.caller(), task);
        if (notTheirs.isPresent()) {
            return new Decision.Refuse(notTheirs.get());
        }
        return process.taskVariables(task.getTaskDefinitionKey())
                .map(variables -> submission(
                        asked,
                        variables,
                        values -> process.objection(
                                task.getTaskDefinitionKey(), task.getId(), task.getProcessInstanceId(), values)))
                .map(decision -> once(decision, asked))
                .orElse(NOT_YOURS);
    }

    private Decision once(Decision decision, Asked asked) {
        return decision instanceof Decision.Pass pass ? pass.unless(() -> workObjection(asked)) : decision;
    }

    /** A claim for oneself, of a review that is nobody's yet. */
    Decision claim(Asked asked) {
        return task(asked)
                .filter(this::isReview)
                .map(task -> claim(asked, task))
                .orElse(NOT_YOURS);
    }

    private Decision claim(Asked asked, Task task) {
        Optional<Refusal> notTheirs = workObjection(asked.caller(), task);
        if (notTheirs.isPresent()) {
            return new Decision.Refuse(notTheirs.get());
        }
        SmallBody body = SmallBody.of(asked.request());
        if (!(body instanceof SmallBody.Json json)) {
            return new Decision.Refuse(((SmallBody.Unfit) body).refusal());
        }
        Optional<ObjectNode> claim = FormSubmission.object(json.bytes());
        boolean forSelf = claim.isPresent()
                && claim.get().size() == 1
                && asked.caller().id().equals(claim.get().path("userId").textValue());
        return forSelf
                ? once(Decision.passWith(FormSubmission.bytes(claim.get())), asked)
                : Decision.refuse("access.otherPerson");
    }

    Decision unclaim(Asked asked) {
        return task(asked)
                .filter(this::isReview)
                .filter(task -> asked.caller().id().equals(task.getAssignee()))
                .map(task -> Decision.PASS)
                .orElse(NOT_YOURS);
    }

    /** Applicants read what is theirs; reviewers only what the review is about. */
    Decision read(Asked asked) {
        return task(asked).map(task -> read(asked, task)).orElse(NOT_YOURS);
    }

    private Decision read(Asked asked, Task task) {
        Optional<List<String>> names = variableNames(asked);
        if (!isReview(task)) {
            return asked.caller().id().equals(task.getAssignee()) ? variables(task, names, true) : NOT_YOURS;
        }
        boolean allowed =
                names.filter(process.variablesForReview()::containsAll).isPresent();
        return allowed ? variables(task, names, true) : Decision.refuse("access.notAllowed");
    }

    /** Managers see of every task what its form shows; what is personal, when they review it. */
    Decision readAny(Asked asked) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(asked.part(1)).singleResult())
                .map(task -> variables(
                        task,
                        variableNames(asked),
                        isReview(task) && asked.caller().isReviewer()))
                .orElseGet(() -> new Decision.Refuse(new Refusal(404, "access.gone", Map.of())));
    }

    private static Optional<List<String>> variableNames(Asked asked) {
        return Optional.ofNullable(asked.request().getParameterValues("variableNames"))
                .map(lists -> Arrays.stream(lists)
                        .flatMap(list -> Arrays.stream(list.split(",")))
                        .toList());
    }

    private Decision variables(Task task, Optional<List<String>> names, boolean inClear) {
        VariableMap variables = process.formVariables(task.getId(), names, inClear);
        try {
            return new Decision.Answer(ENGINE_JSON.writeValueAsBytes(VariableValueDto.fromMap(variables, true)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Variables of a form cannot be written", impossible);
        }
    }

    /** What by now speaks against this caller’s work on the task. */
    private Optional<Refusal> workObjection(Asked asked) {
        return task(asked)
                .map(task -> workObjection(asked.caller(), task))
                .orElseGet(() -> Optional.of(Refusal.forbidden(NOT_YOUR_TASK)));
    }

    private Optional<Refusal> workObjection(Caller caller, Task task) {
        if (!isReview(task)) {
            return caller.id().equals(task.getAssignee())
                    ? Optional.empty()
                    : Optional.of(Refusal.forbidden(NOT_YOUR_TASK));
        }
        if (!caller.isReviewer()) {
            return Optional.of(Refusal.forbidden(NOT_YOUR_TASK));
        }
        if (task.getAssignee() != null && !caller.id().equals(task.getAssignee())) {
            return Optional.of(Refusal.forbidden("access.takenByAnother"));
        }
        return caller.id().equals(starterOf(task)) || process.wasGivenTo(task.getProcessInstanceId(), caller.id())
                ? Optional.of(Refusal.forbidden("access.ownJourney"))
                : Optional.empty();
    }

    /** The task, as far as the asker has a right to see it and it belongs to the process. */
    private Optional<Task> task(Asked asked) {
        return Optional.ofNullable(tasks.createTaskQuery()
                .taskId(asked.part(1))
                .processDefinitionKey(process.processKey())
                .active()
                .singleResult());
    }

    private boolean isReview(Task task) {
        return process.reviewTasks().contains(task.getTaskDefinitionKey());
    }

    private String starterOf(Task task) {
        HistoricProcessInstance journey = nobody.ask(() -> history.createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult());
        return journey == null ? null : journey.getStartUserId();
    }

    private Decision submission(Asked asked, List<FormVariable> variables, Objections objections) {
        SmallBody body = SmallBody.of(asked.request());
        if (!(body instanceof SmallBody.Json json)) {
            return new Decision.Refuse(((SmallBody.Unfit) body).refusal());
        }
        FormSubmission submission = FormSubmission.read(json.bytes(), variables);
        if (submission instanceof FormSubmission.Accepted accepted) {
            return nobody.ask(() -> objections.against(accepted.values()))
                    .<Decision>map(Decision.Refuse::new)
                    .orElseGet(() -> Decision.passWith(accepted.body()));
        }
        return new Decision.Refuse(((FormSubmission.Refused) submission).refusal());
    }

    @FunctionalInterface
    private interface Objections {
        Optional<Refusal> against(Map<String, Object> values);
    }
}
