package io.icpready.monitor.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.journey.DocumentRun;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.Vocabulary;
import io.icpready.wording.Wording;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricVariableInstance;

/** The last values of a journey's variables and of those of its documents, running or ended. */
final class JourneyVariables {

    private final Map<String, Map<String, String>> byScope = new LinkedHashMap<>();
    private final String journeyId;

    JourneyVariables(String journeyId, List<HistoricVariableInstance> variables, ObjectMapper json) {
        this.journeyId = journeyId;
        variables.stream()
                .sorted(Comparator.comparing(HistoricVariableInstance::getCreateTime))
                .filter(variable -> variable.getValue() != null)
                .forEach(variable -> put(
                        byScope.computeIfAbsent(variable.getExecutionId(), id -> new HashMap<>()),
                        variable.getName(),
                        texts(json, variable.getName(), variable.getValue().toString())));
    }

    /** A document's one variable says everything of it; a run of before held one for each part. */
    private static void put(Map<String, String> scope, String name, Map<String, String> texts) {
        if (Variable.DOCUMENT.equals(name)) {
            scope.clear();
        }
        scope.putAll(texts);
    }

    /** A group of facts by their joined names, but for what is sealed; a document by its parts; all else as it is. */
    private static Map<String, String> texts(ObjectMapper json, String name, String value) {
        if (Variable.DOCUMENT.equals(name)) {
            return parts(DocumentRun.read(json, value));
        }
        List<FactField> facts = Vocabulary.ofGroups(name);
        if (facts.isEmpty()) {
            return Map.of(name, value);
        }
        JsonNode group = read(json, value);
        return facts.stream()
                .filter(fact -> group.path(fact.name()).isValueNode()
                        && !group.path(fact.name()).isNull())
                .collect(Collectors.toMap(
                        FactField::variable, fact -> group.path(fact.name()).asText()));
    }

    private static Map<String, String> parts(DocumentRun document) {
        return document.named().entrySet().stream()
                .filter(part -> part.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, part -> part.getValue().toString()));
    }

    private static JsonNode read(ObjectMapper json, String value) {
        try {
            return json.readTree(value);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A group of facts is no JSON", unreadable);
        }
    }

    Optional<String> text(String name) {
        return text(byScope.getOrDefault(journeyId, Map.of()), name);
    }

    /** What the document is called that was gathered in this execution. */
    Optional<String> documentOf(String executionId, Locale language) {
        return Optional.ofNullable(byScope.get(executionId)).flatMap(scope -> label(scope, language));
    }

    /** Domain, server and documents with a beginning or an end; of a document, the latest. */
    List<Timeline.Validity> validities(Locale language) {
        Map<String, Timeline.Validity> papers = new LinkedHashMap<>();
        byScope.values()
                .forEach(scope -> label(scope, language)
                        .map(label -> paper(label, scope))
                        .filter(JourneyVariables::isDated)
                        .ifPresent(paper -> papers.put(paper.label(), paper)));
        return Stream.concat(
                        Stream.of(
                                validity("DOMAIN", "domainRegisteredOn", "domainExpiresOn", language),
                                validity("SERVER", "", "serverExpiresOn", language)),
                        papers.values().stream())
                .filter(JourneyVariables::isDated)
                .toList();
    }

    private Timeline.Validity validity(String step, String from, String until, Locale language) {
        return new Timeline.Validity(
                Wording.render("step." + step, language),
                text(from).orElse(null),
                text(until).orElse(null),
                false);
    }

    private static Timeline.Validity paper(String label, Map<String, String> scope) {
        return new Timeline.Validity(
                label,
                text(scope, Variable.DOCUMENT_ISSUED_ON).orElse(null),
                text(scope, Variable.DOCUMENT_EXPIRES_ON).orElse(null),
                Boolean.parseBoolean(scope.get(Variable.DOCUMENT_LONG_TERM)));
    }

    private static Optional<String> label(Map<String, String> scope, Locale language) {
        return text(scope, Variable.DOCUMENT_TYPE)
                .map(type -> Wording.render("documentType." + type, language))
                .map(type -> text(scope, Variable.DOCUMENT_PURPOSE)
                        .map(purpose -> "documentPurpose." + purpose)
                        .map(key -> type + " – " + Wording.render(key, language))
                        .orElse(type));
    }

    private static boolean isDated(Timeline.Validity validity) {
        return validity.from() != null || validity.until() != null || validity.longTerm();
    }

    private static Optional<String> text(Map<String, String> scope, String name) {
        return Optional.ofNullable(scope.get(name)).filter(text -> !text.isBlank());
    }
}
