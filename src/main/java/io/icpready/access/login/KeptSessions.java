package io.icpready.access.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;

/**
 * Decides which sessions of the web applications are worth a row in the database. Their filters ask
 * for a session on every request; it is kept for somebody who has logged in, and for a short while
 * for somebody who looks at a login page. Everybody else gets one that ends with the request.
 *
 * <p>Is a filter for CSRF tokens as well: with several nodes nobody sees to it that two requests
 * right after a login make one token and not two, so the login itself makes it.
 */
public final class KeptSessions extends CsrfPreventionFilter {

    /** How long a login page may stay open before its token is forgotten. */
    static final Duration AT_THE_DOOR = Duration.ofMinutes(15);

    private final Pattern loginPage;

    /** @param webapps path of the web applications, for example {@code /camunda} */
    KeptSessions(String webapps) {
        this(Pattern.compile(Pattern.quote(webapps) + "/app/[a-z]+/(?:[a-z]+/?)?"));
    }

    /** @param loginPage below the application, where a login begins */
    public KeptSessions(Pattern loginPage) {
        this.loginPage = loginPage;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new WithKeptSession((HttpServletRequest) request, (HttpServletResponse) response), response);
    }

    private boolean isLoginPage(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getMethod().equals("GET") && loginPage.matcher(path).matches();
    }

    private final class WithKeptSession extends HttpServletRequestWrapper {

        private final HttpServletResponse response;
        private WatchedSession kept;
        private PassingSession passing;

        WithKeptSession(HttpServletRequest request, HttpServletResponse response) {
            super(request);
            this.response = response;
        }

        @Override
        public HttpSession getSession() {
            return getSession(true);
        }

        @Override
        public HttpSession getSession(boolean create) {
            HttpSession stored = super.getSession(false);
            if (stored != null) {
                return watched(stored);
            }
            if (passing != null || !create) {
                return passing;
            }
            if (kept != null && kept.ended()) {
                return atLogin();
            }
            if (isLoginPage(this)) {
                HttpSession session = watched(super.getSession(true));
                session.setMaxInactiveInterval((int) AT_THE_DOOR.toSeconds());
                return session;
            }
            passing = new PassingSession(getServletContext());
            return passing;
        }

        /** The web applications end the session of the login page and ask for a new one at once. */
        private HttpSession atLogin() {
            HttpSession session = watched(super.getSession(true));
            setCSRFToken(this, response);
            return session;
        }

        private HttpSession watched(HttpSession stored) {
            if (kept == null || !kept.watches(stored)) {
                kept = new WatchedSession(stored);
            }
            return kept;
        }
    }
}
