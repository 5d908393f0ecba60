package io.icpready.journey.checks;

import io.icpready.observations.DomainObservation;
import io.icpready.observations.DomainObservations;
import io.icpready.observations.DomainState;
import io.icpready.observations.Trouble;
import io.icpready.rules.facts.Domain;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.ObservedDomain;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was looked up of the domain of a filing within the last 24 hours; asks nobody. */
@Component
public class ObservedFacts {

    private final DomainObservations observations;
    private final Clock clock;

    ObservedFacts(DomainObservations observations, Clock clock) {
        this.observations = observations;
        this.clock = clock;
    }

    public Optional<ObservedDomain> of(Facts facts) {
        return facts.domain()
                .flatMap(Domain::name)
                .flatMap(name -> observations.recent(name).map(seen -> of(seen, observations.history(name))));
    }

    /** These facts with what was seen in place of what was declared. */
    public Facts over(Facts declared) {
        return of(declared).map(seen -> seen.onto(declared)).orElse(declared);
    }

    private ObservedDomain of(DomainObservation seen, List<DomainState> history) {
        return new ObservedDomain(
                day(seen.observedAt()),
                seen.source(),
                seen.trouble().filter(Trouble.NOT_FOUND::equals).isPresent(),
                seen.registeredOn(),
                seen.expiresOn(),
                seen.registrarScope(),
                seen.holderName(),
                seen.holderName().flatMap(holder -> since(holder, history)).map(this::day),
                seen.statuses(),
                seen.resolves(),
                seen.addresses());
    }

    /** Empty where nobody else was ever seen: then the domain may have been theirs for years. */
    private static Optional<Instant> since(String holder, List<DomainState> newestFirst) {
        Optional<Instant> since = Optional.empty();
        for (DomainState state : newestFirst) {
            Optional<String> shown = state.observation().holderName();
            if (shown.filter(holder::equals).isPresent()) {
                since = Optional.of(state.from());
            } else if (shown.isPresent()) {
                return since;
            }
        }
        return Optional.empty();
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
