package io.icpready.journey.desk;

import io.icpready.access.AsNobody;
import io.icpready.documents.Documents;
import io.icpready.journey.DocumentRun;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.JourneyOwners;
import io.icpready.journey.JourneyStage;
import io.icpready.journey.checks.JourneyChecks;
import io.icpready.journey.desk.JourneyView.State;
import io.icpready.journey.desk.JourneyView.StepState;
import io.icpready.journey.desk.JourneyView.WaitingFor;
import io.icpready.journey.facts.DocumentRuns;
import io.icpready.journey.facts.DocumentSlot;
import io.icpready.journey.facts.JourneyFacts;
import io.icpready.rules.Assessment;
import io.icpready.rules.saying.Argument;
import io.icpready.wording.BoundText;
import io.icpready.wording.Wording;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Tells an applicant how far each of their journeys has come, and who is waited for. */
@Component
public class OwnJourneys {

    /** The groups, and the facts as journeys of before held them. */
    private static final String[] WHAT_AN_ENDED_ONE_WAS_ABOUT = {
        "subject",
        "service",
        "domain",
        "subjectName",
        "serviceName",
        "domainName",
        Variable.FILING_ORDER_NUMBER,
        Variable.FILING_SUBMITTED_ON
    };

    private final JourneyOwners owners;
    private final HistoryService history;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Documents documents;
    private final JourneyChecks checks;
    private final JourneyFacts facts;
    private final DocumentRuns runs;
    private final AsNobody unrestricted;

    OwnJourneys(
            JourneyOwners owners,
            HistoryService history,
            RuntimeService runtime,
            TaskService tasks,
            Documents documents,
            JourneyChecks checks,
            JourneyFacts facts,
            DocumentRuns runs,
            AsNobody unrestricted) {
        this.owners = owners;
        this.history = history;
        this.runtime = runtime;
        this.tasks = tasks;
        this.documents = documents;
        this.checks = checks;
        this.facts = facts;
        this.runs = runs;
        this.unrestricted = unrestricted;
    }

    public JourneyPage of(String userId, JourneyPage.Wanted wanted, Locale language) {
        return unrestricted.ask(() -> {
            long open = owners.of(userId).unfinished().count();
            long ended = wanted.openOnly() ? 0 : owners.of(userId).finished().count();
            int ofOpen = (int) Math.max(0, Math.min(wanted.size(), open - wanted.first()));
            int ofEnded = ended == 0 ? 0 : wanted.size() - ofOpen;
            int firstEnded = (int) Math.max(0, wanted.first() - open);
            List<JourneyView> journeys = Stream.concat(
                            newest(owners.of(userId).unfinished(), wanted.first(), ofOpen),
                            newest(owners.of(userId).finished(), firstEnded, ofEnded))
                    .map(journey -> view(journey, language))
                    .toList();
            return new JourneyPage(journeys, wanted.number(), wanted.size(), open + ended);
        });
    }

    private static Stream<HistoricProcessInstance> newest(HistoricProcessInstanceQuery journeys, int first, int most) {
        return most == 0
                ? Stream.empty()
                : journeys
                        .orderByProcessInstanceStartTime()
                        .desc()
                        .orderByProcessInstanceId()
                        .asc()
                        .listPage(first, most)
                        .stream();
    }

    /** One of the person's own journeys; empty where it is somebody else's, or none at all. */
    public Optional<JourneyView> one(String journeyId, String userId, Locale language) {
        return unrestricted.ask(() -> Optional.ofNullable(
                        owners.of(userId).processInstanceId(journeyId).singleResult())
                .map(journey -> view(journey, language)));
    }

    boolean owns(String journeyId, String userId) {
        return owners.owns(journeyId, userId);
    }

    private JourneyView view(HistoricProcessInstance journey, Locale language) {
        return journey.getEndTime() == null ? running(journey, language) : ended(journey);
    }

    private JourneyView running(HistoricProcessInstance journey, Locale language) {
        Map<String, Object> variables = facts.opened(journey.getId(), runtime.getVariables(journey.getId()));
        List<Task> open = tasks.createTaskQuery()
                .processInstanceId(journey.getId())
                .orderByTaskCreateTime()
                .asc()
                .list();
        Assessment outlook = checks.outlook(variables);
        return new JourneyView(
                journey.getId(),
                journey.getBusinessKey(),
                text(variables, "subjectName"),
                text(variables, "serviceName"),
                text(variables, "domainName"),
                State.RUNNING,
                iso(journey.getStartTime()),
                null,
                outlook.earliestSubmissionDate().map(LocalDate::toString).orElse(null),
                outlook.latestSubmissionDate().map(LocalDate::toString).orElse(null),
                outlook.boundsOfFirstDay().stream()
                        .map(bound -> BoundText.because(bound, language))
                        .distinct()
                        .toList(),
                outlook.excludingBounds().stream()
                        .map(bound -> BoundText.of(bound, language))
                        .toList(),
                null,
                null,
                documents.consentGiven(journey.getId()),
                Arrays.stream(JourneyStage.values())
                        .flatMap(stage -> steps(stage, variables, open, language))
                        .toList());
    }

    private JourneyView ended(HistoricProcessInstance journey) {
        boolean submitted = history.createHistoricActivityInstanceQuery()
                        .processInstanceId(journey.getId())
                        .activityId(Element.END_SUBMITTED)
                        .count()
                > 0;
        Map<String, Object> names = names(journey.getId());
        return new JourneyView(
                journey.getId(),
                journey.getBusinessKey(),
                text(names, "subjectName"),
                text(names, "serviceName"),
                text(names, "domainName"),
                submitted ? State.SUBMITTED : State.WITHDRAWN,
                iso(journey.getStartTime()),
                iso(journey.getEndTime()),
                null,
                null,
                List.of(),
                List.of(),
                text(names, Variable.FILING_ORDER_NUMBER),
                text(names, Variable.FILING_SUBMITTED_ON),
                submitted && documents.consentGiven(journey.getId()),
                List.of());
    }

    /** What an ended journey was about, for as long as the engine's history keeps it. */
    private Map<String, Object> names(String journeyId) {
        Map<String, Object> kept = history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(journeyId)
                .variableNameIn(WHAT_AN_ENDED_ONE_WAS_ABOUT)
                .list()
                .stream()
                .filter(variable -> variable.getValue() != null)
                .collect(Collectors.toMap(
                        HistoricVariableInstance::getName,
                        HistoricVariableInstance::getValue,
                        (first, second) -> first));
        return facts.opened(journeyId, kept);
    }

    private Stream<JourneyView.StepView> steps(
            JourneyStage stage, Map<String, Object> variables, List<Task> open, Locale language) {
        List<Task> mine = open.stream()
                .filter(task -> stage.has(task.getTaskDefinitionKey()))
                .toList();
        String name = Wording.render("journey.step." + stage.key(), language);
        List<JourneyView.StepView> approved =
                stage == JourneyStage.DOCUMENTS ? approved(stage, name, variables, language) : List.of();
        if (mine.isEmpty() && approved.isEmpty()) {
            return Stream.of(settled(stage, Optional.empty(), name, isDone(stage, variables)));
        }
        return Stream.concat(
                approved.stream(), mine.stream().map(task -> step(stage, name, task, variables, language)));
    }

    private List<JourneyView.StepView> approved(
            JourneyStage stage, String name, Map<String, Object> variables, Locale language) {
        return checks.approved(variables).stream()
                .map(slot -> settled(stage, Optional.of(slot), named(name, slot, language), true))
                .toList();
    }

    private static JourneyView.StepView settled(
            JourneyStage stage, Optional<DocumentSlot> slot, String name, boolean done) {
        return new JourneyView.StepView(
                stage.key(),
                slot.map(DocumentSlot::toString).orElse(null),
                name,
                done ? StepState.DONE : StepState.LATER,
                null,
                null,
                null,
                null,
                false);
    }

    private static String named(String step, DocumentSlot slot, Locale language) {
        return Wording.render(
                "journey.step.ofDocument",
                Map.of(
                        "step", Argument.text(step),
                        "document", Argument.text(slot.label(language))),
                language);
    }

    private JourneyView.StepView step(
            JourneyStage stage, String name, Task task, Map<String, Object> variables, Locale language) {
        WaitingFor waiting = waitingFor(task);
        Optional<DocumentRun> run = run(task);
        Optional<DocumentSlot> document = run.map(DocumentRun::slot);
        return new JourneyView.StepView(
                stage.key(),
                document.map(DocumentSlot::toString).orElse(null),
                document.map(slot -> named(name, slot, language)).orElse(name),
                StepState.OPEN,
                waiting,
                waiting == WaitingFor.REVIEWER ? null : task.getId(),
                iso(task.getCreateTime()),
                waiting == WaitingFor.CLOCK ? iso((Date) variables.get(Variable.REAL_NAME_SYNCED_AT)) : null,
                waiting == WaitingFor.ME
                        && run.flatMap(DocumentRun::rejectionReason).isPresent());
    }

    private Optional<DocumentRun> run(Task task) {
        return JourneyStage.DOCUMENTS.has(task.getTaskDefinitionKey())
                ? runs.in(tasks.getVariables(task.getId(), DocumentRuns.KEPT_AS))
                : Optional.empty();
    }

    private static boolean isDone(JourneyStage stage, Map<String, Object> variables) {
        Object holds = variables.get(stage.holds());
        return Boolean.TRUE.equals(holds) || holds instanceof String;
    }

    private static WaitingFor waitingFor(Task task) {
        return JourneyStage.task(task.getTaskDefinitionKey())
                .map(known -> switch (known.waitsFor()) {
                    case REVIEWER -> WaitingFor.REVIEWER;
                    case CLOCK -> WaitingFor.CLOCK;
                    case APPLICANT -> WaitingFor.ME;
                })
                .orElse(WaitingFor.ME);
    }

    private static String text(Map<String, Object> variables, String name) {
        return Optional.ofNullable(variables.get(name)).map(Object::toString).orElse(null);
    }

    private static String iso(Date date) {
        return date == null ? null : date.toInstant().toString();
    }
}
