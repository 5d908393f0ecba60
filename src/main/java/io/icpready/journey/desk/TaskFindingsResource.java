package io.icpready.journey.desk;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.icpready.access.AsNobody;
import io.icpready.access.CurrentUser;
import io.icpready.access.Groups;
import io.icpready.documents.DocumentRecord;
import io.icpready.documents.Documents;
import io.icpready.journey.DocumentRun;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyStage;
import io.icpready.journey.JourneyTask.WaitsFor;
import io.icpready.journey.TaskNote;
import io.icpready.journey.TaskNotes;
import io.icpready.journey.checks.JourneyChecks;
import io.icpready.journey.facts.DocumentRuns;
import io.icpready.journey.facts.JourneyFacts;
import io.icpready.journey.wayback.AsItWas;
import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.Identifiers;
import io.icpready.rules.facts.Vocabulary;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Status;
import io.icpready.rules.saying.Verdict;
import io.icpready.web.Language;
import io.icpready.wording.Bibliography;
import io.icpready.wording.Rendered.Cited;
import io.icpready.wording.Rendered.Remark;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/**
 * What the last check found, for the form that has to mend it; and the facts that a reviewer
 * compares with.
 */
@Component
public class TaskFindingsResource {

    private final CurrentUser user;
    private final TaskService tasks;
    private final JourneyFacts facts;
    private final DocumentRuns runs;
    private final JourneyChecks checks;
    private final JourneyUploadTasks access;
    private final Documents documents;
    private final Bibliography bibliography;
    private final TaskNotes notes;
    private final AsNobody unrestricted;

    TaskFindingsResource(
            CurrentUser user,
            TaskService tasks,
            JourneyFacts facts,
            DocumentRuns runs,
            JourneyChecks checks,
            JourneyUploadTasks access,
            Documents documents,
            Bibliography bibliography,
            TaskNotes notes,
            AsNobody unrestricted) {
        this.user = user;
        this.tasks = tasks;
        this.facts = facts;
        this.runs = runs;
        this.checks = checks;
        this.access = access;
        this.documents = documents;
        this.bibliography = bibliography;
        this.notes = notes;
        this.unrestricted = unrestricted;
    }

    /** Keys of the tasks that an applicant completes, in the order in which a person does what is open. */
    @GET
    @Path("order")
    @Produces(MediaType.APPLICATION_JSON)
    public List<String> order() {
        return JourneyStage.tasksWaitingFor(WaitsFor.APPLICANT);
    }

    /**
     * Findings of the task's own step; none before its first check. Somebody else's task does not
     * exist (404).
     */
    @GET
    @Path("{taskId}/findings")
    @Produces(MediaType.APPLICATION_JSON)
    public Response findings(@PathParam("taskId") String taskId, @Context HttpHeaders headers) {
        Reader me = new Reader(
                user.userId().orElseThrow(), user.isInGroup(Groups.MANAGERS), user.isInGroup(Groups.REVIEWERS));
        Locale language = Language.of(headers);
        return unrestricted
                .ask(() -> visible(taskId, me).map(task -> findingsOf(task, me, language)))
                .map(found -> Response.ok(found).build())
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).build());
    }

    /** Who asks, known before the engine is asked as the application itself. */
    private record Reader(String id, boolean manager, boolean reviewer) {}

    private Optional<Task> visible(String taskId, Reader me) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .filter(task ->
                        me.id().equals(task.getAssignee()) || me.manager() || isOpenReview(task) && me.reviewer())
                .filter(task -> !isOpenReview(task) || !access.ownsJourney(task.getProcessInstanceId(), me.id()));
    }

    private TaskFindings findingsOf(Task task, Reader me, Locale language) {
        if (isOpenReview(task)) {
            return review(task, me, language);
        }
        Optional<JourneyStage> stage = JourneyStage.of(task.getTaskDefinitionKey());
        Map<String, TypedValue> known = known(task, stage);
        boolean reopened = AsItWas.isRememberedIn(known);
        Optional<DocumentRun> document =
                stage.filter(JourneyStage.DOCUMENTS::equals).flatMap(gathers -> runs.in(known));
        Verdict verdict = document.map(DocumentRun::verdict)
                .orElseGet(() -> reopened
                        ? stage.flatMap(each -> verdictOfToday(task, each))
                        : stage.map(JourneyStage::verdict).map(known::get).flatMap(this::verdict))
                .orElse(new Verdict(Status.PASS, List.of()));
        return new TaskFindings(
                task.getTaskDefinitionKey(),
                verdict.status().name(),
                rendered(verdict.findings(), language),
                notes.of(task.getId()),
                reopened,
                document.flatMap(DocumentRun::rejectionReason).orElse(null),
                null,
                null,
                null,
                Map.of());
    }

    /** What a form is told of, asked at once, and JSON left as it was written. */
    private Map<String, TypedValue> known(Task task, Optional<JourneyStage> stage) {
        Stream<String> judged = stage.filter(JourneyStage.DOCUMENTS::equals)
                .map(gathers -> DocumentRuns.KEPT_AS.stream())
                .orElseGet(() -> stage.map(JourneyStage::verdict).stream());
        VariableMap known = tasks.getVariablesTyped(
                task.getId(), Stream.concat(judged, Stream.of(AsItWas.VARIABLE)).toList(), false);
        return known.keySet().stream().collect(Collectors.toMap(name -> name, known::getValueTyped));
    }

    private TaskFindings review(Task task, Reader me, Locale language) {
        Map<String, Object> variables = facts.opened(task.getProcessInstanceId(), tasks.getVariables(task.getId()));
        DocumentRun document = runs.in(variables).orElseThrow();
        List<Finding> hints = document.documentId()
                .flatMap(documents::find)
                .map(DocumentRecord::findings)
                .orElse(List.of());
        return new TaskFindings(
                task.getTaskDefinitionKey(),
                Status.PASS.name(),
                rendered(hints, language),
                notes.of(task.getId()),
                false,
                null,
                document.type().name(),
                document.purpose().map(Enum::name).orElse(null),
                document.documentId().orElse(null),
                groups(variables, me.reviewer()));
    }

    /** Who does not review sees what is personal with stars; the monitor shows it for a reason. */
    private static Map<String, Map<String, Object>> groups(Map<String, Object> variables, boolean inClear) {
        Map<String, Map<String, Object>> groups = new LinkedHashMap<>();
        for (FactField field : Vocabulary.ofGroups("subject", "leader", "serviceLeader")) {
            Optional.ofNullable(variables.get(field.variable()))
                    .map(value -> inClear || !field.personal() ? value : Identifiers.mask(value.toString()))
                    .ifPresent(value -> groups.computeIfAbsent(field.group(), name -> new LinkedHashMap<>())
                            .put(field.name(), value));
        }
        return groups;
    }

    /** What was found when a step was done may have been answered by a later one. */
    private Optional<Verdict> verdictOfToday(Task task, JourneyStage stage) {
        return stage.rules()
                .map(step -> checks.check(
                        step, facts.opened(task.getProcessInstanceId(), tasks.getVariables(task.getId()))));
    }

    private Optional<Verdict> verdict(TypedValue value) {
        return value instanceof SerializableValue json
                ? Optional.ofNullable(json.getValueSerialized()).map(facts::verdict)
                : Optional.empty();
    }

    private List<Cited<Remark>> rendered(List<Finding> findings, Locale language) {
        return findings.stream()
                .map(finding -> bibliography.cite(finding, language))
                .toList();
    }

    private static boolean isOpenReview(Task task) {
        return Element.REVIEW_DOCUMENT.equals(task.getTaskDefinitionKey());
    }

    /**
     * Answer of {@code findings}; the last four are for reviewers. Nulls stand for absent values.
     *
     * @param notes what managers wrote to whoever works on the task, the newest first
     * @param reopened whether it was opened again and can be left as it was
     */
    record TaskFindings(
            String step,
            String status,
            List<Cited<Remark>> findings,
            List<TaskNote> notes,
            boolean reopened,
            String rejectionReason,
            String documentType,
            String documentPurpose,
            String documentId,
            @JsonAnyGetter Map<String, Map<String, Object>> facts) {}
}
