package io.icpready.access.login;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;

/**
 * A session that ends with its request. Its token is known to nobody, so that nothing can be changed
 * in it and no cookie tells it.
 */
final class PassingSession implements HttpSession {

    private final ServletContext context;
    private final long created = System.currentTimeMillis();
    private final String id = UUID.randomUUID().toString();
    private final Map<String, Object> attributes = new HashMap<>();

    PassingSession(ServletContext context) {
        this.context = context;
        attributes.put(
                CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, UUID.randomUUID().toString());
    }

    @Override
    public long getCreationTime() {
        return created;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public long getLastAccessedTime() {
        return created;
    }

    @Override
    public ServletContext getServletContext() {
        return context;
    }

    /** It cannot stay longer than its request. */
    @Override
    public void setMaxInactiveInterval(int seconds) {}

    @Override
    public int getMaxInactiveInterval() {
        return 0;
    }

    @Override
    public Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, Object value) {
        attributes.put(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    @Override
    public void invalidate() {
        attributes.clear();
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
