package io.icpready.journey.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.JourneyStage;
import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.FactsReader;
import io.icpready.rules.facts.FactsReader.Reading;
import io.icpready.rules.facts.Vocabulary;
import io.icpready.rules.saying.Verdict;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** The one place where process variables become facts, and verdicts become process variables. */
@Component
public class JourneyFacts {

    /** People separate the names of a list in many ways. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s,，、;；]+");

    /** Each stands in a row of its own, and no check reads what another found. */
    private static final Set<String> VERDICTS = Stream.concat(
                    Arrays.stream(JourneyStage.values()).map(JourneyStage::verdict),
                    Stream.of(Variable.READINESS_VERDICT))
            .collect(Collectors.toUnmodifiableSet());

    private final FactsReader reader;
    private final FactsAtRest atRest;
    private final ObjectMapper json;

    JourneyFacts(FactsReader reader, FactsAtRest atRest, ObjectMapper json) {
        this.reader = reader;
        this.atRest = atRest;
        this.json = json;
    }

    /** What is known on a journey, facts in clear by their joined names; what checks found is not among it. */
    public Map<String, Object> variables(DelegateExecution journey) {
        Map<String, Object> variables = new LinkedHashMap<>();
        journey.getVariableNames().stream()
                .filter(name -> !VERDICTS.contains(name))
                .forEach(name -> variables.put(name, journey.getVariable(name)));
        return opened(journey.getProcessInstanceId(), variables);
    }

    /** These variables of a journey, facts in clear by their joined names. */
    public Map<String, Object> opened(String journeyId, Map<String, ?> variables) {
        return atRest.opened(journeyId, variables);
    }

    /** What a journey says, without documents. */
    public Facts of(DelegateExecution journey) {
        return of(variables(journey));
    }

    /**
     * What these variables say, facts among them by their joined names, without documents. A value that is not a fact (the guard lets none
     * in, but a manager may write any variable) counts as not said.
     */
    public Facts of(Map<String, ?> variables) {
        Map<String, Object> values = nested(variables);
        Reading reading = reader.read(values);
        if (reading.errors().isEmpty()) {
            return reading.facts();
        }
        reading.errors().forEach(error -> remove(values, error.field()));
        return reader.read(values).facts();
    }

    /** The documents that reviewers have approved. */
    public List<Gathered> gathered(Map<String, ?> variables) {
        return variables.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(Variable.GATHERED_PREFIX))
                .filter(entry -> entry.getValue() instanceof String)
                .map(entry -> gathered((String) entry.getValue()))
                .toList();
    }

    /** An approved document as it stands in its variable. */
    public Gathered gathered(String written) {
        return Gathered.read(json, written);
    }

    /** Writes an approved document where readiness finds it. */
    public String write(Gathered gathered) {
        return toJson(gathered);
    }

    public void write(VariableScope scope, String variable, Verdict verdict) {
        scope.setVariable(variable, typed(verdict));
    }

    /** A verdict as the value of a JSON variable. */
    public TypedValue typed(Verdict verdict) {
        return SpinValues.jsonValue(toJson(verdict)).create();
    }

    /** A verdict as it stands in a variable, in JSON. */
    public Verdict verdict(String serialized) {
        return verdict(json, serialized);
    }

    static Verdict verdict(ObjectMapper json, String serialized) {
        try {
            return json.readValue(serialized, Verdict.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored verdict cannot be read", unreadable);
        }
    }

    public static Optional<String> text(VariableScope scope, String variable) {
        return Optional.ofNullable(scope.getVariable(variable))
                .map(Object::toString)
                .filter(text -> !text.isBlank());
    }

    private String toJson(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A record of the rules cannot be written", impossible);
        }
    }

    private static Map<String, Object> nested(Map<String, ?> variables) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (FactField field : Vocabulary.FIELDS) {
            said(variables.get(field.variable()))
                    .ifPresent(value -> group(values, field.group()).put(field.name(), form(field, value)));
        }
        said(variables.get(Variable.SUBMISSION_DATE)).ifPresent(date -> values.put(Vocabulary.SUBMISSION_DATE, date));
        return values;
    }

    private static Optional<Object> said(Object value) {
        return value instanceof String text && text.isBlank() ? Optional.empty() : Optional.ofNullable(value);
    }

    /** A list is comma separated as a process variable. */
    private static Object form(FactField field, Object value) {
        return isList(field) && value instanceof String text
                ? Arrays.stream(BETWEEN.split(text))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList()
                : value;
    }

    private static boolean isList(FactField field) {
        return field.form() == FactField.Form.CHOICES || field.form() == FactField.Form.NAMES;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> group(Map<String, Object> values, String group) {
        return (Map<String, Object>) values.computeIfAbsent(group, name -> new LinkedHashMap<String, Object>());
    }

    private static void remove(Map<String, Object> values, String path) {
        String[] parts = path.split("[.\\[]", 3);
        if (parts.length > 1 && values.get(parts[0]) instanceof Map<?, ?> group) {
            group.remove(parts[1]);
        } else {
            values.remove(parts[0]);
        }
    }
}
