package io.icpready.rules.tables;

/** A table that cannot be used: overlapping rows, a case without a row, an unreadable cell. */
public final class FaultyTableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String fault;

    FaultyTableException(String table, String fault) {
        super("Table " + table + ": " + fault);
        this.fault = fault;
    }

    String fault() {
        return fault;
    }
}
