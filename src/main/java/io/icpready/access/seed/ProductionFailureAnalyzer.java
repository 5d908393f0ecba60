package io.icpready.access.seed;

import static java.util.stream.Collectors.joining;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words, instead of a stack trace, why a production start was refused. */
final class ProductionFailureAnalyzer extends AbstractFailureAnalyzer<ProductionNotReadyException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, ProductionNotReadyException cause) {
        return new FailureAnalysis(
                "The production profile does not start without real credentials. Missing or"
                        + " unfit:"
                        + System.lineSeparator()
                        + cause.missing().stream().map(line -> "  - " + line).collect(joining(System.lineSeparator())),
                "Give these settings as environment variables or properties, or start the demo"
                        + " profile on your own machine.",
                cause);
    }
}
