package io.icpready.hooks.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * The waits between attempts: a growing list, each lengthened at random by up to a quarter, so that
 * what failed together is not repeated together.
 *
 * @param chance numbers from 0 (inclusive) to 1 (exclusive)
 */
record Backoff(List<Duration> waits, DoubleSupplier chance) {

    private static final double LONGEST_JITTER = 0.25;

    /**
     * The wait after a failed attempt; empty when it was the last one.
     *
     * @param attempts attempts made, the failed one included
     * @param asked what the target asked us to wait: never undercut
     */
    Optional<Duration> after(int attempts, Optional<Duration> asked) {
        if (attempts > waits.size()) {
            return Optional.empty();
        }
        Duration planned = lengthened(waits.get(attempts - 1));
        return Optional.of(asked.filter(wait -> wait.compareTo(planned) > 0).orElse(planned));
    }

    private Duration lengthened(Duration wait) {
        return wait.plusMillis((long) (wait.toMillis() * LONGEST_JITTER * chance.getAsDouble()));
    }
}
