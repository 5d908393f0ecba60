package io.icpready.access;

import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.FactField.Form;
import java.util.List;

/**
 * One variable that a form may send.
 *
 * @param labelKey message that names it for people
 * @param options constants that may stand here; empty for all but {@code CHOICE}, {@code CHOICES}
 *     and {@code PROVINCE}
 * @param maximum longest text in characters, or largest number
 */
public record FormVariable(
        String name, String labelKey, Form form, List<String> options, long maximum) {

    public FormVariable {
        options = List.copyOf(options);
    }

    /** A fact under its name as a process variable. */
    public static FormVariable of(FactField field) {
        return new FormVariable(
                field.variable(),
                "fact." + field.path(),
                field.form(),
                field.options(),
                field.maximum());
    }

    /** Free text. */
    public static FormVariable text(String name, int maximum) {
        return new FormVariable(name, label(name), Form.TEXT, List.of(), maximum);
    }

    /** A day in ISO 8601. */
    public static FormVariable date(String name) {
        return new FormVariable(name, label(name), Form.DATE, List.of(), 10);
    }

    /** Yes or no. */
    public static FormVariable flag(String name) {
        return new FormVariable(name, label(name), Form.FLAG, List.of(), 5);
    }

    /** Constants, comma separated. */
    public static FormVariable choices(String name, List<String> options, int maximum) {
        return new FormVariable(name, label(name), Form.CHOICES, options, maximum);
    }

    private static String label(String name) {
        return "variable." + name;
    }
}
