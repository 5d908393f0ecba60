package io.icpready.rules.tables;

import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Origin;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The output cells of one row, read by column name; a cell that is empty or no such constant is
 * named in the message.
 */
record Row(String table, Map<String, Object> cells) {

    String text(String column) {
        return optionalText(column).orElseThrow(() -> faulty(column, "is empty"));
    }

    Optional<String> optionalText(String column) {
        return cell(column, String.class).filter(text -> !text.isBlank());
    }

    int number(String column) {
        return optionalNumber(column).orElseThrow(() -> faulty(column, "is empty"));
    }

    Optional<Integer> optionalNumber(String column) {
        return cell(column, Number.class).map(Number::intValue);
    }

    boolean flag(String column) {
        return cell(column, Boolean.class).orElseThrow(() -> faulty(column, "is empty"));
    }

    <E extends Enum<E>> E constant(String column, Class<E> type) {
        return constant(column, type, text(column));
    }

    <E extends Enum<E>> Optional<E> optionalConstant(String column, Class<E> type) {
        return optionalText(column).map(name -> constant(column, type, name));
    }

    /** Constants of a comma separated cell; none when it is empty. */
    <E extends Enum<E>> Set<E> constants(String column, Class<E> type) {
        return texts(column).stream().map(name -> constant(column, type, name)).collect(Collectors.toUnmodifiableSet());
    }

    /** Words of a comma separated cell, in their order; none when it is empty. */
    List<String> texts(String column) {
        return optionalText(column).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .toList();
    }

    Origin origin() {
        return new Origin(text("source"), text("date"), confidence());
    }

    /** Where a row comes from that stops a filing: nobody is stopped on an unsure source. */
    Origin originThatMayStop() {
        if (confidence() == Confidence.LOW) {
            throw faulty("confidence", "is too low to stop a filing");
        }
        return origin();
    }

    private Confidence confidence() {
        String key = text("confidence");
        return Confidence.ofKey(key).orElseThrow(() -> faulty("confidence", "is unknown: " + key));
    }

    /** The constant of one word of a cell. */
    <E extends Enum<E>> E constant(String column, Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> faulty(column, "is unknown: " + name));
    }

    private <T> Optional<T> cell(String column, Class<T> type) {
        Object value = cells.get(column);
        if (value != null && !type.isInstance(value)) {
            throw faulty(column, "has another type: " + value);
        }
        return Optional.ofNullable(type.cast(value));
    }

    /** The fault of one cell, to be thrown. */
    FaultyTableException faulty(String column, String fault) {
        return new FaultyTableException(table, "column " + column + " " + fault + " in " + cells);
    }
}
