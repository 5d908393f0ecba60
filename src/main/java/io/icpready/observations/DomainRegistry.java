package io.icpready.observations;

import java.util.Optional;

/** Asks whoever keeps a domain. */
public interface DomainRegistry {

    /**
     * Asks now, for as long as the settings allow; never throws for what others send or fail to send.
     *
     * @param name a registrable name, as A-labels in lower case
     */
    DomainObservation observe(String name);

    /** Host of the registry that keeps a name's suffix; empty where none is known. */
    Optional<String> keeper(String name);
}
