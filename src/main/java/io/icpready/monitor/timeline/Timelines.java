package io.icpready.monitor.timeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.hooks.HookFigures;
import io.icpready.journey.DocumentRun;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.monitor.People;
import io.icpready.monitor.StepNames;
import io.icpready.monitor.actions.ManagerLog;
import io.icpready.monitor.figures.JourneyList;
import io.icpready.monitor.figures.ListedJourney;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Verdict;
import io.icpready.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/** Tells one journey, running or ended, from the engine's history. */
@Component
public class Timelines {

    private final HistoryService history;
    private final JourneyList list;
    private final ObjectMapper json;
    private final ManagerLog log;
    private final HookFigures hooks;
    private final People people;

    Timelines(
            HistoryService history,
            JourneyList list,
            ObjectMapper json,
            ManagerLog log,
            HookFigures hooks,
            People people) {
        this.history = history;
        this.list = list;
        this.json = json;
        this.log = log;
        this.hooks = hooks;
        this.people = people;
    }

    /** The timeline of a journey; empty when there is no such journey. */
    public Optional<Timeline> of(String journeyId, Locale language) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(journeyId)
                        .singleResult())
                .map(journey -> told(journey, language));
    }

    private Timeline told(HistoricProcessInstance journey, Locale language) {
        String journeyId = journey.getId();
        ListedJourney head = list.one(journeyId, language).orElseThrow();
        JourneyVariables variables = new JourneyVariables(
                journeyId,
                history.createHistoricVariableInstanceQuery()
                        .processInstanceId(journeyId)
                        .disableBinaryFetching()
                        .disableCustomObjectDeserialization()
                        .list(),
                json);
        List<Timeline.Visit> visits = visits(journeyId, variables, language);
        List<Change> changes = changes(journeyId);
        List<ManagerLog.Entry> actions = log.of(journeyId);
        return new Timeline(
                head,
                journeyId,
                journey.getBusinessKey(),
                head.applicant(),
                head.state(),
                iso(journey.getStartTime()),
                iso(journey.getEndTime()),
                variables.text(Variable.SUBMISSION_DATE).orElse(null),
                visits,
                changes.stream()
                        .flatMap(change -> verdict(change, variables, language).stream())
                        .toList(),
                changes.stream()
                        .flatMap(change -> sentBack(change, variables, language).stream())
                        .toList(),
                variables.validities(language),
                deliveries(journeyId),
                actions,
                people.named(accounts(head, visits, actions)),
                StepNames.in(language));
    }

    private static List<String> accounts(
            ListedJourney head, List<Timeline.Visit> visits, List<ManagerLog.Entry> actions) {
        return Stream.of(
                        Stream.of(head.applicant()),
                        visits.stream().map(Timeline.Visit::who),
                        actions.stream()
                                .flatMap(action -> Stream.of(action.doneBy(), action.handedFrom(), action.handedTo())))
                .flatMap(Function.identity())
                .toList();
    }

    private List<Timeline.Visit> visits(String journeyId, JourneyVariables variables, Locale language) {
        List<HistoricTaskInstance> tasks = history.createHistoricTaskInstanceQuery()
                .processInstanceId(journeyId)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list();
        Map<String, String> documents = documents(journeyId, tasks, variables, language);
        Map<String, Integer> loops = new HashMap<>();
        return tasks.stream()
                .map(task -> {
                    Optional<String> document = Optional.ofNullable(documents.get(task.getId()));
                    String what = task.getTaskDefinitionKey() + document.orElse("");
                    return visit(task, document, loops.merge(what, 1, Integer::sum));
                })
                .toList();
    }

    /** Which document each task was about: one task of a run knows it, and it holds for all of that run. */
    private Map<String, String> documents(
            String journeyId, List<HistoricTaskInstance> tasks, JourneyVariables variables, Locale language) {
        Map<String, String> runs = runs(journeyId);
        Map<String, String> ofRun = new HashMap<>();
        tasks.forEach(task -> variables
                .documentOf(task.getExecutionId(), language)
                .ifPresent(label -> ofRun.put(runs.get(task.getId()), label)));
        Map<String, String> ofTask = new HashMap<>();
        runs.forEach((task, run) -> Optional.ofNullable(ofRun.get(run)).ifPresent(label -> ofTask.put(task, label)));
        return ofTask;
    }

    /**
     * In which run of which sub-process each task stands: a task with events at its border has an
     * execution of its own, below the one that knows the document.
     */
    private Map<String, String> runs(String journeyId) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(journeyId)
                .activityType(ActivityTypes.TASK_USER_TASK)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        HistoricActivityInstance::getTaskId, HistoricActivityInstance::getParentActivityInstanceId));
    }

    private static Timeline.Visit visit(HistoricTaskInstance task, Optional<String> document, int loop) {
        Long milliseconds = task.getDurationInMillis();
        return new Timeline.Visit(
                task.getId(),
                task.getTaskDefinitionKey(),
                document.orElse(null),
                task.getAssignee(),
                iso(task.getStartTime()),
                iso(task.getEndTime()),
                iso(task.getDueDate()),
                milliseconds == null ? null : milliseconds / 1000,
                loop);
    }

    private List<Change> changes(String journeyId) {
        return history
                .createHistoricDetailQuery()
                .processInstanceId(journeyId)
                .variableUpdates()
                .disableCustomObjectDeserialization()
                .orderByTime()
                .asc()
                .list()
                .stream()
                .map(update -> change((HistoricVariableUpdate) update))
                .toList();
    }

    /** What a new value of a variable says that the one before did not. */
    private record Change(HistoricVariableUpdate update, Optional<Verdict> verdict, Optional<String> rejection) {}

    private Change change(HistoricVariableUpdate update) {
        if (Variable.DOCUMENT.equals(update.getVariableName())) {
            DocumentRun document = DocumentRun.read(json, text(update.getTypedValue()));
            return new Change(update, document.newVerdict(), document.newRejection());
        }
        Optional<Verdict> verdict = StepNames.VERDICTS.contains(update.getVariableName())
                        && update.getTypedValue() instanceof SerializableValue
                ? Optional.of(read(text(update.getTypedValue())))
                : Optional.empty();
        return new Change(update, verdict, Optional.empty());
    }

    private static Optional<Timeline.VerdictView> verdict(Change change, JourneyVariables variables, Locale language) {
        return change.verdict().map(verdict -> view(change.update(), verdict, variables, language));
    }

    private static Optional<Timeline.SentBack> sentBack(Change change, JourneyVariables variables, Locale language) {
        return change.rejection()
                .map(reason -> new Timeline.SentBack(
                        variables
                                .documentOf(change.update().getExecutionId(), language)
                                .orElse(null),
                        iso(change.update().getTime()),
                        reason));
    }

    private static String text(TypedValue value) {
        return value instanceof SerializableValue serialized
                ? serialized.getValueSerialized()
                : String.valueOf(value.getValue());
    }

    private static Timeline.VerdictView view(
            HistoricVariableUpdate update, Verdict verdict, JourneyVariables variables, Locale language) {
        return new Timeline.VerdictView(
                Variable.DOCUMENT.equals(update.getVariableName())
                        ? Variable.DOCUMENT_VERDICT
                        : update.getVariableName(),
                variables.documentOf(update.getExecutionId(), language).orElse(null),
                iso(update.getTime()),
                verdict.status().name(),
                verdict.findings().stream()
                        .map(finding -> view(finding, language))
                        .toList());
    }

    private static Timeline.FindingView view(Finding finding, Locale language) {
        return new Timeline.FindingView(
                finding.rule(),
                finding.severity().name(),
                Wording.render(finding.messageKey(), finding.arguments(), language),
                Wording.render(finding.remedyKey(), finding.arguments(), language),
                finding.source());
    }

    private Verdict read(String serialized) {
        try {
            return json.readValue(serialized, Verdict.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A stored verdict is not readable", unreadable);
        }
    }

    private List<Timeline.Delivery> deliveries(String journeyId) {
        return hooks.ofJourney(journeyId).stream()
                .map(delivery -> new Timeline.Delivery(
                        delivery.event(),
                        delivery.target(),
                        delivery.state().name(),
                        delivery.attempts(),
                        delivery.createdAt().toString()))
                .toList();
    }

    private static String iso(Date date) {
        return date == null ? null : date.toInstant().toString();
    }
}
