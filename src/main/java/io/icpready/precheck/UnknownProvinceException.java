package io.icpready.precheck;

/** A province code that is none of the 31. */
final class UnknownProvinceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownProvinceException() {
        super("No such province");
    }
}
