package io.icpready.rules.saying;

import java.util.Arrays;
import java.util.Optional;

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

    /** The confidence of a name as the tables write it. */
    public static Optional<Confidence> ofKey(String key) {
        return Arrays.stream(values())
                .filter(confidence -> confidence.key.equals(key))
                .findFirst();
    }

    /** Name in JSON and in the tables. */
    public String key() {
        return key;
    }
}
