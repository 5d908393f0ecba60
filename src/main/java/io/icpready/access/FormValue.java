package io.icpready.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.icpready.rules.Argument;
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
sealed interface FormValue {

    /**
     * @param type the engine's name of the type
     * @param value String, Boolean, Integer, Double, or null for nothing
     */
    record Kept(String type, Object value) implements FormValue {}

    record Refused(Refusal refusal) implements FormValue {}

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
        private static final Set<String> NUMBER_TYPES =
                Set.of("integer", "long", "short", "double", "number");

        private final FormVariable variable;

        Reader(FormVariable variable) {
            this.variable = variable;
        }

        /** Whether a client may call a value of this variable by this type name. */
        boolean mayBeCalled(String type) {
            String name = type.toLowerCase(Locale.ROOT);
            return name.equals("null")
                    || switch (variable.form()) {
                        case FLAG -> name.equals("boolean");
                        case INTEGER, DECIMAL -> NUMBER_TYPES.contains(name);
                        default -> name.equals("string");
                    };
        }

        FormValue read(JsonNode value) {
            if (value.isNull() || isBlankChoice(value)) {
                return new Kept(typeName(), null);
            }
            return switch (variable.form()) {
                case TEXT -> text(value);
                case DATE -> date(value);
                case FLAG ->
                        value.isBoolean() ? kept(value.booleanValue()) : refused("access.flag");
                case INTEGER -> integer(value);
                case DECIMAL -> decimal(value);
                case PROVINCE, CHOICE -> choice(value);
                case CHOICES -> choices(value);
            };
        }

        private boolean isBlankChoice(JsonNode value) {
            return switch (variable.form()) {
                case DATE, PROVINCE, CHOICE -> value.isTextual() && value.textValue().isBlank();
                default -> false;
            };
        }

        private FormValue text(JsonNode value) {
            if (!value.isTextual()) {
                return refused("access.text");
            }
            if (value.textValue().length() > variable.maximum()) {
                return refused("access.tooLong");
            }
            return UNPRINTABLE.matcher(value.textValue()).find()
                    ? refused("access.unprintable")
                    : kept(value.textValue());
        }

        private FormValue date(JsonNode value) {
            return value.isTextual() && isDate(value.textValue())
                    ? kept(value.textValue())
                    : refused("access.date");
        }

        private static boolean isDate(String text) {
            try {
                return DATE.matcher(text).matches()
                        && LocalDate.parse(text).getYear() >= EARLIEST_YEAR;
            } catch (DateTimeException impossible) {
                return false;
            }
        }

        private FormValue integer(JsonNode value) {
            return value.isNumber()
                            && value.canConvertToExactIntegral()
                            && isInRange(value.decimalValue())
                    ? kept(value.intValue())
                    : refused("access.integer");
        }

        private FormValue decimal(JsonNode value) {
            return value.isNumber() && isInRange(value.decimalValue())
                    ? kept(value.doubleValue())
                    : refused("access.decimal");
        }

        private boolean isInRange(BigDecimal number) {
            return number.signum() >= 0
                    && number.compareTo(BigDecimal.valueOf(variable.maximum())) <= 0;
        }

        private FormValue choice(JsonNode value) {
            return value.isTextual() && variable.options().contains(value.textValue())
                    ? kept(value.textValue())
                    : refused("access.choice");
        }

        private FormValue choices(JsonNode value) {
            if (!value.isTextual() || value.textValue().length() > variable.maximum()) {
                return refused("access.choices");
            }
            String text = value.textValue().strip();
            boolean known =
                    text.isEmpty()
                            || Arrays.stream(text.split(",", -1))
                                    .map(String::strip)
                                    .allMatch(variable.options()::contains);
            return known ? kept(text) : refused("access.choices");
        }

        private FormValue kept(Object value) {
            return new Kept(typeName(), value);
        }

        private String typeName() {
            return switch (variable.form()) {
                case FLAG -> "Boolean";
                case INTEGER -> "Integer";
                case DECIMAL -> "Double";
                default -> "String";
            };
        }

        private FormValue refused(String messageKey) {
            Map<String, Argument> arguments = new HashMap<>();
            arguments.put("field", Argument.key(variable.labelKey()));
            arguments.put("maximum", Argument.number(variable.maximum()));
            return new Refused(Refusal.badRequest(messageKey, arguments));
        }
    }
}
