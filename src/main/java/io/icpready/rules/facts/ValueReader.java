package io.icpready.rules.facts;

import io.icpready.rules.facts.Value.Fault;
import io.icpready.rules.saying.Argument;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the values of one group by their rows; what cannot be read goes to the errors. */
final class ValueReader {

    private final Map<?, ?> values;
    private final String path;
    private final Map<String, FactField> fields;
    private final List<FieldError> errors;

    private ValueReader(Map<?, ?> values, String path, Map<String, FactField> fields, List<FieldError> errors) {
        this.values = values;
        this.path = path;
        this.fields = fields;
        this.errors = errors;
    }

    /**
     * Opens a group; empty when it is absent or no object. Unknown names are errors.
     *
     * @param fields the rows of the group by their names
     */
    static Optional<ValueReader> of(Object value, String path, Map<String, FactField> fields, List<FieldError> errors) {
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof Map<?, ?> values)) {
            errors.add(error(path, "notAnObject"));
            return Optional.empty();
        }
        ValueReader reader = new ValueReader(values, path + ".", fields, errors);
        for (Object key : values.keySet()) {
            String name = String.valueOf(key);
            if (!fields.containsKey(name)) {
                errors.add(unknown(path + ".", name));
            }
        }
        return Optional.of(reader);
    }

    /** Opens a value that stands in no group. */
    static ValueReader single(Object value, FactField field, List<FieldError> errors) {
        return new ValueReader(Collections.singletonMap(field.name(), value), "", Map.of(field.name(), field), errors);
    }

    static FieldError unknown(String path, String name) {
        return error(path + Identifiers.shorten(name), "unknownField");
    }

    static FieldError error(String field, String variant) {
        return new FieldError(field, "facts." + variant, Map.of());
    }

    static FieldError error(String field, String variant, long maximum) {
        return new FieldError(field, "facts." + variant, Map.of("maximum", Argument.number(maximum)));
    }

    boolean isAbsent(String name) {
        return values.get(name) == null;
    }

    /** What stands there, in the type of its form; blank text is nothing. */
    Optional<?> value(String name) {
        Object given = values.get(name);
        if (given == null) {
            return Optional.empty();
        }
        Optional<Object> value = fit(name, fields.get(name), given);
        if (value.isEmpty() || !(value.get() instanceof String text)) {
            return value;
        }
        String stripped = text.strip();
        return stripped.isEmpty() ? Optional.empty() : Optional.of(stripped);
    }

    /** What was chosen, each once, in its order. */
    List<String> choices(String name) {
        FactField field = fields.get(name);
        List<?> list = list(name);
        if (list.size() > field.maximum()) {
            errors.add(error(path + name, "tooMany", field.maximum()));
            return List.of();
        }
        Set<String> read = new LinkedHashSet<>();
        for (int index = 0; index < list.size(); index++) {
            fit(name + "[" + index + "]", field, list.get(index))
                    .map(String.class::cast)
                    .ifPresent(read::add);
        }
        return List.copyOf(read);
    }

    /** Texts of a list, each once; all of them together must not be longer than the field. */
    List<String> names(String name) {
        List<?> list = list(name);
        boolean areTexts = list.stream().allMatch(String.class::isInstance);
        Object all = areTexts ? list.stream().map(String.class::cast).collect(Collectors.joining(",")) : list;
        return fit(name, fields.get(name), all).stream()
                .flatMap(fit -> list.stream())
                .map(each -> ((String) each).strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private List<?> list(String name) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        errors.add(error(path + name, "notAList"));
        return List.of();
    }

    private Optional<Object> fit(String place, FactField field, Object given) {
        return Value.of(field, given).map(Optional::of, fault -> {
            errors.add(new FieldError(path + place, "facts." + fault.variant(), arguments(field, fault)));
            return Optional.empty();
        });
    }

    private static Map<String, Argument> arguments(FactField field, Fault fault) {
        return switch (fault) {
            case TOO_LONG, OUT_OF_RANGE -> Map.of("maximum", Argument.number(field.maximum()));
            case UNKNOWN_CONSTANT -> Map.of("options", Argument.text(String.join(", ", field.options())));
            default -> Map.of();
        };
    }
}
