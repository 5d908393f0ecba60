package io.icpready.access.guard;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.icpready.access.Refusal;
import io.icpready.web.StrictJson;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a request go on, and once more when another transaction was faster: a reminder and a click
 * may touch the same journey in the same moment, on one node or on two, and the engine lets one of
 * them fail. Puts into words what still fails.
 */
final class Repeater {

    private static final Logger LOG = LoggerFactory.getLogger(Repeater.class);
    private static final int ATTEMPTS = 8;
    private static final Duration FIRST_WAIT = Duration.ofMillis(15);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

    /** Waits of chance length, so that two who meet once do not meet again. */
    private static final Retry RETRY = Retry.of(
            "overtaken",
            RetryConfig.<Answered>custom()
                    .maxAttempts(ATTEMPTS)
                    .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(FIRST_WAIT, 2, 0.5, LONGEST_WAIT))
                    .retryOnResult(Answered::mayGoWell)
                    .retryOnException(fault -> false)
                    .build());

    private static final Refusal OVERTAKEN = new Refusal(409, "access.overtaken", Map.of());
    private static final Refusal FAULT = new Refusal(500, "access.fault", Map.of());
    private static final Refusal UNREADABLE = Refusal.badRequest("access.malformed", Map.of());
    private static final int SERVER_FAULT = 500;

    /**
     * Answers the request, or says why not.
     *
     * @throws IOException when the client or the server behind it breaks off
     */
    Answered answer(Decision.Pass pass, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<HttpServletRequest> again = repeatable(request, pass.body());
        if (again.isEmpty()) {
            return attempt(pass, request, response, chain);
        }
        try {
            Answered answered = RETRY.executeCallable(() -> attempt(pass, again.get(), response, chain));
            if (answered.mayGoWell()) {
                LOG.warn("A request was overtaken {} times in a row and refused", ATTEMPTS);
            }
            return answered;
        } catch (IOException | ServletException | RuntimeException failed) {
            throw failed;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }

    /** The request in a form that can be read more than once; empty for one that is too large. */
    private static Optional<HttpServletRequest> repeatable(HttpServletRequest request, Optional<byte[]> body)
            throws IOException {
        if (body.isPresent()) {
            return Optional.of(new ReplacedBody(request, body.get(), request.getContentType()));
        }
        long length = request.getContentLengthLong();
        if (length == 0 || length < 0 && request.getHeader("Transfer-Encoding") == null) {
            return Optional.of(request);
        }
        return length > 0 && length <= StrictJson.LARGEST_FORM && isJson(request)
                ? Optional.of(new ReplacedBody(
                        request, request.getInputStream().readNBytes((int) length), request.getContentType()))
                : Optional.empty();
    }

    private static boolean isJson(HttpServletRequest request) {
        String contentType = request.getContentType();
        return contentType != null && contentType.toLowerCase(Locale.ROOT).contains("json");
    }

    private static Answered attempt(
            Decision.Pass pass, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        EngineFailures.forget(request);
        HeldAnswer answer = new HeldAnswer(response);
        chain.doFilter(request, answer);
        if (!answer.isFailure()) {
            return Answered.of(answer);
        }
        Optional<EngineFailure> failure = EngineFailures.of(request).map(EngineFailure::new);
        Optional<Refusal> objection = pass.objection().get();
        boolean overtaken = failure.filter(EngineFailure::isOvertaken).isPresent();
        Optional<Refusal> refusal =
                objection.or(() -> overtaken ? Optional.of(OVERTAKEN) : words(pass, answer, failure));
        if (refusal.isPresent()) {
            answer.forget();
        }
        return new Answered(answer, refusal, objection.isEmpty() && overtaken);
    }

    private static Optional<Refusal> words(Decision.Pass pass, HeldAnswer answer, Optional<EngineFailure> failure) {
        if (answer.isProblem()) {
            return Optional.empty();
        }
        boolean fault = answer.getStatus() == SERVER_FAULT;
        return failure.filter(known -> fault)
                .flatMap(EngineFailure::refusal)
                .or(() -> pass.wording().of(answer.getStatus()))
                .or(() -> fault ? Optional.of(FAULT) : Optional.empty())
                .or(() -> answer.isPlainText() ? Optional.of(UNREADABLE) : Optional.empty());
    }

    /**
     * How one attempt ended.
     *
     * @param answer gone to the client already, unless it failed
     * @param refusal what the client is told in its place
     * @param mayGoWell whether the same request may go well the next time
     */
    record Answered(HeldAnswer answer, Optional<Refusal> refusal, boolean mayGoWell) {

        static Answered of(HeldAnswer answer) {
            return new Answered(answer, Optional.empty(), false);
        }
    }
}
