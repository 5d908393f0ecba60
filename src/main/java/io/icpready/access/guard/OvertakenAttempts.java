package io.icpready.access.guard;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.slf4j.Marker;

/**
 * Keeps out of the log that a request was overtaken: the engine's REST would write every attempt
 * down as a fault with its whole stack, and the guard repeats it. Every other failure stays there.
 */
final class OvertakenAttempts extends TurboFilter {

    private static final String REST_OF_THE_ENGINE = "org.camunda.bpm.engine.rest.exception";

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] arguments, Throwable thrown) {
        return logger.getName().equals(REST_OF_THE_ENGINE)
                        && EngineFailures.ofThisRequest()
                                .map(EngineFailure::new)
                                .filter(EngineFailure::isOvertaken)
                                .isPresent()
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }
}
