package io.icpready.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words, instead of a stack trace, why the embedded database does not open. */
final class EmbeddedDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<EmbeddedDatabaseException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, EmbeddedDatabaseException cause) {
        return switch (cause.reason()) {
            case IN_USE ->
                new FailureAnalysis(
                        "Another process already uses the database " + cause.file() + ".",
                        "Stop the other one, or start this one in another folder. Several nodes"
                                + " at once need PostgreSQL (profile production).",
                        cause);
            case UNWRITABLE ->
                new FailureAnalysis(
                        "The database " + cause.file() + " cannot be written.",
                        "Make room on the disk, or give the folder to the user who starts this, and start again.",
                        cause);
            case UNREADABLE ->
                new FailureAnalysis(
                        "The database " + cause.file() + " does not open: "
                                + cause.getCause().getMessage(),
                        "Start with the version that wrote it, put a backup in its place, or move"
                                + " it away to begin with an empty one.",
                        cause);
        };
    }
}
