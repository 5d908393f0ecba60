package io.icpready.access.login;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions of which it is noted once a minute that somebody was there, and not at every request: that
 * alone was a transaction and a row written anew for each. Whoever is idle is forgotten up to a minute
 * early. A request reads its session once: Spring Session asks for it again, after its answer has gone.
 */
final class SparingSessions<S extends Session> implements SessionRepository<SparingSessions.Seen<S>> {

    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    private final SessionRepository<S> sessions;

    /** What the request of this thread has written; {@link SessionOfOneRequest} sees to it that the next finds nothing. */
    private final ThreadLocal<Seen<S>> written = new ThreadLocal<>();

    SparingSessions(SessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Seen<S> createSession() {
        return new Seen<>(sessions.createSession());
    }

    @Override
    public void save(Seen<S> session) {
        sessions.save(session.stored());
        written.set(session);
    }

    @Override
    public Seen<S> findById(String id) {
        return Optional.ofNullable(written.get())
                .filter(known -> known.getId().equals(id))
                .or(() -> Optional.ofNullable(sessions.findById(id)).map(Seen::new))
                .orElse(null);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
        written.remove();
    }

    /** The request of this thread is over. */
    void forget() {
        written.remove();
    }

    /** A session that is told of every access, and passes on few. */
    record Seen<S extends Session>(S stored) implements Session {

        @Override
        public void setLastAccessedTime(Instant now) {
            if (Duration.between(stored.getLastAccessedTime(), now).compareTo(BETWEEN_NOTES) >= 0) {
                stored.setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return stored.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public String changeSessionId() {
            return stored.changeSessionId();
        }

        @Override
        public <T> T getAttribute(String name) {
            return stored.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            stored.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            stored.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            stored.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }
}
