package io.icpready.rules.facts.choices;

/** Where a person is resident, which decides the identity documents they may use (MAT-04). */
public enum Residency {
    MAINLAND,
    HONG_KONG_MACAO,
    TAIWAN,
    OTHER
}
