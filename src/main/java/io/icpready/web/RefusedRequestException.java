package io.icpready.web;

import io.icpready.rules.facts.FieldError;
import io.icpready.rules.saying.Argument;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * A request that cannot be carried out as it stands. Becomes a problem in the reader's language;
 * carries no value of the body beyond what its sentences show.
 */
public final class RefusedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String messageKey;
    private final transient Map<String, Argument> arguments;
    private final transient List<FieldError> errors;
    private final Duration wait;

    private RefusedRequestException(
            HttpStatus status,
            String messageKey,
            Map<String, Argument> arguments,
            List<FieldError> errors,
            Duration wait) {
        super(status.getReasonPhrase());
        this.status = status;
        this.messageKey = messageKey;
        this.arguments = Map.copyOf(arguments);
        this.errors = List.copyOf(errors);
        this.wait = wait;
    }

    private static RefusedRequestException because(HttpStatus status, String messageKey) {
        return new RefusedRequestException(status, messageKey, Map.of(), List.of(), Duration.ZERO);
    }

    /** 400, naming every wrong value. */
    public static RefusedRequestException wrong(List<FieldError> errors) {
        return new RefusedRequestException(HttpStatus.BAD_REQUEST, "", Map.of(), errors, Duration.ZERO);
    }

    /** 403: the caller may not. */
    public static RefusedRequestException forbidden(String messageKey) {
        return because(HttpStatus.FORBIDDEN, messageKey);
    }

    /** 404: what was asked for does not exist. */
    public static RefusedRequestException notFound(String messageKey) {
        return because(HttpStatus.NOT_FOUND, messageKey);
    }

    /** 409: it does not fit the present state. */
    public static RefusedRequestException conflict(String messageKey) {
        return because(HttpStatus.CONFLICT, messageKey);
    }

    /**
     * 413: the body was not read to its end.
     *
     * @param most longest body in bytes
     */
    public static RefusedRequestException tooLarge(int most) {
        Map<String, Argument> limit = Map.of("kilobytes", Argument.number(most / 1024));
        return new RefusedRequestException(
                HttpStatus.PAYLOAD_TOO_LARGE, "body.tooLarge", limit, List.of(), Duration.ZERO);
    }

    /**
     * 429: used up for now.
     *
     * @param wait until there is room again
     */
    public static RefusedRequestException tooMany(Duration wait) {
        Map<String, Argument> seconds = Map.of("seconds", Argument.number(wholeSeconds(wait)));
        return new RefusedRequestException(HttpStatus.TOO_MANY_REQUESTS, "", seconds, List.of(), wait);
    }

    private static long wholeSeconds(Duration wait) {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }

    public HttpStatus status() {
        return status;
    }

    /** Empty where the status says all there is to say. */
    Optional<String> messageKey() {
        return Optional.of(messageKey).filter(key -> !key.isEmpty());
    }

    Map<String, Argument> arguments() {
        return arguments;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** Time after which it is worth trying again; empty where waiting does not help. */
    public Optional<Duration> waitTime() {
        return Optional.of(wait).filter(time -> !time.isZero());
    }

    /** The same in whole seconds, for the header {@code Retry-After}. */
    public Optional<Long> retryAfter() {
        return waitTime().map(RefusedRequestException::wholeSeconds);
    }
}
