package io.icpready.access;

import java.util.List;
import java.util.function.Supplier;
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
class EngineUsers implements AuthenticationProvider {

    private final IdentityService identities;

    EngineUsers(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String userId = asked.getName();
        String password = String.valueOf(asked.getCredentials());
        if (userId.isBlank()
                || password.isEmpty()
                || !asNobody(() -> identities.checkPassword(userId, password))) {
            throw new BadCredentialsException("unknown user or wrong password");
        }
        return known(userId);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** False for one who was deleted since they logged in. */
    boolean exists(String userId) {
        return asNobody(() -> identities.createUserQuery().userId(userId).count()) > 0;
    }

    /** A user who has already proved who they are, with the groups of this moment. */
    Authentication known(String userId) {
        List<SimpleGrantedAuthority> groups =
                asNobody(() -> identities.createGroupQuery().groupMember(userId).list()).stream()
                        .map(Group::getId)
                        .map(SimpleGrantedAuthority::new)
                        .toList();
        return UsernamePasswordAuthenticationToken.authenticated(userId, null, groups);
    }

    /** Looks at users and groups without being subject to the asker's own rights. */
    private <T> T asNobody(Supplier<T> question) {
        var before = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return question.get();
        } finally {
            identities.setAuthentication(before);
        }
    }
}
