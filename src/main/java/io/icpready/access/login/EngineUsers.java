package io.icpready.access.login;

import io.icpready.access.AsNobody;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * The engine's users, for Spring Security: the engine checks the password and locks an account that
 * is being guessed at; a user's groups are their authorities.
 */
@Component
public class EngineUsers implements AuthenticationProvider {

    private final IdentityService identities;
    private final AsNobody nobody;

    EngineUsers(@Lazy IdentityService identities, AsNobody nobody) {
        this.identities = identities;
        this.nobody = nobody;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String userId = asked.getName();
        String password = String.valueOf(asked.getCredentials());
        if (userId.isBlank() || password.isEmpty() || !nobody.ask(() -> identities.checkPassword(userId, password))) {
            throw new BadCredentialsException("unknown user or wrong password");
        }
        return known(userId);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** False for one who was deleted since they logged in. */
    public boolean exists(String userId) {
        return nobody.ask(() -> identities.createUserQuery().userId(userId).count()) > 0;
    }

    /** A user who has already proved who they are, with the groups of this moment. */
    Authentication known(String userId) {
        List<SimpleGrantedAuthority> groups =
                nobody
                        .ask(() -> identities
                                .createGroupQuery()
                                .groupMember(userId)
                                .list())
                        .stream()
                        .map(Group::getId)
                        .map(SimpleGrantedAuthority::new)
                        .toList();
        return UsernamePasswordAuthenticationToken.authenticated(userId, null, groups);
    }
}
