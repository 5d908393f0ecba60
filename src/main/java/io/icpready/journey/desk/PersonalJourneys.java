package io.icpready.journey.desk;

import io.icpready.access.AsNobody;
import io.icpready.documents.PersonalDataPart;
import io.icpready.journey.FactsListener;
import io.icpready.journey.JourneyModel;
import io.icpready.journey.JourneyOwners;
import io.icpready.journey.facts.JourneyFacts;
import io.icpready.journey.steps.OpenJourneys;
import io.icpready.papers.PaperLog;
import io.icpready.sealing.FactKeys;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One person’s own journeys, in the engine's tables. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PersonalJourneys implements PersonalDataPart {

    private final RuntimeService runtime;
    private final HistoryService history;
    private final JourneyOwners owners;
    private final OpenJourneys openJourneys;
    private final JourneyFacts facts;
    private final FactKeys keys;
    private final PaperLog papers;
    private final ObjectProvider<FactsListener> listeners;
    private final AsNobody unrestricted;

    PersonalJourneys(
            RuntimeService runtime,
            HistoryService history,
            JourneyOwners owners,
            OpenJourneys openJourneys,
            JourneyFacts facts,
            FactKeys keys,
            PaperLog papers,
            ObjectProvider<FactsListener> listeners,
            AsNobody unrestricted) {
        this.facts = facts;
        this.keys = keys;
        this.papers = papers;
        this.listeners = listeners;
        this.openJourneys = openJourneys;
        this.runtime = runtime;
        this.history = history;
        this.owners = owners;
        this.unrestricted = unrestricted;
    }

    @Override
    public String name() {
        return "journeys";
    }

    @Override
    public List<Map<String, Object>> export(String userId) {
        return unrestricted.ask(
                () -> owners.of(userId).list().stream().map(this::described).toList());
    }

    private Map<String, Object> described(HistoricProcessInstance journey) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("businessKey", journey.getBusinessKey());
        description.put("startedAt", journey.getStartTime().toInstant().toString());
        description.put("variables", variables(journey));
        return description;
    }

    /** A list, because every document has values of the same names. */
    private List<String> variables(HistoricProcessInstance journey) {
        return history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(journey.getId())
                .disableCustomObjectDeserialization()
                .orderByVariableName()
                .asc()
                .list()
                .stream()
                .flatMap(variable -> opened(journey.getId(), variable))
                .toList();
    }

    private Stream<String> opened(String journeyId, HistoricVariableInstance variable) {
        return facts
                .opened(journeyId, Collections.singletonMap(variable.getName(), variable.getValue()))
                .entrySet()
                .stream()
                .map(value -> value.getKey() + "=" + value.getValue());
    }

    /** What still runs is withdrawn first, so that everybody who waits for it hears of it. */
    @Override
    public void erase(String userId) {
        unrestricted.ask(() -> {
            List<HistoricProcessInstance> journeys = owners.of(userId).list();
            journeys.forEach(this::erase);
            openJourneys.forget(userId);
            return journeys.size();
        });
    }

    private void erase(HistoricProcessInstance journey) {
        if (journey.getEndTime() == null) {
            runtime.createMessageCorrelation(JourneyModel.MESSAGE_WITHDRAWN)
                    .processInstanceId(journey.getId())
                    .correlateAll();
            runtime.deleteProcessInstanceIfExists(journey.getId(), "personal data erased", true, false, false, true);
        }
        history.deleteHistoricProcessInstanceIfExists(journey.getId());
        keys.drop(List.of(journey.getId()));
        papers.forget(List.of(journey.getId()));
        owners.forget(journey.getId());
        listeners.forEach(listener -> listener.forgotten(journey.getId()));
    }
}
