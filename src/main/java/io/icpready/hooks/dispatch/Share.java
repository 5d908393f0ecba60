package io.icpready.hooks.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How much one subscription may get at this moment. The number of requests in flight grows with
 * every success and halves with every failure, so that a dead target holds one place and a healthy
 * one gets many; after several failures in a row there is a pause before each next attempt.
 *
 * <p>It belongs to one subscription alone: what goes wrong there costs nobody else, not even on the
 * same host. Used by the dispatcher's thread alone.
 */
final class Share {

    private static final int FIRST_LIMIT = 16;
    private static final int FAILURES_BEFORE_PAUSE = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final int highestLimit;
    private int limit;
    private int failuresInARow;
    private Instant closedUntil = Instant.MIN;

    Share(int highestLimit) {
        this.highestLimit = highestLimit;
        this.limit = Math.min(FIRST_LIMIT, highestLimit);
    }

    /** Whether one more request may start beside those in flight. */
    boolean hasRoom(int inFlight, Instant now) {
        return inFlight < limit && !now.isBefore(closedUntil);
    }

    /** The most requests in flight at this moment of its life. */
    int limit() {
        return limit;
    }

    void succeeded() {
        failuresInARow = 0;
        limit = Math.min(highestLimit, limit + 1);
    }

    void failed(Instant now, Optional<Duration> retryAfter) {
        failuresInARow++;
        limit = Math.max(1, limit / 2);
        close(now.plus(retryAfter.orElse(Duration.ZERO)));
        close(now.plus(pause()));
    }

    private void close(Instant until) {
        if (until.isAfter(closedUntil)) {
            closedUntil = until;
        }
    }

    private Duration pause() {
        if (failuresInARow < FAILURES_BEFORE_PAUSE) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failuresInARow - FAILURES_BEFORE_PAUSE, 10);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
