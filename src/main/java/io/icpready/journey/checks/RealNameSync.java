package io.icpready.journey.checks;

import io.icpready.rules.facts.Domain;
import io.icpready.rules.facts.Facts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * When the registries have a domain's real-name data (DOM-13): the verified day plus the configured
 * wait.
 */
@Component
public class RealNameSync {

    private final JourneyProperties properties;
    private final Clock clock;

    RealNameSync(JourneyProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Counted from 00:00 in Shanghai; now when nothing was verified, since a timer must never get
     * nothing.
     */
    public Date at(Facts facts) {
        return Date.from(moment(facts).orElseGet(clock::instant));
    }

    public boolean isDone(Facts facts) {
        return isDone(at(facts));
    }

    /** The same, asked later. */
    public boolean isDone(Date at) {
        return !at.toInstant().isAfter(clock.instant());
    }

    /** The day from which the registries know the owner; empty when nothing was verified. */
    public Optional<LocalDate> day(Facts facts) {
        return moment(facts).map(moment -> LocalDate.ofInstant(moment, clock.getZone()));
    }

    private Optional<Instant> moment(Facts facts) {
        return facts.domain()
                .flatMap(Domain::realNameVerifiedOn)
                .map(day -> day.atStartOfDay(clock.getZone()).toInstant().plus(properties.realNameWait()));
    }
}
