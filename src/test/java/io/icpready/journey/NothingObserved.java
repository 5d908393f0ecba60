package io.icpready.journey;

import io.icpready.observations.DomainObservation;
import io.icpready.observations.DomainObservations;
import io.icpready.observations.DomainState;
import io.icpready.observations.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Look-ups that are switched off. */
final class NothingObserved implements DomainObservations {

    @Override
    public Optional<DomainObservation> recent(String typed) {
        return Optional.empty();
    }

    @Override
    public List<DomainState> history(String typed) {
        return List.of();
    }

    @Override
    public DomainObservation lookUp(String typed) {
        return DomainObservation.without(typed, Instant.EPOCH, "", Trouble.OFF);
    }

    @Override
    public DomainObservation lookUpAnew(String typed) {
        return lookUp(typed);
    }
}
