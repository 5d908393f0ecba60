package io.icpready.rules.facts;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One fact of the vocabulary, the row that every form, reader and store goes by.
 *
 * @param group first half of the JSON name, for example {@code domain}; empty where there is none
 * @param name second half, for example {@code expiresOn}
 * @param options constants that may stand here; empty for everything but {@code CHOICE} and {@code
 *     CHOICES}
 * @param optionLabel first part of the keys that name the options, for example {@code idType}; empty
 *     where there are none
 * @param maximum longest text in characters, or largest number
 * @param askedWhen what must have been answered for this to matter; all of it must hold
 * @param marks what else its row says
 */
public record FactField(
        String group,
        String name,
        Form form,
        List<String> options,
        String optionLabel,
        long maximum,
        List<Condition> askedWhen,
        Set<Mark> marks) {

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

    /** What a row says by a mere mark. */
    enum Mark {
        NEEDED,
        PERSONAL,
        ANY_TEXT,
        OF_ORDER
    }

    public FactField {
        options = List.copyOf(options);
        askedWhen = List.copyOf(askedWhen);
        marks = Set.copyOf(marks);
    }

    /** A value that is asked always, needed by nobody and of no person. */
    public FactField(String group, String name, Form form, List<String> options, long maximum) {
        this(group, name, form, options, "", maximum, List.of(), Set.of());
    }

    /** Name in JSON, for example {@code domain.expiresOn}. */
    public String path() {
        return group.isEmpty() ? name : group + "." + name;
    }

    /** Name as a process variable, for example {@code domainExpiresOn}. */
    public String variable() {
        return group.isEmpty() ? name : group + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** Whether the forms of a journey want an answer wherever they ask. */
    public boolean needed() {
        return marks.contains(Mark.NEEDED);
    }

    /** Whether it tells who a person is or how to reach one. */
    public boolean personal() {
        return marks.contains(Mark.PERSONAL);
    }

    /** What was said, as it may be shown to whoever need not know it: with stars where it is personal. */
    public String masked(String text) {
        if (!personal()) {
            return text;
        }
        String kind = name.toLowerCase(Locale.ROOT);
        return kind.endsWith("name")
                ? Identifiers.maskName(text)
                : kind.endsWith("idnumber") ? Identifiers.mask(text) : Identifiers.maskText(text);
    }

    /** Whether the provider's order asks for it in the end. */
    public boolean ofOrder() {
        return marks.contains(Mark.OF_ORDER);
    }

    /** Whether odd text is left for a rule to judge. */
    public boolean anyText() {
        return marks.contains(Mark.ANY_TEXT);
    }

    /** Whether this matters after the other answers of these facts. */
    public boolean isAsked(Facts facts) {
        return Condition.allHold(askedWhen, path -> Vocabulary.said(facts, path));
    }
}
