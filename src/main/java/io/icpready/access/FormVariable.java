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
 * @param saidAnew whether leaving it out says that there is none, whatever was said before
 */
public record FormVariable(
        String name, String labelKey, Form form, List<String> options, long maximum, boolean saidAnew) {

    public FormVariable {
        options = List.copyOf(options);
    }

    /** The row by which its values are read; what is stored must be printable, whatever a rule may judge. */
    FactField field() {
        return new FactField("", name, form, options, maximum);
    }

    /** A fact under its name as a process variable. */
    public static FormVariable of(FactField field) {
        return new FormVariable(
                field.variable(), "fact." + field.path(), field.form(), field.options(), field.maximum(), false);
    }

    /** Free text. */
    public static FormVariable text(String name, int maximum) {
        return new FormVariable(name, label(name), Form.TEXT, List.of(), maximum, false);
    }

    /** A day in ISO 8601. */
    public static FormVariable date(String name) {
        return new FormVariable(name, label(name), Form.DATE, List.of(), 10, false);
    }

    /** Yes or no. */
    public static FormVariable flag(String name) {
        return new FormVariable(name, label(name), Form.FLAG, List.of(), 5, false);
    }

    /** Constants, comma separated. */
    public static FormVariable choices(String name, List<String> options, int maximum) {
        return new FormVariable(name, label(name), Form.CHOICES, options, maximum, false);
    }

    /** The same variable, of which every submission says anew what it is. */
    public FormVariable anew() {
        return new FormVariable(name, labelKey, form, options, maximum, true);
    }

    private static String label(String name) {
        return "variable." + name;
    }
}
