package io.icpready.access.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says once in the log when real filings are served without TLS, as far as this node can tell. Nobody
 * can log in then, for the cookies are Secure, and the reason is hard to guess.
 */
final class PlainHttpHint extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(PlainHttpHint.class);

    private final Set<Kind> toTell = EnumSet.allOf(Kind.class);

    private enum Kind {
        NO_PROXY("""
                Served over plain HTTP: nobody can log in, and whoever listens reads along. Put a proxy in front that ends\
                 TLS and sends X-Forwarded-For and X-Forwarded-Proto: https; see docs/operations.md, "Proxy".\
                """),
        UNKNOWN_PROXY("""
                Something at {} sends X-Forwarded-For or X-Forwarded-Proto and is not believed, so every request counts as\
                 plain HTTP from that one address, and nobody can log in. If it is your proxy, name it by a pattern in\
                 server.tomcat.remoteip.internal-proxies; see docs/operations.md, "Proxy".\
                """);

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }

    /** Health and figures are asked for from the node's own network. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.isSecure() || request.getRequestURI().startsWith(request.getContextPath() + "/actuator");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // What a believed proxy says is taken out of the request.
        boolean forwarded =
                request.getHeader("X-Forwarded-For") != null || request.getHeader("X-Forwarded-Proto") != null;
        tell(forwarded ? Kind.UNKNOWN_PROXY : Kind.NO_PROXY, request.getRemoteAddr());
        chain.doFilter(request, response);
    }

    private void tell(Kind kind, String address) {
        synchronized (toTell) {
            if (!toTell.remove(kind)) {
                return;
            }
        }
        LOG.warn(kind.sentence, address);
    }
}
