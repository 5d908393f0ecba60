package io.icpready.observations.registry;

import io.icpready.observations.Trouble;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one registry said of one name.
 *
 * @param registrarId number of the registrar at IANA
 * @param statuses by their EPP names
 */
record Reply(
        Optional<Trouble> trouble,
        Optional<LocalDate> registeredOn,
        Optional<LocalDate> expiresOn,
        Optional<String> registrar,
        Optional<Integer> registrarId,
        Optional<String> holderName,
        List<String> statuses) {

    static Reply of(Trouble trouble) {
        return new Reply(
                Optional.of(trouble),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Unreadable where it says nothing that a registration is known by. */
    Reply orUnreadable() {
        return registeredOn.isEmpty() && expiresOn.isEmpty() && registrar.isEmpty() ? of(Trouble.UNREADABLE) : this;
    }
}
