package io.icpready.rules;

import io.icpready.rules.tables.Origin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A finding while it is being put together. Where no origin is named, the source document is it.
 */
final class Draft {

    private static final String SOURCE_DOCUMENT = "SEED";

    private final String rule;
    private final Severity severity;
    private final String variant;
    private final Map<String, Argument> arguments = new LinkedHashMap<>();
    private final List<String> fields = new ArrayList<>();
    private String source = SOURCE_DOCUMENT;
    private Confidence confidence = Confidence.HIGH;

    private Draft(Severity severity, String rule, String variant) {
        this.severity = severity;
        this.rule = rule;
        this.variant = variant;
    }

    static Draft block(String rule, String variant) {
        return new Draft(Severity.BLOCK, rule, variant);
    }

    static Draft warn(String rule, String variant) {
        return new Draft(Severity.WARN, rule, variant);
    }

    static Draft confirm(String rule, String variant) {
        return new Draft(Severity.CONFIRM, rule, variant);
    }

    static Draft info(String rule, String variant) {
        return new Draft(Severity.INFO, rule, variant);
    }

    Draft text(String name, String value) {
        return argument(name, Argument.text(value));
    }

    Draft number(String name, Number value) {
        return argument(
                name,
                value instanceof BigDecimal decimal
                        ? new Argument(
                                Argument.Kind.NUMBER,
                                decimal.stripTrailingZeros().toPlainString())
                        : Argument.number(value));
    }

    Draft date(String name, LocalDate value) {
        return argument(name, Argument.date(value));
    }

    Draft key(String name, String messageKey) {
        return argument(name, Argument.key(messageKey));
    }

    /** Names a constant by its label. */
    Draft constant(String name, Enum<?> constant) {
        return key(name, Labels.of(constant));
    }

    Draft about(String... paths) {
        fields.addAll(List.of(paths));
        return this;
    }

    Draft from(Origin origin) {
        source = origin.source();
        confidence = origin.confidence();
        return this;
    }

    Draft from(String sources, Confidence howSure) {
        source = sources;
        confidence = howSure;
        return this;
    }

    Finding done() {
        String messageKey = rule + "." + variant;
        return new Finding(rule, severity, messageKey, messageKey + ".remedy", arguments, fields, source, confidence);
    }

    Draft argument(String name, Argument argument) {
        arguments.put(name, argument);
        return this;
    }
}
