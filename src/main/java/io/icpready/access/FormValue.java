package io.icpready.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.icpready.rules.facts.FactField;
import io.icpready.rules.saying.Argument;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

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

        private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
        private static final Pattern UNPRINTABLE =
                Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\r\\t]]");
        private static final int EARLIEST_YEAR = 1900;
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
            return switch (variable.form()) {
                case TEXT, NAMES -> text(value);
                case DATE -> date(value);
                case FLAG -> value.isBoolean() ? kept(value.booleanValue()) : refused("access.flag", value);
                case INTEGER -> integer(value);
                case DECIMAL -> decimal(value);
                case PROVINCE -> choice(value, "access.province");
                case CHOICE -> choice(value, "access.choice");
                case CHOICES -> choices(value);
            };
        }

        private boolean isBlankChoice(JsonNode value) {
            return switch (variable.form()) {
                case DATE, PROVINCE, CHOICE ->
                    value.isTextual() && value.textValue().isBlank();
                default -> false;
            };
        }

        private FormValue text(JsonNode value) {
            if (!value.isTextual()) {
                return refused("access.text", value);
            }
            if (value.textValue().length() > variable.maximum()) {
                return refused("access.tooLong", value);
            }
            return UNPRINTABLE.matcher(value.textValue()).find()
                    ? refused("access.unprintable", value)
                    : kept(value.textValue());
        }

        private FormValue date(JsonNode value) {
            return value.isTextual() && isDate(value.textValue())
                    ? kept(value.textValue())
                    : refused("access.date", value);
        }

        private static boolean isDate(String text) {
            try {
                return DATE.matcher(text).matches() && LocalDate.parse(text).getYear() >= EARLIEST_YEAR;
            } catch (DateTimeException impossible) {
                return false;
            }
        }

        private FormValue integer(JsonNode value) {
            return value.isNumber() && value.canConvertToExactIntegral() && isInRange(value.decimalValue())
                    ? kept(value.intValue())
                    : refused("access.integer", value);
        }

        private FormValue decimal(JsonNode value) {
            return value.isNumber() && isInRange(value.decimalValue())
                    ? kept(value.doubleValue())
                    : refused("access.decimal", value);
        }

        private boolean isInRange(BigDecimal number) {
            return number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(variable.maximum())) <= 0;
        }

        private FormValue choice(JsonNode value, String messageKey) {
            return value.isTextual() && variable.options().contains(value.textValue())
                    ? kept(value.textValue())
                    : refused(messageKey, value);
        }

        private FormValue choices(JsonNode value) {
            if (!value.isTextual() || value.textValue().length() > variable.maximum()) {
                return refused("access.choices", value);
            }
            String text = value.textValue().strip();
            boolean known = text.isEmpty()
                    || Arrays.stream(text.split(",", -1)).map(String::strip).allMatch(variable.options()::contains);
            return known ? kept(text) : refused("access.choices", value);
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
