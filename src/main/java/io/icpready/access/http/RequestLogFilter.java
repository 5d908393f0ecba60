package io.icpready.access.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes how requests to the interfaces ended: method, path, status, time. Never who asked, what the
 * query or the body said, nor a name in the path: of a path only words of the interfaces and
 * technical ids stay. What failed is noted always, the rest on demand (level debug).
 */
final class RequestLogFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger("io.icpready.requests");
    private static final Pattern PERSONAL = Pattern.compile("(/(?:user|members|group-members|calendar)/)[^/]+");
    private static final Pattern ODD = Pattern.compile("[^\\w/.:-]");
    private static final int LONGEST = 200;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().contains("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            note(request, response, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static void note(HttpServletRequest request, HttpServletResponse response, Duration time) {
        if (response.getStatus() >= 400) {
            LOG.info(
                    "{} {} {} {} ms",
                    request.getMethod(),
                    withoutPersons(request.getRequestURI()),
                    response.getStatus(),
                    time.toMillis());
        } else if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "{} {} {} {} ms",
                    request.getMethod(),
                    withoutPersons(request.getRequestURI()),
                    response.getStatus(),
                    time.toMillis());
        }
    }

    static String withoutPersons(String path) {
        String shown = ODD.matcher(PERSONAL.matcher(path).replaceAll("$1*")).replaceAll("?");
        return shown.length() > LONGEST ? shown.substring(0, LONGEST) : shown;
    }
}
