package io.icpready.access.login;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpSession;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * A session in the database, watched for who is logged in. The web applications put that back after
 * every request, changed or not: unchanged it is not written, or a slow request would log in again
 * whom a quicker one has just logged out. And a session is filed under its person.
 */
final class WatchedSession implements HttpSession {

    /** Under which the web applications keep who is logged in. */
    static final String AUTHENTICATIONS = "authenticatedUser";

    private final HttpSession stored;
    private Object current;
    private String asWritten;
    private boolean ended;

    WatchedSession(HttpSession stored) {
        this.stored = stored;
        this.current = stored.getAttribute(AUTHENTICATIONS);
        this.asWritten = stateOf(current);
    }

    boolean watches(HttpSession session) {
        return stored.equals(session);
    }

    boolean ended() {
        return ended;
    }

    @Override
    public void setAttribute(String name, Object value) {
        if (AUTHENTICATIONS.equals(name)) {
            current = value;
            write(value);
        } else {
            stored.setAttribute(name, value);
        }
    }

    private void write(Object authentications) {
        String state = stateOf(authentications);
        if (!state.equals(asWritten)) {
            asWritten = state;
            stored.setAttribute(AUTHENTICATIONS, authentications);
            stored.setAttribute(
                    FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                    userOf(authentications).orElse(null));
        }
    }

    /** Who is logged in by this value of the attribute. */
    static Optional<String> userOf(Object value) {
        return value instanceof Authentications authentications
                ? Optional.ofNullable(authentications.getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT))
                        .map(authentication -> authentication.getIdentityId())
                : Optional.empty();
    }

    private static String stateOf(Object value) {
        return value instanceof Authentications authentications
                ? authentications.getAuthentications().stream()
                        .map(WatchedSession::stateOf)
                        .sorted()
                        .collect(joining())
                : "";
    }

    private static String stateOf(UserAuthentication user) {
        return List.of(
                        user.getProcessEngineName(),
                        user.getIdentityId(),
                        String.valueOf(user.getGroupIds()),
                        String.valueOf(user.getTenantIds()),
                        String.valueOf(user.getAuthorizedApps()),
                        String.valueOf(user.getCacheValidationTime()))
                .toString();
    }

    @Override
    public void invalidate() {
        ended = true;
        stored.invalidate();
    }

    @Override
    public long getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    public long getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public ServletContext getServletContext() {
        return stored.getServletContext();
    }

    @Override
    public void setMaxInactiveInterval(int seconds) {
        stored.setMaxInactiveInterval(seconds);
    }

    @Override
    public int getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    /** Within a request the web applications go on with the object that they put here, written or not. */
    @Override
    public Object getAttribute(String name) {
        return AUTHENTICATIONS.equals(name) ? current : stored.getAttribute(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public void removeAttribute(String name) {
        stored.removeAttribute(name);
    }

    @Override
    public boolean isNew() {
        return stored.isNew();
    }
}
