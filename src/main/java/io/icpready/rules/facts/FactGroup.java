package io.icpready.rules.facts;

import io.icpready.rules.facts.FactField.Form;
import io.icpready.rules.facts.FactField.Mark;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.row.AnyText;
import io.icpready.rules.facts.row.AskedByTheOrder;
import io.icpready.rules.facts.row.AskedWhen;
import io.icpready.rules.facts.row.AtMost;
import io.icpready.rules.facts.row.Needed;
import io.icpready.rules.facts.row.Personal;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One group of facts, as the components of its record say them: a component is the row of its fact.
 * From its type follow form, bounds and choices, and how it is read; its annotations say the rest.
 *
 * @param name first half of the JSON names, for example {@code domain}
 * @param of where the group stands in the facts of a filing
 * @param fields the rows, in the order of the components
 * @param types what each of them holds, in the same order
 */
record FactGroup<T extends Record>(
        String name,
        Function<Facts, Optional<T>> of,
        Constructor<T> constructor,
        List<FactField> fields,
        List<RecordComponent> components,
        Map<String, FactField> byName,
        List<Class<?>> types) {

    /** Several constants, comma separated as a process variable. */
    private static final int MAX_CHOICES = 1000;

    static final int DATE_LENGTH = 10;
    private static final int FLAG_LENGTH = 5;
    private static final int PROVINCE_LENGTH = 6;

    private static final Map<Class<?>, Form> PLAIN = Map.of(
            String.class, Form.TEXT,
            LocalDate.class, Form.DATE,
            Boolean.class, Form.FLAG,
            Integer.class, Form.INTEGER,
            BigDecimal.class, Form.DECIMAL);

    private static final Map<Class<? extends Annotation>, Mark> MARKS = Map.of(
            Needed.class, Mark.NEEDED,
            Personal.class, Mark.PERSONAL,
            AnyText.class, Mark.ANY_TEXT,
            AskedByTheOrder.class, Mark.OF_ORDER);

    static <T extends Record> FactGroup<T> of(String name, Class<T> record, Function<Facts, Optional<T>> of) {
        List<RecordComponent> components = List.of(record.getRecordComponents());
        List<FactField> fields =
                components.stream().map(component -> field(name, component)).toList();
        return new FactGroup<>(
                name,
                of,
                canonical(record),
                fields,
                components,
                fields.stream().collect(Collectors.toUnmodifiableMap(FactField::name, Function.identity())),
                components.stream().<Class<?>>map(FactGroup::typeOf).toList());
    }

    /** Rows of what stands in no group of a filing, or several times. */
    static <T extends Record> FactGroup<T> of(String name, Class<T> record) {
        return of(name, record, facts -> Optional.empty());
    }

    /** The record of these values; what cannot be read goes to the reader's errors. */
    T read(ValueReader values) {
        try {
            Object[] read = new Object[fields.size()];
            for (int index = 0; index < read.length; index++) {
                read[index] = value(values, fields.get(index), types.get(index));
            }
            return constructor.newInstance(read);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("The facts of " + name + " are no record of their values", impossible);
        }
    }

    /** What these facts say of one of this group's, as JSON would say it; empty when nothing. */
    List<String> said(Facts facts, String field) {
        return of.apply(facts).stream()
                .flatMap(record -> components.stream()
                        .filter(component -> component.getName().equals(field))
                        .flatMap(component -> values(record, component)))
                .map(value -> value instanceof Province province ? province.code() : value.toString())
                .toList();
    }

    private static Stream<?> values(Record record, RecordComponent component) {
        try {
            Object value = component.getAccessor().invoke(record);
            return value instanceof Optional<?> one ? one.stream() : ((List<?>) value).stream();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component + " cannot be read", impossible);
        }
    }

    private static FactField field(String group, RecordComponent component) {
        Class<?> type = typeOf(component);
        Form form = form(component, type);
        return new FactField(
                group,
                component.getName(),
                form,
                options(form, type),
                type.isEnum() ? decapitalized(type.getSimpleName()) : "",
                maximum(form, component),
                askedWhen(group, component),
                marks(component));
    }

    private static Set<Mark> marks(RecordComponent component) {
        return MARKS.entrySet().stream()
                .filter(mark -> component.isAnnotationPresent(mark.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String decapitalized(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static List<Condition> askedWhen(String group, RecordComponent component) {
        return Optional.ofNullable(component.getAnnotation(AskedWhen.class))
                .map(row -> Condition.parse(group, row.value()))
                .orElse(List.of());
    }

    private static Form form(RecordComponent component, Class<?> type) {
        if (component.getType() == List.class) {
            return type == String.class ? Form.NAMES : Form.CHOICES;
        }
        if (type.isEnum()) {
            return type == Province.class ? Form.PROVINCE : Form.CHOICE;
        }
        return Optional.ofNullable(PLAIN.get(type))
                .orElseThrow(() -> new IllegalStateException(component + " has no form of a fact"));
    }

    private static long maximum(Form form, RecordComponent component) {
        if (component.isAnnotationPresent(AtMost.class)) {
            return component.getAnnotation(AtMost.class).value();
        }
        return switch (form) {
            case TEXT, CHOICE -> Vocabulary.MAX_TEXT;
            case DATE -> DATE_LENGTH;
            case FLAG -> FLAG_LENGTH;
            case INTEGER -> Vocabulary.MAX_COUNT;
            case DECIMAL -> Vocabulary.MAX_AMOUNT;
            case PROVINCE -> PROVINCE_LENGTH;
            case CHOICES -> MAX_CHOICES;
            case NAMES -> Vocabulary.MAX_NAMES;
        };
    }

    private static List<String> options(Form form, Class<?> type) {
        return switch (form) {
            case PROVINCE ->
                Arrays.stream(Province.values()).map(Province::code).toList();
            case CHOICE, CHOICES ->
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList();
            case TEXT, DATE, FLAG, INTEGER, DECIMAL, NAMES -> List.of();
        };
    }

    private static Object value(ValueReader values, FactField field, Class<?> type) {
        return switch (field.form()) {
            case CHOICES ->
                values.isAbsent(field.name())
                        ? List.of()
                        : values.choices(field.name()).stream()
                                .map(name -> constant(type, name))
                                .toList();
            case CHOICE -> values.value(field.name()).map(name -> constant(type, (String) name));
            case INTEGER -> values.value(field.name()).map(number -> ((BigDecimal) number).intValueExact());
            case NAMES -> values.isAbsent(field.name()) ? List.of() : values.names(field.name());
            case TEXT, DATE, FLAG, DECIMAL, PROVINCE -> values.value(field.name());
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object constant(Class<?> type, String name) {
        return Enum.valueOf((Class) type, name);
    }

    private static Class<?> typeOf(RecordComponent component) {
        return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    private static <T extends Record> Constructor<T> canonical(Class<T> record) {
        try {
            return record.getDeclaredConstructor(Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
