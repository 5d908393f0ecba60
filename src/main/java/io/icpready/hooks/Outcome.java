package io.icpready.hooks;

import java.time.Duration;
import java.util.Optional;

/** What came of one attempt. */
sealed interface Outcome {

    Optional<Integer> status();

    /** Beginning of the answer's body. */
    String excerpt();

    /** The target has it. */
    record Delivered(Optional<Integer> status, String excerpt) implements Outcome {}

    /** The target wants no more hooks. */
    record Gone(Optional<Integer> status, String excerpt) implements Outcome {}

    /**
     * The target does not have it, as far as we know.
     *
     * @param retryAfter what the target asked us to wait
     */
    record NotDelivered(Trouble trouble, Optional<Integer> status, String excerpt, Optional<Duration> retryAfter)
            implements Outcome {}
}
