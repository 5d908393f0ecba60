package io.icpready.precheck;

import java.time.Duration;

/** A client that has used up its requests for now. */
final class TooManyRequestsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyRequestsException(Duration wait) {
        super("Too many requests");
        this.wait = wait;
    }

    Duration waitTime() {
        return wait;
    }
}
