package io.icpready.observations.dns;

import java.util.List;
import java.util.Optional;

/**
 * Where a name leads.
 *
 * @param resolves empty when that could not be asked
 * @param addresses of the name and of its www, in the order in which they came
 */
public record Resolution(Optional<Boolean> resolves, List<String> addresses) {

    public Resolution {
        addresses = List.copyOf(addresses);
    }

    /** What nobody could be asked. */
    public static final Resolution UNKNOWN = new Resolution(Optional.empty(), List.of());
}
