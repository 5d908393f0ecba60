package io.icpready.rules.facts.choices;

/** Where a unit is registered (SUB-02). */
public enum RegisteredIn {
    MAINLAND,
    HONG_KONG,
    MACAO,
    TAIWAN,
    FOREIGN
}
