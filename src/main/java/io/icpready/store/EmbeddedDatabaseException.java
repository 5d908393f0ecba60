package io.icpready.store;

import java.nio.file.Path;

/** The embedded database does not open. */
final class EmbeddedDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What a person can do something about. */
    enum Reason {
        IN_USE,
        UNWRITABLE,
        UNREADABLE
    }

    private final Reason reason;
    private final transient Path file;

    EmbeddedDatabaseException(Reason reason, Path file, Exception cause) {
        super("The database " + file + " does not open: " + reason, cause);
        this.reason = reason;
        this.file = file;
    }

    Reason reason() {
        return reason;
    }

    Path file() {
        return file;
    }
}
