package io.icpready.monitor.face;

import io.icpready.journey.KnownFacts;
import io.icpready.observations.DomainObservation;
import io.icpready.observations.DomainObservations;
import io.icpready.observations.DomainState;
import io.icpready.rules.facts.Identifiers;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was seen of the domain of a journey over time, newest first; the holder's name with stars. */
@Component
class SeenOfJourney {

    private static final String NAME = "domain.name";

    private final KnownFacts facts;
    private final DomainObservations observations;

    SeenOfJourney(KnownFacts facts, DomainObservations observations) {
        this.facts = facts;
        this.observations = observations;
    }

    /** Asked as whoever is logged in. */
    List<Seen> of(String journeyId) {
        return facts.of(journeyId).stream()
                .filter(known -> known.field().path().equals(NAME))
                .map(known -> String.valueOf(known.value()))
                .flatMap(name -> observations.history(name).stream())
                .map(Seen::of)
                .toList();
    }

    /** One state; null where nothing is known. */
    public record Seen(
            String from,
            String until,
            String source,
            String trouble,
            String registeredOn,
            String expiresOn,
            String registrar,
            String registrarScope,
            String holder,
            List<String> statuses,
            Boolean resolves,
            List<String> addresses) {

        static Seen of(DomainState state) {
            DomainObservation seen = state.observation();
            return new Seen(
                    state.from().toString(),
                    seen.observedAt().toString(),
                    seen.source(),
                    text(seen.trouble()),
                    text(seen.registeredOn()),
                    text(seen.expiresOn()),
                    text(seen.registrar()),
                    text(seen.registrarScope()),
                    text(seen.holderName().map(Identifiers::maskName)),
                    seen.statuses(),
                    seen.resolves().orElse(null),
                    seen.addresses());
        }

        private static String text(Optional<?> value) {
            return value.map(Object::toString).orElse(null);
        }
    }
}
