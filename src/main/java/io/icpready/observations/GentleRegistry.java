package io.icpready.observations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds how much one registry is asked: so many questions a minute, so many at once. What is too much
 * is not sent, and answered as the registry would: refused.
 */
final class GentleRegistry implements DomainRegistry {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_REGISTRIES = 2_000;

    private final DomainRegistry registry;
    private final LookupsProperties limits;
    private final Clock clock;
    private final Cache<String, Restraint> restraints =
            Caffeine.newBuilder().maximumSize(MOST_REGISTRIES).build();

    GentleRegistry(DomainRegistry registry, LookupsProperties limits, Clock clock) {
        this.registry = registry;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Optional<String> keeper(String name) {
        return registry.keeper(name);
    }

    @Override
    public DomainObservation observe(String name) {
        Optional<String> keeper = registry.keeper(name);
        return keeper.map(host -> observe(name, host)).orElseGet(() -> registry.observe(name));
    }

    private DomainObservation observe(String name, String host) {
        Restraint restraint = restraints.get(host, any -> Restraint.of(limits, clock));
        if (!restraint.places().tryAcquire()) {
            return refused(name, host);
        }
        try {
            return restraint.pace().tryConsume(1) ? registry.observe(name) : refused(name, host);
        } finally {
            restraint.places().release();
        }
    }

    private DomainObservation refused(String name, String host) {
        return DomainObservation.without(name, clock.instant(), host, Trouble.REFUSED);
    }

    private record Restraint(Bucket pace, Semaphore places) {

        static Restraint of(LookupsProperties limits, Clock clock) {
            return new Restraint(
                    Bucket.builder()
                            .withCustomTimePrecision(new ClockMeter(clock))
                            .addLimit(limit ->
                                    limit.capacity(limits.perMinute()).refillGreedy(limits.perMinute(), MINUTE))
                            .build(),
                    new Semaphore(limits.atOnce()));
        }
    }

    /** The minutes of the application's clock, so that a whole night can be tried in seconds. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
