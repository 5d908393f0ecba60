package io.icpready.access.login;

import io.icpready.access.CurrentUser;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine knows who is asking: its filters have told it, for this thread. */
@Component
class EngineCurrentUser implements CurrentUser {

    private final IdentityService identities;

    // Lazy: the process engine gathers plugins which in turn may want to know the current user.
    EngineCurrentUser(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Optional<String> userId() {
        return authentication().map(Authentication::getUserId);
    }

    @Override
    public boolean isInGroup(String groupId) {
        return authentication()
                .map(Authentication::getGroupIds)
                .orElse(List.of())
                .contains(groupId);
    }

    private Optional<Authentication> authentication() {
        return Optional.ofNullable(identities.getCurrentAuthentication());
    }
}
