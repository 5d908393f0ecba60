package io.icpready.rules.saying;

/** State of one step: its worst finding, or that its facts are missing or not needed. */
public enum Status {
    PASS,
    WARN,
    BLOCKED,
    MISSING,
    NOT_NEEDED,
    /** What is filed is filed elsewhere: nothing is judged here (MINI-01). */
    NOT_HERE;

    /** True when nothing stops the step. */
    public boolean passes() {
        return this != BLOCKED && this != MISSING && this != NOT_HERE;
    }
}
