package io.icpready.access.http;

import io.icpready.web.ClientLimit;
import io.icpready.web.Language;
import io.icpready.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets one client have so many requests with a body under way at once, and no more. Whoever sends a
 * body byte by byte holds a thread for as long; so they hold a part of the threads, and health and
 * other people's work have the rest.
 */
final class BodiesPerClient extends OncePerRequestFilter {

    /** More than any browser or script sends at once, and a quarter of the threads. */
    static final int MOST = 100;

    private static final long MOST_BYTES = 32L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(BodiesPerClient.class);

    private final Map<Object, Integer> underWay = new ConcurrentHashMap<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasBody(request)) {
            chain.doFilter(request, response);
            return;
        }
        Object client = ClientLimit.clientOf(request.getRemoteAddr());
        boolean oneOfFew = underWay.merge(client, 1, Integer::sum) <= MOST;
        try {
            if (oneOfFew) {
                chain.doFilter(request, response);
                readToItsEnd(request);
            } else {
                refuse(request, response);
            }
        } finally {
            underWay.computeIfPresent(client, (same, number) -> number == 1 ? null : number - 1);
        }
    }

    /** The server would do it after this request has stopped to count. */
    private static void readToItsEnd(HttpServletRequest request) {
        if (request.getHeader("Expect") != null) {
            return;
        }
        try {
            request.getInputStream().skip(MOST_BYTES);
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("The rest of a body did not come, or a reader has it already", gone);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UnreadBodies.leave(request);
        response.setHeader("Connection", "close");
        response.setHeader("Retry-After", "5");
        Problems.write(
                request,
                response,
                Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "access.tooManyBodies", Map.of(), Language.of(request)));
    }
}
