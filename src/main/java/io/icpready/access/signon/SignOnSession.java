package io.icpready.access.signon;

import io.icpready.access.login.WebappSessionFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.util.ServletContextUtil;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What of single sign-on lies in a session. Logged in is who is logged in to the web applications: for
 * guard, token and end of a session it makes no difference which door somebody came by.
 */
final class SignOnSession {

    private static final String WANTED = "icp-ready.sign-on.wanted";
    private static final String ID_TOKEN = "icp-ready.sign-on.id-token";
    private static final String ENTERED = "icp-ready.sign-on.entered";

    private final ObjectProvider<ProcessEngine> engine;
    private final Clock clock;
    private final Duration longest;
    private final Pattern pages;

    /** @param webapps path of the web applications, for example {@code /camunda} */
    SignOnSession(ObjectProvider<ProcessEngine> engine, Clock clock, Duration longest, String webapps) {
        this.engine = engine;
        this.clock = clock;
        this.longest = longest;
        this.pages = Pattern.compile(Pattern.quote(webapps) + "/app/(?:tasklist|cockpit|admin|welcome)/(?:default/?)?");
    }

    /** Whether this is a page of the web applications, and so one to come back to. */
    boolean isPage(String path) {
        return pages.matcher(path).matches();
    }

    /** Where to go after the login. */
    void want(HttpServletRequest request, String path) {
        request.getSession().setAttribute(WANTED, path);
    }

    /** Logs somebody in, in a session of its own: nothing of the one before it stays, its id least of all. */
    Optional<String> enter(HttpServletRequest request, String userId, String idToken) {
        Optional<String> wanted = attribute(request.getSession(false), WANTED, String.class);
        UserAuthentication login = AuthenticationUtil.createAuthentication(engine.getObject(), userId);
        login.setCacheValidationTime(ServletContextUtil.getAuthCacheValidationTime(request.getServletContext()));
        AuthenticationUtil.revalidateSession(request, login);
        HttpSession session = request.getSession();
        session.setAttribute(ID_TOKEN, idToken);
        session.setAttribute(ENTERED, clock.instant());
        return wanted;
    }

    static boolean isLoggedIn(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(WebappSessionFilter::userOf)
                .isPresent();
    }

    /** The provider's word for who logged in here, with which it knows whom to log out. */
    static Optional<String> idToken(HttpServletRequest request) {
        return attribute(request.getSession(false), ID_TOKEN, String.class);
    }

    /** Whether what the provider said is too long ago. */
    boolean isTooOld(HttpSession session) {
        return attribute(session, ENTERED, Instant.class)
                .filter(entered -> entered.plus(longest).isBefore(clock.instant()))
                .isPresent();
    }

    private static <T> Optional<T> attribute(HttpSession session, String name, Class<T> type) {
        return Optional.ofNullable(session)
                .map(present -> present.getAttribute(name))
                .filter(type::isInstance)
                .map(type::cast);
    }
}
