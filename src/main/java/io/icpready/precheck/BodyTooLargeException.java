package io.icpready.precheck;

/** A request whose body is longer than the limit. */
final class BodyTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BodyTooLargeException() {
        super("The body is too large");
    }
}
