package io.icpready.rules.facts;

import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.saying.Argument;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the values of one group by their fields; what cannot be read goes to the errors. */
final class ValueReader {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int EARLIEST_YEAR = 1900;

    /** Digits behind the point; a number such as 1e-999999 must never be written out. */
    private static final int MAX_SCALE = 20;

    private final Map<?, ?> values;
    private final String path;
    private final Map<String, FactField> fields;
    private final List<FieldError> errors;

    private ValueReader(Map<?, ?> values, String path, List<FactField> fields, List<FieldError> errors) {
        this.values = values;
        this.path = path;
        this.fields = fields.stream().collect(Collectors.toMap(FactField::name, Function.identity()));
        this.errors = errors;
    }

    /** Opens a group; empty when it is absent or no object. Unknown names are errors. */
    static Optional<ValueReader> of(Object value, String path, List<FactField> fields, List<FieldError> errors) {
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof Map<?, ?> values)) {
            errors.add(error(path, "notAnObject"));
            return Optional.empty();
        }
        ValueReader reader = new ValueReader(values, path + ".", fields, errors);
        values.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !reader.fields.containsKey(name))
                .forEach(name -> errors.add(unknown(path + ".", name)));
        return Optional.of(reader);
    }

    /** Opens a value that stands in no group. */
    static ValueReader single(Object value, FactField field, List<FieldError> errors) {
        return new ValueReader(Collections.singletonMap(field.name(), value), "", List.of(field), errors);
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

    Optional<String> text(String name) {
        return string(name, "notText")
                .filter(text -> isShortEnough(name, text))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    Optional<LocalDate> date(String name) {
        return string(name, "notADate").flatMap(text -> parseDate(name, text));
    }

    Optional<Boolean> flag(String name) {
        return typed(name, Boolean.class, "notAFlag");
    }

    Optional<Integer> integer(String name) {
        return number(name, "notAWholeNumber")
                .filter(number -> isWhole(name, number))
                .map(BigDecimal::intValueExact);
    }

    Optional<BigDecimal> decimal(String name) {
        return number(name, "notANumber");
    }

    Optional<Province> province(String name) {
        return string(name, "notAProvince").flatMap(code -> {
            Optional<Province> province = Province.ofCode(code);
            if (province.isEmpty()) {
                refuse(name, "notAProvince");
            }
            return province;
        });
    }

    <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        Object value = values.get(name);
        return value == null ? Optional.empty() : element(name, value, name, type);
    }

    <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            refuse(name, "notAList");
            return List.of();
        }
        if (list.size() > fields.get(name).maximum()) {
            errors.add(error(path + name, "tooMany", fields.get(name).maximum()));
            return List.of();
        }
        Set<E> read = new LinkedHashSet<>();
        for (int index = 0; index < list.size(); index++) {
            element(name + "[" + index + "]", list.get(index), name, type).ifPresent(read::add);
        }
        return List.copyOf(read);
    }

    /** Texts of a list; all of them together must not be longer than the field. */
    List<String> names(String name) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            refuse(name, "notAList");
            return List.of();
        }
        if (!list.stream().allMatch(String.class::isInstance)) {
            refuse(name, "notText");
            return List.of();
        }
        if (!isShortEnough(name, list.stream().map(String.class::cast).collect(Collectors.joining(",")))) {
            return List.of();
        }
        return list.stream()
                .map(String.class::cast)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private <E extends Enum<E>> Optional<E> element(String place, Object value, String name, Class<E> type) {
        if (value instanceof String text && fields.get(name).options().contains(text)) {
            return Optional.of(Enum.valueOf(type, text));
        }
        refuseConstant(place, name);
        return Optional.empty();
    }

    private void refuseConstant(String place, String name) {
        String options = String.join(", ", fields.get(name).options());
        errors.add(new FieldError(path + place, "facts.unknownConstant", Map.of("options", Argument.text(options))));
    }

    private Optional<LocalDate> parseDate(String name, String text) {
        if (!DATE.matcher(text).matches()) {
            refuse(name, "notADate");
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= EARLIEST_YEAR) {
                return Optional.of(date);
            }
        } catch (DateTimeException impossible) {
            // falls through to the refusal, as a year that no document bears does
        }
        refuse(name, "impossibleDate");
        return Optional.empty();
    }

    private boolean isShortEnough(String name, String text) {
        long maximum = fields.get(name).maximum();
        if (text.length() <= maximum) {
            return true;
        }
        errors.add(error(path + name, "tooLong", maximum));
        return false;
    }

    private Optional<BigDecimal> number(String name, String variant) {
        Object value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = toDecimal(value);
        if (number.isEmpty()) {
            refuse(name, variant);
        }
        return number.filter(read -> isInRange(name, read));
    }

    private static Optional<BigDecimal> toDecimal(Object value) {
        if (value instanceof BigDecimal decimal) {
            return Optional.of(decimal);
        }
        if (value instanceof BigInteger integer) {
            return Optional.of(new BigDecimal(integer));
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? Optional.of(new BigDecimal(value.toString())) : Optional.empty();
        }
        return value instanceof Number number ? Optional.of(BigDecimal.valueOf(number.longValue())) : Optional.empty();
    }

    private boolean isInRange(String name, BigDecimal number) {
        long maximum = fields.get(name).maximum();
        boolean inRange = number.signum() >= 0
                && number.compareTo(BigDecimal.valueOf(maximum)) <= 0
                && number.stripTrailingZeros().scale() <= MAX_SCALE;
        if (!inRange) {
            errors.add(error(path + name, "outOfRange", maximum));
        }
        return inRange;
    }

    private boolean isWhole(String name, BigDecimal number) {
        boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        if (!whole) {
            refuse(name, "notAWholeNumber");
        }
        return whole;
    }

    private Optional<String> string(String name, String variant) {
        return typed(name, String.class, variant);
    }

    private <T> Optional<T> typed(String name, Class<T> type, String variant) {
        Object value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (type.isInstance(value)) {
            return Optional.of(type.cast(value));
        }
        refuse(name, variant);
        return Optional.empty();
    }

    private void refuse(String name, String variant) {
        errors.add(error(path + name, variant));
    }
}
