package io.icpready.access.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the login of the web applications as a login here. What changes something must carry the
 * token that the web applications gave to their own pages, and no browser may be talked into a
 * change from the page of another site.
 */
public final class WebappSessionFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final EngineUsers users;
    private final AccessDeniedHandler denied;

    /** @param denied answers what is refused */
    public WebappSessionFilter(EngineUsers users, AccessDeniedHandler denied) {
        this.users = users;
        this.denied = denied;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (changes(request) && comesFromElsewhere(request)) {
            denied.handle(request, response, new AccessDeniedException("another site's page"));
            return;
        }
        Optional<HttpSession> session = Optional.ofNullable(request.getSession(false));
        Optional<String> user = session.flatMap(WebappSessionFilter::userOf).filter(users::exists);
        if (user.isPresent() && request.getHeader("Authorization") == null) {
            if (changes(request) && !carriesToken(request, session.get())) {
                denied.handle(request, response, new AccessDeniedException("no CSRF token"));
                return;
            }
            tellToken(session.get(), response);
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(users.known(user.get()));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private static boolean changes(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    private static boolean comesFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !Set.of("same-origin", "none").contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin != null && !sameHost(origin, request.getHeader("Host"));
    }

    private static boolean sameHost(String origin, String host) {
        try {
            return URI.create(origin).getAuthority() != null
                    && URI.create(origin).getAuthority().equalsIgnoreCase(host);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** Who is logged in to the web applications by this session. */
    public static Optional<String> userOf(HttpSession session) {
        return WatchedSession.userOf(session.getAttribute(WatchedSession.AUTHENTICATIONS));
    }

    /** The cookie with the token stays below the web applications; our own pages read it here. */
    private static void tellToken(HttpSession session, HttpServletResponse response) {
        Object token = session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        if (token != null) {
            response.setHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME, token.toString());
        }
    }

    private static boolean carriesToken(HttpServletRequest request, HttpSession session) {
        Object expected = session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        String given = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
        return expected != null && given != null && same(expected.toString(), given);
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
