package io.icpready.hooks.wire;

import io.icpready.hooks.outbox.Trouble;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the status of an answer as the contract says: 2xx has it, 410 wants no more. */
final class HttpJudgement {

    /** Longer waits are the target's mistake, or an attack on our queue. */
    static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(6);

    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private HttpJudgement() {}

    static AttemptResult of(HookAnswer answer, Instant now) {
        Optional<Integer> status = Optional.of(answer.status());
        if (answer.isSuccess()) {
            return new AttemptResult.Delivered(status, answer.excerpt());
        }
        if (answer.status() == GONE) {
            return new AttemptResult.Unwanted(status, answer.excerpt());
        }
        return new AttemptResult.NotDelivered(
                trouble(answer.status()),
                status,
                answer.excerpt(),
                answer.retryAfter().flatMap(header -> retryAfter(header, now)));
    }

    private static Trouble trouble(int status) {
        if (status == TOO_MANY) {
            return Trouble.TOO_MANY;
        }
        return REDIRECTS.contains(status) ? Trouble.REDIRECTED : Trouble.STATUS;
    }

    /** Seconds or an HTTP date (RFC 9110, 10.2.3); what is neither is ignored. */
    static Optional<Duration> retryAfter(String header, Instant now) {
        return wait(header.trim(), now)
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .map(wait -> wait.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : wait);
    }

    private static Optional<Duration> wait(String header, Instant now) {
        if (SECONDS.matcher(header).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
        }
        try {
            ZonedDateTime date = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(now, date.toInstant()));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
