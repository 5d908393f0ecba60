package io.icpready.rules.tables;

/** A table that cannot be used: overlapping rows, a case without a row, an unreadable cell. */
public final class FaultyTableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FaultyTableException(String table, String fault) {
        super("Table " + table + ": " + fault);
    }
}
