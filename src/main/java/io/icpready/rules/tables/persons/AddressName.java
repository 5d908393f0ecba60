package io.icpready.rules.tables.persons;

import io.icpready.rules.saying.Origin;
import io.icpready.rules.saying.Severity;
import java.util.List;

/**
 * A name in an address that needs another beside it or in its place.
 *
 * @param word as it is written
 * @param unless names that make it complete
 * @param present what to write
 */
public record AddressName(String word, List<String> unless, String present, Severity severity, Origin origin) {

    public AddressName {
        unless = List.copyOf(unless);
    }

    /** Whether this address has the name and nothing that completes it. */
    public boolean isIn(String address) {
        return address.contains(word) && unless.stream().noneMatch(address::contains);
    }
}
