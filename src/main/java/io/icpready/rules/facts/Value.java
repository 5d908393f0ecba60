package io.icpready.rules.facts;

import io.icpready.rules.facts.choices.Province;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * One value, read by its row: the only place that says what a text, a day, a number or a choice may
 * be, whoever gives it.
 */
public sealed interface Value {

    /** What follows from either of the two cases. */
    <T> T map(Function<Object, T> fit, Function<Fault, T> unfit);

    /**
     * @param value of the form: String, LocalDate, Boolean, BigDecimal (a whole one for {@code
     *     INTEGER}), Province, or the name of a constant
     */
    record Fit(Object value) implements Value {

        @Override
        public <T> T map(Function<Object, T> fit, Function<Fault, T> unfit) {
            return fit.apply(value);
        }
    }

    /** No such value. */
    record Unfit(Fault fault) implements Value {

        @Override
        public <T> T map(Function<Object, T> fit, Function<Fault, T> unfit) {
            return unfit.apply(fault);
        }
    }

    /** What can be wrong with a value by itself. */
    enum Fault {
        NOT_TEXT("notText"),
        TOO_LONG("tooLong"),
        UNPRINTABLE("unprintable"),
        NOT_A_DATE("notADate"),
        IMPOSSIBLE_DATE("impossibleDate"),
        NOT_A_FLAG("notAFlag"),
        NOT_A_NUMBER("notANumber"),
        NOT_A_WHOLE_NUMBER("notAWholeNumber"),
        OUT_OF_RANGE("outOfRange"),
        NOT_A_PROVINCE("notAProvince"),
        UNKNOWN_CONSTANT("unknownConstant");

        private final String variant;

        Fault(String variant) {
            this.variant = variant;
        }

        /** Last part of its message key. */
        String variant() {
            return variant;
        }
    }

    /**
     * Reads a plain value: text, a boolean or a number. Of {@code CHOICES} it reads one, of {@code NAMES}
     * all of them, comma separated.
     *
     * @param field the row; its form, options and maximum count
     */
    static Value of(FactField field, Object given) {
        return switch (field.form()) {
            case TEXT, NAMES -> given instanceof String text ? Reading.text(field, text) : unfit(Fault.NOT_TEXT);
            case DATE -> given instanceof String text ? Reading.date(text) : unfit(Fault.NOT_A_DATE);
            case FLAG -> given instanceof Boolean ? new Fit(given) : unfit(Fault.NOT_A_FLAG);
            case INTEGER -> Reading.number(field, given, Fault.NOT_A_WHOLE_NUMBER);
            case DECIMAL -> Reading.number(field, given, Fault.NOT_A_NUMBER);
            case PROVINCE -> given instanceof String code ? Reading.province(code) : unfit(Fault.NOT_A_PROVINCE);
            case CHOICE, CHOICES ->
                given instanceof String name && field.options().contains(name)
                        ? new Fit(name)
                        : unfit(Fault.UNKNOWN_CONSTANT);
        };
    }

    private static Value unfit(Fault fault) {
        return new Unfit(fault);
    }

    /** The forms that take more than a look. */
    final class Reading {

        private static final int DATE_LENGTH = 10;
        private static final int EARLIEST_YEAR = 1900;

        /** Digits behind the point; a number such as 1e-999999 must never be written out. */
        private static final int MAX_SCALE = 20;

        private Reading() {}

        private static Value text(FactField field, String text) {
            if (text.length() > field.maximum()) {
                return unfit(Fault.TOO_LONG);
            }
            return field.anyText() || Printable.inText(text) ? new Fit(text) : unfit(Fault.UNPRINTABLE);
        }

        private static Value date(String text) {
            if (!hasFormOfDate(text)) {
                return unfit(Fault.NOT_A_DATE);
            }
            try {
                LocalDate date =
                        LocalDate.of(Digits.of(text, 0, 4), Digits.of(text, 5, 7), Digits.of(text, 8, DATE_LENGTH));
                return date.getYear() >= EARLIEST_YEAR ? new Fit(date) : unfit(Fault.IMPOSSIBLE_DATE);
            } catch (DateTimeException impossible) {
                return unfit(Fault.IMPOSSIBLE_DATE);
            }
        }

        private static boolean hasFormOfDate(String text) {
            return text.length() == DATE_LENGTH
                    && Digits.are(text, 0, 4)
                    && text.charAt(4) == '-'
                    && Digits.are(text, 5, 7)
                    && text.charAt(7) == '-'
                    && Digits.are(text, 8, DATE_LENGTH);
        }

        private static Value province(String code) {
            return Province.ofCode(code).<Value>map(Fit::new).orElseGet(() -> unfit(Fault.NOT_A_PROVINCE));
        }

        private static Value number(FactField field, Object given, Fault otherwise) {
            Optional<BigDecimal> number = decimal(given);
            if (number.isEmpty()) {
                return unfit(otherwise);
            }
            if (!isInRange(number.get(), field.maximum())) {
                return unfit(Fault.OUT_OF_RANGE);
            }
            boolean mayBeBroken = field.form() == FactField.Form.DECIMAL;
            return mayBeBroken || isWhole(number.get()) ? new Fit(number.get()) : unfit(otherwise);
        }

        private static Optional<BigDecimal> decimal(Object given) {
            if (given instanceof BigDecimal decimal) {
                return Optional.of(decimal);
            }
            if (given instanceof BigInteger integer) {
                return Optional.of(new BigDecimal(integer));
            }
            if (given instanceof Double || given instanceof Float) {
                return Double.isFinite(((Number) given).doubleValue())
                        ? Optional.of(new BigDecimal(given.toString()))
                        : Optional.empty();
            }
            return given instanceof Number number
                    ? Optional.of(BigDecimal.valueOf(number.longValue()))
                    : Optional.empty();
        }

        private static boolean isInRange(BigDecimal number, long maximum) {
            return number.signum() >= 0
                    && number.compareTo(BigDecimal.valueOf(maximum)) <= 0
                    && number.stripTrailingZeros().scale() <= MAX_SCALE;
        }

        private static boolean isWhole(BigDecimal number) {
            return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        }
    }
}
