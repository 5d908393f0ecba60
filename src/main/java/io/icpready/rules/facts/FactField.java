package io.icpready.rules.facts;

import java.util.List;

/**
 * One fact of the vocabulary, the row that every form, reader and store goes by.
 *
 * @param group first half of the JSON name, for example {@code domain}; empty where there is none
 * @param name second half, for example {@code expiresOn}
 * @param options constants that may stand here; empty for everything but {@code CHOICE} and {@code
 *     CHOICES}
 * @param maximum longest text in characters, or largest number
 * @param askedWhen what must have been answered for this to matter; all of it must hold
 * @param needed whether the forms of a journey want an answer wherever they ask
 * @param personal whether it tells who a person is or how to reach one
 * @param anyText whether odd text is left for a rule to judge
 */
public record FactField(
        String group,
        String name,
        Form form,
        List<String> options,
        long maximum,
        List<Condition> askedWhen,
        boolean needed,
        boolean personal,
        boolean anyText) {

    /** How a fact is written. A date is ISO 8601; a province is six digits of GB/T 2260. */
    public enum Form {
        TEXT,
        DATE,
        FLAG,
        INTEGER,
        DECIMAL,
        PROVINCE,
        CHOICE,
        CHOICES,
        /** Names in a list. */
        NAMES
    }

    public FactField {
        options = List.copyOf(options);
        askedWhen = List.copyOf(askedWhen);
    }

    /** A value that is asked always, needed by nobody and of no person. */
    public FactField(String group, String name, Form form, List<String> options, long maximum) {
        this(group, name, form, options, maximum, List.of(), false, false, false);
    }

    /** Name in JSON, for example {@code domain.expiresOn}. */
    public String path() {
        return group.isEmpty() ? name : group + "." + name;
    }

    /** Name as a process variable, for example {@code domainExpiresOn}. */
    public String variable() {
        return group.isEmpty() ? name : group + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** Whether this matters after the other answers of these facts. */
    public boolean isAsked(Facts facts) {
        return Condition.allHold(askedWhen, path -> Vocabulary.said(facts, path));
    }
}
