package io.icpready.access.http;

import io.icpready.web.Language;
import io.icpready.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body where one client has too many under way, see {@link Bodies}. */
final class BodiesPerClient extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!Bodies.isOneTooMany(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Connection", "close");
        response.setHeader("Retry-After", "5");
        Problems.write(
                request,
                response,
                Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "access.tooManyBodies", Map.of(), Language.of(request)));
    }
}
