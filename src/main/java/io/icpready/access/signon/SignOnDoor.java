package io.icpready.access.signon;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends who opens a web application to the provider, and ends sessions that rest on what it said too
 * long ago. An administrator gets the form for a password by adding {@code ?password} to the address.
 */
final class SignOnDoor extends OncePerRequestFilter {

    private static final String PASSWORD = "password";

    private final SignOnSession session;
    private final String begin;

    /** @param begin path at which a login begins */
    SignOnDoor(SignOnSession session, String begin) {
        this.session = session;
        this.begin = begin;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional.ofNullable(request.getSession(false)).filter(session::isTooOld).ifPresent(old -> old.invalidate());
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (request.getMethod().equals("GET")
                && session.isPage(path)
                && request.getParameter(PASSWORD) == null
                && !SignOnSession.isLoggedIn(request)) {
            response.sendRedirect(
                    request.getContextPath() + begin + "?" + SignOnRequests.TO + "=" + URLEncoder.encode(path, UTF_8));
            return;
        }
        chain.doFilter(request, response);
    }
}
