package io.icpready.access.http;

import io.icpready.web.Language;
import io.icpready.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses that are written in an irregular way. The engine's own security filter matches
 * the address as it was sent, while the server decodes it before it chooses who answers: written as
 * {@code /api/%65ngine/}, the engine's REST would be open to everybody.
 */
final class CanonicalPathFilter extends OncePerRequestFilter {

    /** A percent-encoded letter, digit, hyphen, dot, underscore or tilde (RFC 3986 §2.3). */
    private static final Pattern NEEDLESSLY_ENCODED =
            Pattern.compile("%(2[DdEe]|3[0-9]|4[1-9A-Fa-f]|5[0-9AaFf]|6[1-9A-Fa-f]|7[0-9AaEe])");

    private final StrictHttpFirewall firewall = new StrictHttpFirewall();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isCanonical(request)) {
            chain.doFilter(request, response);
        } else {
            Problems.write(
                    request,
                    response,
                    Problems.of(HttpStatus.BAD_REQUEST, "access.oddPath", Map.of(), Language.of(request)));
        }
    }

    private boolean isCanonical(HttpServletRequest request) {
        try {
            firewall.getFirewalledRequest(request);
            return !NEEDLESSLY_ENCODED.matcher(request.getRequestURI()).find();
        } catch (RequestRejectedException irregular) {
            return false;
        }
    }
}
