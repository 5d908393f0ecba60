package io.icpready.rules.facts;

import java.util.List;

/**
 * One fact of the vocabulary: its name, its form and its bounds.
 *
 * @param group first half of the JSON name, for example {@code domain}
 * @param name second half, for example {@code expiresOn}
 * @param options constants that may stand here; empty for everything but {@code CHOICE} and {@code
 *     CHOICES}
 * @param maximum longest text in characters, or largest number
 */
public record FactField(String group, String name, Form form, List<String> options, long maximum) {

    /** How a fact is written. A date is ISO 8601; a province is six digits of GB/T 2260. */
    public enum Form {
        TEXT,
        DATE,
        FLAG,
        INTEGER,
        DECIMAL,
        PROVINCE,
        CHOICE,
        CHOICES
    }

    public FactField {
        options = List.copyOf(options);
    }

    /** Name in JSON, for example {@code domain.expiresOn}. */
    public String path() {
        return group + "." + name;
    }

    /** Name as a process variable, for example {@code domainExpiresOn}. */
    public String variable() {
        return group + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
