package io.icpready.access.http;

import io.icpready.web.ClientLimit;
import io.icpready.web.Language;
import io.icpready.web.Problems;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.springframework.http.HttpStatus;

/**
 * Watches bodies of requests, before any filter and until the last byte. Whoever sends a body holds a
 * thread for as long. So one client has so many under way at once and no more, each has its time, and an
 * answer goes out before what is left of the body is read.
 */
final class Bodies extends ValveBase {

    /** More than any browser or script sends at once, and a quarter of the threads. */
    static final int MOST = 100;

    private static final String ONE_TOO_MANY = Bodies.class.getName();
    private static final long MOST_BYTES = 32L << 20;

    /** Nobody's body is waited for that long after their request was refused. */
    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(3);

    private static final Set<Integer> REFUSED = Set.of(401, 408, 429, 503);

    private final RequestProperties limits;
    private final Map<Object, Integer> underWay = new ConcurrentHashMap<>();

    Bodies(RequestProperties limits) {
        super(true);
        this.limits = limits;
    }

    /** Whether this client has too many bodies under way for another one. */
    static boolean isOneTooMany(ServletRequest request) {
        return request.getAttribute(ONE_TOO_MANY) != null;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!hasBody(request)) {
            getNext().invoke(request, response);
            return;
        }
        Object client = ClientLimit.clientOf(request.getRemoteAddr());
        if (underWay.merge(client, 1, Integer::sum) > MOST) {
            request.setAttribute(ONE_TOO_MANY, true);
        }
        try {
            invokeTimed(request, response);
        } finally {
            underWay.computeIfPresent(client, (same, number) -> number == 1 ? null : number - 1);
        }
    }

    private void invokeTimed(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request carrier = request.getCoyoteRequest();
        InputBuffer untimed = carrier.getInputBuffer();
        TimedBody body = new TimedBody(untimed, limits, () -> sayTooSlow(request, response));
        carrier.setInputBuffer(body);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync()) {
                response.finishResponse();
                if (!isRead(request, response, body)) {
                    leave(request);
                }
            }
        } finally {
            carrier.setInputBuffer(untimed);
        }
    }

    private static boolean isRead(Request request, Response response, TimedBody body) {
        // Who waits for a word before sending a body has it now, and sends none.
        if (request.getHeader("Expect") != null && body.isUntouched() || isOneTooMany(request)) {
            return false;
        }
        Duration patience = REFUSED.contains(response.getStatus()) ? AFTER_REFUSAL : Duration.ofDays(1);
        return body.readRest(patience, MOST_BYTES);
    }

    /** The server would read it to its end; with a slow client that must not be waited for. */
    private static void leave(Request request) {
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    /** Whatever is said after it by who was reading is not heard. */
    private static void sayTooSlow(Request request, Response response) throws IOException {
        if (!response.isCommitted()) {
            response.resetBuffer();
            response.setHeader("Connection", "close");
            Problems.write(
                    request,
                    response.getResponse(),
                    Problems.of(HttpStatus.REQUEST_TIMEOUT, "access.slowBody", Map.of(), Language.of(request)));
        }
        response.finishResponse();
    }

    private static boolean hasBody(Request request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }
}
