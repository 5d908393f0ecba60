package io.icpready.rules;

/**
 * How well a fact is sourced: current official page plus a second source, one page, or old and
 * conflicting.
 */
public enum Confidence {
    HIGH("high"),
    MEDIUM("medium"),
    LOW("low");

    private final String key;

    Confidence(String key) {
        this.key = key;
    }

    /** Name in JSON and in the tables. */
    public String key() {
        return key;
    }
}
