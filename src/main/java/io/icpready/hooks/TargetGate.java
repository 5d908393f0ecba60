package io.icpready.hooks;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How much one target may get at this moment. The number of requests in flight grows with every
 * success and halves with every failure, so that a dead target holds one place and a healthy one
 * gets many; after several failures in a row there is a pause before each next attempt.
 *
 * <p>Used by the dispatcher's thread alone.
 */
final class TargetGate {

    private static final int FIRST_LIMIT = 16;
    private static final int FAILURES_BEFORE_PAUSE = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final int highestLimit;
    private final Optional<Bucket> bucket;
    private int limit;
    private int inFlight;
    private int failuresInARow;
    private Instant closedUntil = Instant.MIN;

    TargetGate(int highestLimit, Optional<Bucket> bucket) {
        this.highestLimit = highestLimit;
        this.bucket = bucket;
        this.limit = Math.min(FIRST_LIMIT, highestLimit);
    }

    static TargetGate forFormat(HookFormat format, int highestLimit, TimeMeter time) {
        return new TargetGate(highestLimit, RobotLimits.of(format, time));
    }

    /** How many requests may start now, rate limit not counted. */
    int room(Instant now) {
        return now.isBefore(closedUntil) ? 0 : Math.max(0, limit - inFlight);
    }

    /** The most requests in flight at this moment of its life. */
    int limit() {
        return limit;
    }

    /** Takes a place for one request, if there is one. */
    boolean enter(Instant now) {
        if (room(now) == 0 || bucket.map(tokens -> !tokens.tryConsume(1)).orElse(false)) {
            return false;
        }
        inFlight++;
        return true;
    }

    void succeeded() {
        inFlight--;
        failuresInARow = 0;
        limit = Math.min(highestLimit, limit + 1);
    }

    void failed(Instant now, Optional<Duration> retryAfter) {
        inFlight--;
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
