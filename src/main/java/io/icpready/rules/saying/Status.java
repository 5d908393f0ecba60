package io.icpready.rules.saying;

/** State of one step: its worst finding, or that its facts are missing or not needed. */
public enum Status {
    PASS,
    WARN,
    BLOCKED,
    MISSING,
    NOT_NEEDED
}
