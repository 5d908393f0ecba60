package io.icpready.hooks.wire;

import io.icpready.hooks.outbox.Trouble;
import java.time.Duration;
import java.util.Optional;

/** What came of one attempt. */
public sealed interface AttemptResult {

    Optional<Integer> status();

    /** Beginning of the answer's body. */
    String excerpt();

    <T> T read(Cases<T> cases);

    /** What each result means to a reader: a new result is a new question to all of them. */
    interface Cases<T> {
        T delivered(Delivered result);

        T unwanted(Unwanted result);

        T notDelivered(NotDelivered result);
    }

    /** The target has it. */
    record Delivered(Optional<Integer> status, String excerpt) implements AttemptResult {
        @Override
        public <T> T read(Cases<T> cases) {
            return cases.delivered(this);
        }
    }

    /** The target wants no more hooks. */
    record Unwanted(Optional<Integer> status, String excerpt) implements AttemptResult {
        @Override
        public <T> T read(Cases<T> cases) {
            return cases.unwanted(this);
        }
    }

    /**
     * The target does not have it, as far as we know.
     *
     * @param retryAfter what the target asked us to wait
     */
    record NotDelivered(Trouble trouble, Optional<Integer> status, String excerpt, Optional<Duration> retryAfter)
            implements AttemptResult {
        @Override
        public <T> T read(Cases<T> cases) {
            return cases.notDelivered(this);
        }
    }
}
