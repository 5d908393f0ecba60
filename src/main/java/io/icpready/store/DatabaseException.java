package io.icpready.store;

/** The database cannot be used. Names where it is and as whom it was asked, never a password. */
final class DatabaseException extends RuntimeException {

    /** What an operator has to look at. */
    enum Reason {
        UNREACHABLE,
        LOGIN_REFUSED,
        NO_SUCH_DATABASE,
        REFUSED
    }

    private final Reason reason;
    private final String address;
    private final String user;

    DatabaseException(Reason reason, String address, String user, Throwable cause) {
        super(reason + " by the database at " + address, cause);
        this.reason = reason;
        this.address = address;
        this.user = user;
    }

    Reason reason() {
        return reason;
    }

    String address() {
        return address;
    }

    String user() {
        return user;
    }
}
