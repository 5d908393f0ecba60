package io.icpready.journey;

import io.icpready.journey.facts.FactsAtRest;
import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.stereotype.Component;

/** What was said of a filing, of a journey under way or ended, for as long as the history keeps it. */
@Component
public class KnownFacts {

    private static final String[] VARIABLES = Stream.concat(
                    FactsAtRest.GROUPS.stream(), Vocabulary.FIELDS.stream().map(FactField::variable))
            .toArray(String[]::new);

    private final HistoryService history;
    private final FactsAtRest atRest;

    KnownFacts(HistoryService history, FactsAtRest atRest) {
        this.history = history;
        this.atRest = atRest;
    }

    /** Asked as whoever is logged in; what is personal stands in clear. */
    public List<Known> of(String journeyId) {
        Map<String, Object> kept = new HashMap<>();
        history.createHistoricVariableInstanceQuery()
                .processInstanceId(journeyId)
                .variableNameIn(VARIABLES)
                .list()
                .forEach(variable -> kept.put(variable.getName(), variable.getValue()));
        Map<String, Object> facts = atRest.opened(journeyId, kept);
        return Vocabulary.FIELDS.stream()
                .filter(field -> facts.get(field.variable()) != null)
                .map(field -> new Known(field, facts.get(field.variable())))
                .toList();
    }

    /** @param value of the form in which a form sends it */
    public record Known(FactField field, Object value) {}
}
