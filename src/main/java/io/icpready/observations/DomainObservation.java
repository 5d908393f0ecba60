package io.icpready.observations;

import io.icpready.rules.facts.choices.RegistrarScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was seen of a domain at one moment. What nobody said is empty.
 *
 * @param name registrable name, as A-labels in lower case
 * @param observedAt when it was asked
 * @param source host of the registry that was asked; empty text where none is known
 * @param trouble why the registry's part is empty
 * @param registeredOn day in Asia/Shanghai
 * @param expiresOn last day of the registration, in Asia/Shanghai
 * @param registrar as the registry writes it
 * @param registrarScope of a registrar that is known; medium confidence
 * @param holderName of the registrant, where the registry shows it and it is neither masked nor that of a
 *     privacy service; may be a person's: not to be logged
 * @param statuses by their EPP names, for example {@code serverHold}
 * @param resolves whether the name or its www leads to an address; empty when that could not be asked
 * @param addresses to which they lead
 */
public record DomainObservation(
        String name,
        Instant observedAt,
        String source,
        Optional<Trouble> trouble,
        Optional<LocalDate> registeredOn,
        Optional<LocalDate> expiresOn,
        Optional<String> registrar,
        Optional<RegistrarScope> registrarScope,
        Optional<String> holderName,
        List<String> statuses,
        Optional<Boolean> resolves,
        List<String> addresses) {

    public DomainObservation {
        statuses = List.copyOf(statuses);
        addresses = List.copyOf(addresses);
    }

    /** One of which nothing is known, and why. */
    public static DomainObservation without(String name, Instant observedAt, String source, Trouble trouble) {
        return new DomainObservation(
                name,
                observedAt,
                source,
                Optional.of(trouble),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    /** The same without the registrant's name. */
    public DomainObservation withoutHolder() {
        return new DomainObservation(
                name,
                observedAt,
                source,
                trouble,
                registeredOn,
                expiresOn,
                registrar,
                registrarScope,
                Optional.empty(),
                statuses,
                resolves,
                addresses);
    }
}
