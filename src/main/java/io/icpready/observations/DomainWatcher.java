package io.icpready.observations;

import java.util.Optional;

/** Hears what changed in a domain that is watched. */
public interface DomainWatcher {

    /**
     * Called once for every state of a domain; again, minutes later, when it fails.
     *
     * @param journeyId for whom the domain is watched
     * @param before what the journey heard of last; empty where nothing was seen before
     */
    void changed(String journeyId, Optional<DomainObservation> before, DomainObservation now);
}
