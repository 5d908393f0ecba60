package io.icpready.access.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Headers that tell a browser to be careful. The web applications send their own policy for their
 * pages, so only what they leave out is added there.
 */
final class SecurityHeadersFilter extends OncePerRequestFilter {

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none';"
            + " object-src 'none'";
    private static final String ONE_YEAR = "max-age=31536000";

    private final String webapps;
    private final boolean behindTls;

    /**
     * @param webapps path of the web applications, for example {@code /camunda}
     * @param behindTls whether every reader comes by TLS
     */
    SecurityHeadersFilter(String webapps, boolean behindTls) {
        this.webapps = webapps;
        this.behindTls = behindTls;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Permissions-Policy", "geolocation=(), microphone=(), payment=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (!request.getRequestURI().startsWith(request.getContextPath() + webapps + "/")) {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", POLICY);
            if (behindTls) {
                response.setHeader("Strict-Transport-Security", ONE_YEAR);
            }
        }
        chain.doFilter(request, response);
    }
}
