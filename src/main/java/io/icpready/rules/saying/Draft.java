package io.icpready.rules.saying;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A finding while it is being put together. Where no origin is named, the source document is it.
 */
public final class Draft {

    private static final String SOURCE_DOCUMENT = "SEED";

    private final String rule;
    private final Severity severity;
    private final String variant;
    private final Map<String, Argument> arguments = new LinkedHashMap<>();
    private final List<String> fields = new ArrayList<>();
    private String source = SOURCE_DOCUMENT;
    private Confidence confidence = Confidence.HIGH;
    private Basis basis = Basis.DECLARED;

    private Draft(Severity severity, String rule, String variant) {
        this.severity = severity;
        this.rule = rule;
        this.variant = variant;
    }

    public static Draft of(Severity severity, String rule, String variant) {
        return new Draft(severity, rule, variant);
    }

    public static Draft block(String rule, String variant) {
        return new Draft(Severity.BLOCK, rule, variant);
    }

    public static Draft warn(String rule, String variant) {
        return new Draft(Severity.WARN, rule, variant);
    }

    public static Draft confirm(String rule, String variant) {
        return new Draft(Severity.CONFIRM, rule, variant);
    }

    public static Draft info(String rule, String variant) {
        return new Draft(Severity.INFO, rule, variant);
    }

    public Draft text(String name, String value) {
        return argument(name, Argument.text(value));
    }

    public Draft number(String name, Number value) {
        return argument(
                name,
                value instanceof BigDecimal decimal
                        ? new Argument(
                                Argument.Kind.NUMBER,
                                decimal.stripTrailingZeros().toPlainString())
                        : Argument.number(value));
    }

    public Draft date(String name, LocalDate value) {
        return argument(name, Argument.date(value));
    }

    public Draft key(String name, String messageKey) {
        return argument(name, Argument.key(messageKey));
    }

    /** Names a constant by its label. */
    public Draft constant(String name, Enum<?> constant) {
        return key(name, Labels.of(constant));
    }

    public Draft about(String... paths) {
        fields.addAll(List.of(paths));
        return this;
    }

    public Draft from(Origin origin) {
        source = origin.source();
        confidence = origin.confidence();
        return this;
    }

    public Draft from(String sources, Confidence howSure) {
        source = sources;
        confidence = howSure;
        return this;
    }

    public Draft on(Basis found) {
        basis = found;
        return this;
    }

    /** Whether the finding will stop its step. */
    public boolean isBlocking() {
        return severity == Severity.BLOCK;
    }

    public Finding done() {
        String messageKey = rule + "." + variant;
        return new Finding(
                rule, severity, messageKey, messageKey + ".remedy", arguments, fields, source, confidence, basis);
    }

    public Draft argument(String name, Argument argument) {
        arguments.put(name, argument);
        return this;
    }

    public static Draft of(Severity severity, String rule, String variant, Map<String, Argument> arguments) {
        Draft draft = new Draft(severity, rule, variant);
        draft.arguments.putAll(arguments);
        return draft;
    }
}
