package io.icpready.access.seed;

import java.util.List;

/** The production profile lacks what it needs. Names settings, never their values. */
final class ProductionNotReadyException extends RuntimeException {

    private final transient List<String> missing;

    ProductionNotReadyException(List<String> missing) {
        super("the production profile lacks: " + String.join("; ", missing));
        this.missing = List.copyOf(missing);
    }

    List<String> missing() {
        return missing;
    }
}
