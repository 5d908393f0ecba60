package io.icpready.monitor.actions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.icpready.access.FormValue;
import io.icpready.access.FormVariable;
import io.icpready.monitor.GivenText;
import io.icpready.monitor.Objection;
import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.FactsReader;
import io.icpready.rules.facts.FieldError;
import io.icpready.rules.facts.Vocabulary;
import io.icpready.rules.saying.Argument;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Reads one corrected fact as strictly as the pre-check reads all of them, and as a form does. */
@Component
class Corrections {

    private final FactsReader reader;
    private final ObjectMapper json;

    Corrections(FactsReader reader, ObjectMapper json) {
        this.reader = reader;
        this.json = json;
    }

    /**
     * @param fact path of a fact, for example {@code domain.expiresOn}, or {@code submissionDate}
     */
    Reading read(String fact, JsonNode value) {
        Optional<FactField> field = fieldOf(fact);
        if (field.isEmpty()) {
            return Reading.refused(new Objection(
                    "monitor.refused.fact", Map.of("fact", Argument.text(fact == null ? "–" : shortened(fact)))));
        }
        if (value == null
                || value.isNull()
                || value.isTextual() && value.textValue().isBlank()) {
            return Reading.refused(Objection.because("value"));
        }
        Object plain = json.convertValue(value, Object.class);
        return reader.read(inItsPlace(field.get(), plain)).errors().stream()
                .findFirst()
                .map(Corrections::refused)
                .orElseGet(() -> asAForm(field.get(), value));
    }

    /** What the facts allow still has to be what the guard lets a form send. */
    private static Reading asAForm(FactField field, JsonNode value) {
        FormVariable variable = FormVariable.of(field);
        FormValue read = FormValue.read(variable, asAFormSends(value));
        return read instanceof FormValue.Kept kept
                ? Reading.of(variable.name(), kept.value())
                : Reading.refused(GivenText.refusal(read).orElseThrow());
    }

    /** A list is comma separated as a process variable; all else stays what it is. */
    private static JsonNode asAFormSends(JsonNode value) {
        return value.isArray()
                ? TextNode.valueOf(StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(",")))
                : value;
    }

    private static Optional<FactField> fieldOf(String fact) {
        return Stream.concat(Vocabulary.FIELDS.stream(), Stream.of(Vocabulary.PLANNED_DAY))
                .filter(field -> field.path().equals(fact))
                .findFirst();
    }

    private static Map<String, ?> inItsPlace(FactField field, Object value) {
        return field.group().isEmpty()
                ? Map.of(field.name(), value)
                : Map.of(field.group(), Map.of(field.name(), value));
    }

    private static Reading refused(FieldError error) {
        return Reading.refused(new Objection(error.messageKey(), error.arguments()));
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    /** A variable and its value, or why not. */
    record Reading(String variable, Object value, Optional<Objection> refused) {

        static Reading of(String variable, Object value) {
            return new Reading(variable, value, Optional.empty());
        }

        static Reading refused(Objection why) {
            return new Reading("", "", Optional.of(why));
        }
    }
}
