package io.icpready.sealing;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words, instead of a stack trace, that keyset and database do not belong together. */
final class WrongKeysetFailureAnalyzer extends AbstractFailureAnalyzer<WrongKeysetException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, WrongKeysetException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Name the keyset that was kept together with this database (a backup is both), or the database that"
                        + " belongs to this keyset. After a rotation the file still has to hold the older keys. A demo"
                        + " begins anew when its folder ./data is deleted.",
                cause);
    }
}
