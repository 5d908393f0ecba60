package io.icpready.monitor;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.rules.Finding;
import io.icpready.rules.Verdict;
import io.icpready.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells one journey, running or ended, from the engine's history. */
@Component
class Timelines {

    private final HistoryService history;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ManagerLog log;

    Timelines(HistoryService history, JdbcClient jdbc, ObjectMapper json, ManagerLog log) {
        this.history = history;
        this.jdbc = jdbc;
        this.json = json;
        this.log = log;
    }

    /** The timeline of a journey; empty when there is no such journey. */
    Optional<Timeline> of(String journeyId, Locale language) {
        return Optional.ofNullable(
                        history.createHistoricProcessInstanceQuery()
                                .processInstanceId(journeyId)
                                .singleResult())
                .map(journey -> told(journey, language));
    }

    private Timeline told(HistoricProcessInstance journey, Locale language) {
        String journeyId = journey.getId();
        List<HistoricVariableInstance> variables =
                history.createHistoricVariableInstanceQuery()
                        .processInstanceId(journeyId)
                        .disableBinaryFetching()
                        .disableCustomObjectDeserialization()
                        .list();
        return new Timeline(
                journeyId,
                journey.getBusinessKey(),
                journey.getStartUserId(),
                state(journeyId),
                iso(journey.getStartTime()),
                iso(journey.getEndTime()),
                textOf(variables, Variable.SUBMISSION_DATE),
                visits(journeyId),
                verdicts(journeyId, language),
                validities(variables, language),
                deliveries(journeyId),
                log.of(journeyId),
                Names.in(language));
    }

    private String state(String journeyId) {
        return jdbc.sql("select state from icp_monitor_journey where journey_id = ?")
                .param(journeyId)
                .query(String.class)
                .optional()
                .orElse(JourneyState.OPEN.name());
    }

    private List<Timeline.Visit> visits(String journeyId) {
        Map<String, Integer> loops = new HashMap<>();
        return history
                .createHistoricTaskInstanceQuery()
                .processInstanceId(journeyId)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(task -> visit(task, loops.merge(task.getName(), 1, Integer::sum)))
                .toList();
    }

    private static Timeline.Visit visit(HistoricTaskInstance task, int loop) {
        Long seconds =
                task.getDurationInMillis() == null ? null : task.getDurationInMillis() / 1000;
        return new Timeline.Visit(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getAssignee(),
                iso(task.getStartTime()),
                iso(task.getEndTime()),
                iso(task.getDueDate()),
                seconds,
                loop);
    }

    private List<Timeline.VerdictView> verdicts(String journeyId, Locale language) {
        return history
                .createHistoricDetailQuery()
                .processInstanceId(journeyId)
                .variableUpdates()
                .disableCustomObjectDeserialization()
                .orderByTime()
                .asc()
                .list()
                .stream()
                .map(HistoricVariableUpdate.class::cast)
                .filter(update -> Names.VERDICTS.contains(update.getVariableName()))
                .map(update -> view(update, language))
                .toList();
    }

    private Timeline.VerdictView view(HistoricVariableUpdate update, Locale language) {
        Verdict verdict = read(((SerializableValue) update.getTypedValue()).getValueSerialized());
        return new Timeline.VerdictView(
                update.getVariableName(),
                iso(update.getTime()),
                verdict.status().name(),
                verdict.findings().stream().map(finding -> view(finding, language)).toList());
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

    private static List<Timeline.Validity> validities(
            List<HistoricVariableInstance> variables, Locale language) {
        Stream<Timeline.Validity> facts =
                Stream.of(
                                validity(
                                        "domain",
                                        textOf(variables, "domainRegisteredOn"),
                                        textOf(variables, "domainExpiresOn")),
                                validity("server", null, textOf(variables, "serverExpiresOn")))
                        .map(
                                validity ->
                                        new Timeline.Validity(
                                                validity.what(),
                                                Wording.render(
                                                        "step."
                                                                + validity.what()
                                                                        .toUpperCase(Locale.ROOT),
                                                        language),
                                                validity.from(),
                                                validity.until(),
                                                false));
        Map<String, List<HistoricVariableInstance>> documents =
                variables.stream()
                        .filter(variable -> variable.getName().startsWith("document"))
                        .collect(Collectors.groupingBy(HistoricVariableInstance::getExecutionId));
        Stream<Timeline.Validity> papers =
                documents.values().stream()
                        .map(document -> paper(document, language))
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparing(Timeline.Validity::label));
        return Stream.concat(facts, papers)
                .filter(
                        validity ->
                                validity.from() != null
                                        || validity.until() != null
                                        || validity.longTerm())
                .toList();
    }

    private static Timeline.Validity validity(String what, String from, String until) {
        return new Timeline.Validity(what, what, from, until, false);
    }

    private static Optional<Timeline.Validity> paper(
            List<HistoricVariableInstance> document, Locale language) {
        return Optional.ofNullable(textOf(document, Variable.DOCUMENT_TYPE))
                .map(
                        type ->
                                new Timeline.Validity(
                                        "document",
                                        Wording.render("documentType." + type, language),
                                        textOf(document, Variable.DOCUMENT_ISSUED_ON),
                                        textOf(document, Variable.DOCUMENT_EXPIRES_ON),
                                        Boolean.TRUE
                                                .toString()
                                                .equals(
                                                        textOf(
                                                                document,
                                                                Variable.DOCUMENT_LONG_TERM))));
    }

    private List<Timeline.Delivery> deliveries(String journeyId) {
        return jdbc.sql(
                        """
                        select e.type, d.state, d.attempts, d.created_at
                          from icp_hook_delivery d
                          join icp_hook_event e on e.id = d.event_id
                         where e.journey_id = ?
                         order by d.created_at
                        """)
                .param(journeyId)
                .query(
                        (row, number) ->
                                new Timeline.Delivery(
                                        row.getString("type"),
                                        row.getString("state"),
                                        row.getInt("attempts"),
                                        row.getObject("created_at", OffsetDateTime.class)
                                                .toInstant()
                                                .toString()))
                .list();
    }

    private static String textOf(List<HistoricVariableInstance> variables, String name) {
        return variables.stream()
                .filter(variable -> variable.getName().equals(name))
                .map(HistoricVariableInstance::getValue)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static String iso(Date date) {
        return date == null ? null : date.toInstant().toString();
    }
}
