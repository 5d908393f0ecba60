package io.icpready.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.FactField.Form;
import io.icpready.rules.facts.Value;
import io.icpready.rules.facts.Value.Fault;
import io.icpready.rules.saying.Argument;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a form sent for one variable: either a value the engine may keep, or the reason against it.
 */
public sealed interface FormValue {

    /**
     * @param type the engine's name of the type
     * @param value String, Boolean, Integer, Double, or null for nothing
     */
    record Kept(String type, Object value) implements FormValue {}

    record Refused(Refusal refusal) implements FormValue {}

    /**
     * Reads one fact as strictly as the forms are read, whoever gives it.
     *
     * @param value what was given, in JSON; a list is one text, comma separated
     */
    static FormValue read(FactField field, JsonNode value) {
        return read(FormVariable.of(field), value);
    }

    /** Reads a value strictly; a blank one where no text is asked for counts as nothing. */
    static FormValue read(FormVariable variable, JsonNode value) {
        return new Reader(variable).read(value);
    }

    /** Reads the values of one variable. */
    final class Reader {

        private static final Set<String> NUMBER_TYPES = Set.of("integer", "long", "short", "double", "number");

        private final FormVariable variable;

        public Reader(FormVariable variable) {
            this.variable = variable;
        }

        /** The engine's name of the type of this variable's values. */
        public String typeName() {
            return switch (variable.form()) {
                case FLAG -> "Boolean";
                case INTEGER -> "Integer";
                case DECIMAL -> "Double";
                default -> "String";
            };
        }

        /** Whether a client may call a value of this variable by this type name. */
        public boolean mayBeCalled(String type) {
            String name = type.toLowerCase(Locale.ROOT);
            return name.equals("null")
                    || switch (variable.form()) {
                        case FLAG -> name.equals("boolean");
                        case INTEGER, DECIMAL -> NUMBER_TYPES.contains(name);
                        default -> name.equals("string");
                    };
        }

        /** What stands for an answer that was not given. */
        public Kept nothing() {
            return new Kept(typeName(), null);
        }

        public FormValue read(JsonNode value) {
            if (value.isNull() || isBlankChoice(value)) {
                return nothing();
            }
            return variable.form() == Form.CHOICES ? choices(value) : one(value);
        }

        private boolean isBlankChoice(JsonNode value) {
            return switch (variable.form()) {
                case DATE, PROVINCE, CHOICE ->
                    value.isTextual() && value.textValue().isBlank();
                default -> false;
            };
        }

        private FormValue one(JsonNode value) {
            return Value.of(variable.field(), plain(value))
                    .map(fit -> kept(asTheEngineKeepsIt(value)), fault -> refused(messageOf(fault), value));
        }

        private static Object plain(JsonNode value) {
            return switch (value.getNodeType()) {
                case STRING -> value.textValue();
                case BOOLEAN -> value.booleanValue();
                case NUMBER -> value.decimalValue();
                default -> value;
            };
        }

        private Object asTheEngineKeepsIt(JsonNode value) {
            return switch (variable.form()) {
                case FLAG -> value.booleanValue();
                case INTEGER -> value.intValue();
                case DECIMAL -> value.doubleValue();
                default -> value.textValue();
            };
        }

        private String messageOf(Fault fault) {
            return switch (variable.form()) {
                case TEXT, NAMES -> messageOfText(fault);
                case DATE -> "access.date";
                case FLAG -> "access.flag";
                case INTEGER -> "access.integer";
                case DECIMAL -> "access.decimal";
                case PROVINCE -> "access.province";
                case CHOICE -> "access.choice";
                case CHOICES -> "access.choices";
            };
        }

        private static String messageOfText(Fault fault) {
            return switch (fault) {
                case TOO_LONG -> "access.tooLong";
                case UNPRINTABLE -> "access.unprintable";
                default -> "access.text";
            };
        }

        /** A form sends several constants as one text. */
        private FormValue choices(JsonNode value) {
            if (!value.isTextual() || value.textValue().length() > variable.maximum()) {
                return refused("access.choices", value);
            }
            String text = value.textValue().strip();
            return text.isEmpty()
                    ? kept(text)
                    : Arrays.stream(text.split(",", -1))
                            .map(name -> Value.of(variable.field(), name.strip()))
                            .flatMap(each -> each.map(
                                    fit -> Stream.<FormValue>empty(),
                                    fault -> Stream.of(refused(messageOf(fault), value))))
                            .findFirst()
                            .orElseGet(() -> kept(text));
        }

        private FormValue kept(Object value) {
            return new Kept(typeName(), value);
        }

        private FormValue refused(String messageKey, JsonNode found) {
            Map<String, Argument> arguments = new HashMap<>();
            arguments.put("field", Argument.key(variable.labelKey()));
            arguments.put("maximum", Argument.number(variable.maximum()));
            arguments.put("options", Argument.text(String.join(", ", variable.options())));
            arguments.put("length", Argument.number(found.asText().length()));
            arguments.put("found", ShownValue.value(found));
            return new Refused(Refusal.badRequest(messageKey, arguments));
        }
    }
}
