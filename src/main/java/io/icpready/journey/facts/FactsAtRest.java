package io.icpready.journey.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.FactField.Form;
import io.icpready.rules.facts.Vocabulary;
import io.icpready.sealing.FactKeys;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/**
 * The one place that translates between facts by their joined names ({@code subjectName}), as forms
 * and checks know them, and the variables they rest in: one per group, of JSON, in which what is
 * personal stands sealed as {@code {"sealed": "…"}}.
 *
 * <p>Journeys of before hold facts under their joined names, and a manager may have written one so:
 * such a variable is the newer word, until it is taken in.
 */
@Component
public class FactsAtRest {

    /** The variables that facts rest in. */
    public static final List<String> GROUPS =
            Vocabulary.FIELDS.stream().map(FactField::group).distinct().toList();

    private static final Map<String, FactField> BY_VARIABLE =
            Vocabulary.FIELDS.stream().collect(Collectors.toUnmodifiableMap(FactField::variable, Function.identity()));

    private static final String SEALED = "sealed";

    private final FactKeys keys;
    private final ObjectMapper json;

    FactsAtRest(FactKeys keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /** Whether a variable of this name is a fact by its joined name. */
    public static boolean isFact(String variable) {
        return BY_VARIABLE.containsKey(variable);
    }

    /** The group of a fact. */
    public static Optional<String> groupOf(String variable) {
        return Optional.ofNullable(BY_VARIABLE.get(variable)).map(FactField::group);
    }

    /** Whether a fact is personal. */
    public static boolean isPersonal(String variable) {
        return BY_VARIABLE.containsKey(variable) && BY_VARIABLE.get(variable).personal();
    }

    /**
     * These variables with facts by their joined names in place of groups, in clear. Null is an answer
     * that was taken back.
     */
    public Map<String, Object> opened(String journeyId, Map<String, ?> variables) {
        Map<String, Object> opened = new LinkedHashMap<>();
        GROUPS.forEach(group -> opened.putAll(facts(journeyId, group, variables.get(group))));
        variables.forEach((name, value) -> {
            if (!GROUPS.contains(name)) {
                opened.put(name, value);
            }
        });
        return opened;
    }

    /**
     * The groups that change when these facts are said.
     *
     * @param said by joined names
     * @param variables as they stand, groups among them
     */
    public Map<String, TypedValue> closed(String journeyId, Map<String, ?> said, Map<String, ?> variables) {
        Map<String, TypedValue> changed = new LinkedHashMap<>();
        for (String group : groupsOf(said.keySet())) {
            Map<String, Object> known = facts(journeyId, group, variables.get(group));
            ObjectNode written = tree(variables.get(group)).deepCopy();
            ofGroup(group, said)
                    .filter(field -> !known.containsKey(field.variable())
                            || !Objects.equals(known.get(field.variable()), said.get(field.variable())))
                    .forEach(field -> written.set(field.name(), value(journeyId, field, said.get(field.variable()))));
            if (variables.get(group) == null || !written.equals(tree(variables.get(group)))) {
                changed.put(group, JsonText.typed(written.toString()));
            }
        }
        return changed;
    }

    /** What is said in one group, by joined names. */
    public Map<String, Object> facts(String journeyId, String group, Object value) {
        Map<String, Object> facts = new LinkedHashMap<>();
        ObjectNode stored = tree(value);
        Vocabulary.ofGroups(group).stream()
                .filter(field -> stored.has(field.name()))
                .forEach(field -> read(journeyId, field, stored.get(field.name()))
                        .ifPresent(said -> facts.put(field.variable(), said.value())));
        return facts;
    }

    private static List<String> groupsOf(Collection<String> variables) {
        return variables.stream()
                .flatMap(name -> groupOf(name).stream())
                .distinct()
                .toList();
    }

    private static Stream<FactField> ofGroup(String group, Map<String, ?> said) {
        return Vocabulary.ofGroups(group).stream().filter(field -> said.containsKey(field.variable()));
    }

    private JsonNode value(String journeyId, FactField field, Object said) {
        return field.personal() && said instanceof String text && !text.isBlank()
                ? json.createObjectNode().put(SEALED, keys.seal(text, field.path(), journeyId))
                : json.valueToTree(said);
    }

    /** Something said, or null for an answer taken back; empty where the key is gone. */
    private Optional<Said> read(String journeyId, FactField field, JsonNode stored) {
        if (stored.isObject()) {
            return keys.open(stored.path(SEALED).asText(), field.path(), journeyId)
                    .map(Said::new);
        }
        return Optional.of(new Said(plain(field, stored)));
    }

    private static Object plain(FactField field, JsonNode stored) {
        if (stored.isNull()) {
            return null;
        }
        if (stored.isBoolean()) {
            return stored.booleanValue();
        }
        if (!stored.isNumber()) {
            return stored.asText();
        }
        return field.form() == Form.DECIMAL ? (Object) stored.doubleValue() : stored.numberValue();
    }

    private ObjectNode tree(Object value) {
        try {
            return value == null ? json.createObjectNode() : (ObjectNode) json.readTree(JsonText.of(value));
        } catch (JsonProcessingException | ClassCastException foreign) {
            throw new IllegalStateException("A group of facts is no JSON object", foreign);
        }
    }

    private record Said(Object value) {}
}
