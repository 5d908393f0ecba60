package io.icpready.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words, instead of a stack trace, what is the matter with the database. */
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, DatabaseException cause) {
        return switch (cause.reason()) {
            case UNREACHABLE ->
                new FailureAnalysis(
                        "No database answers at " + cause.address() + " (ICP_READY_DB_URL, spring.datasource.url).",
                        "Start it, correct the address, or open the way to it (name, port, firewall). A start"
                                + " waits as long as icp-ready.start.wait-for-database says.",
                        cause);
            case LOGIN_REFUSED ->
                new FailureAnalysis(
                        "The database at " + cause.address() + " refuses the user \"" + cause.user()
                                + "\": wrong password, or no right to log in.",
                        "Correct ICP_READY_DB_USER and ICP_READY_DB_PASSWORD (spring.datasource.username,"
                                + " spring.datasource.password), or pg_hba.conf on the side of the database.",
                        cause);
            case NO_SUCH_DATABASE ->
                new FailureAnalysis(
                        "The server answers, but there is no database at " + cause.address() + ".",
                        "Make it (createdb --encoding=UTF8), or correct ICP_READY_DB_URL (spring.datasource.url).",
                        cause);
            case REFUSED ->
                new FailureAnalysis(
                        "The database at " + cause.address() + " cannot be used: "
                                + cause.getCause().getMessage(),
                        "Look into the log of the database.",
                        cause);
        };
    }
}
