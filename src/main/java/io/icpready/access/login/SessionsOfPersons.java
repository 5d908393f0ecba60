package io.icpready.access.login;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;

/** Ends sessions, at whichever node they began. */
final class SessionsOfPersons {

    private final ObjectProvider<FindByIndexNameSessionRepository<?>> repository;

    SessionsOfPersons(ObjectProvider<FindByIndexNameSessionRepository<?>> repository) {
        this.repository = repository;
    }

    /**
     * @param spared id of a session that goes on
     */
    void end(String userId, Optional<String> spared) {
        repository.ifAvailable(sessions -> sessions.findByPrincipalName(userId).keySet().stream()
                .filter(id -> !spared.equals(Optional.of(id)))
                .forEach(sessions::deleteById));
    }
}
