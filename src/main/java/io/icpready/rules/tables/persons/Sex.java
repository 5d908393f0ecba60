package io.icpready.rules.tables.persons;

/** As the number of a resident says it; passports and travel permits do not. */
public enum Sex {
    MALE,
    FEMALE,
    UNKNOWN
}
