package io.icpready.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.rules.Argument;
import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.FactsReader;
import io.icpready.rules.facts.FieldError;
import io.icpready.rules.facts.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads one corrected fact as strictly as the pre-check reads all of them. */
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
            return Reading.refused(new Refused(
                    "monitor.refused.fact", Map.of("fact", Argument.text(fact == null ? "–" : shortened(fact)))));
        }
        if (value == null || value.isNull()) {
            return Reading.refused(Refused.because("value"));
        }
        Object plain = json.convertValue(value, Object.class);
        return reader.read(inItsPlace(field.get(), plain)).errors().stream()
                .findFirst()
                .map(Corrections::refused)
                .orElseGet(() -> Reading.of(variableOf(field.get()), asVariable(plain)));
    }

    private static Optional<FactField> fieldOf(String fact) {
        return Vocabulary.SUBMISSION_DATE.equals(fact)
                ? Optional.of(new FactField("", fact, FactField.Form.DATE, List.of(), Vocabulary.MAX_TEXT))
                : Vocabulary.FIELDS.stream()
                        .filter(field -> field.path().equals(fact))
                        .findFirst();
    }

    private static Map<String, ?> inItsPlace(FactField field, Object value) {
        return field.group().isEmpty()
                ? Map.of(field.name(), value)
                : Map.of(field.group(), Map.of(field.name(), value));
    }

    private static String variableOf(FactField field) {
        return field.group().isEmpty() ? Variable.SUBMISSION_DATE : field.variable();
    }

    /** A list is comma separated as a process variable; all else stays what it is. */
    private static Object asVariable(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(","))
                : value;
    }

    private static Reading refused(FieldError error) {
        return Reading.refused(new Refused(error.messageKey(), error.arguments()));
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    /** A variable and its value, or why not. */
    record Reading(String variable, Object value, Optional<Refused> refused) {

        static Reading of(String variable, Object value) {
            return new Reading(variable, value, Optional.empty());
        }

        static Reading refused(Refused why) {
            return new Reading("", "", Optional.of(why));
        }
    }
}
