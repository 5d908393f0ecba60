package io.icpready.access.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Stands around Spring Session's own filter: what one request knows of its session is nothing to the next. */
final class SessionOfOneRequest extends HttpFilter {

    private final transient Optional<SparingSessions<?>> sessions;

    SessionOfOneRequest(Optional<SparingSessions<?>> sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            sessions.ifPresent(SparingSessions::forget);
        }
    }
}
