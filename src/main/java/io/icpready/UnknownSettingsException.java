package io.icpready;

import java.util.List;
import java.util.Set;

/** Settings that do not exist were given. Names them, never their values. */
final class UnknownSettingsException extends RuntimeException {

    private final transient List<String> unknown;
    private final transient Set<String> known;

    UnknownSettingsException(List<String> unknown, Set<String> known) {
        super("unknown settings: " + String.join(", ", unknown));
        this.unknown = List.copyOf(unknown);
        this.known = Set.copyOf(known);
    }

    List<String> unknown() {
        return unknown;
    }

    Set<String> known() {
        return known;
    }
}
