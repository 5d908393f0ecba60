package io.icpready.access.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.icpready.access.Groups;
import io.icpready.access.Refusal;
import io.icpready.rules.saying.Argument;
import io.icpready.web.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;

/**
 * Says why somebody whose password is right cannot log in all the same. The web applications answer
 * a bare 403, to whom no group was given and to whom chose the wrong application alike.
 */
final class LoginGate {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int FORBIDDEN = 403;
    private static final Set<String> ROLES =
            Set.of(Groups.APPLICANTS, Groups.REVIEWERS, Groups.MANAGERS, Groups.ADMINS);

    private final IdentityService identities;
    private final boolean singleSignOn;

    /** @param singleSignOn whether people come by a provider of their own, and a password opens for administrators alone */
    LoginGate(IdentityService identities, boolean singleSignOn) {
        this.identities = identities;
        this.singleSignOn = singleSignOn;
    }

    Decision explained(Asked asked) {
        String contentType = asked.request().getContentType();
        if (contentType == null || !contentType.toLowerCase(Locale.ROOT).startsWith(FORM)) {
            return Decision.PASS;
        }
        byte[] form = formOf(asked);
        if (form.length > StrictJson.LARGEST_FORM) {
            return new Decision.Refuse(Refusal.badRequest("access.tooLarge", Map.of()));
        }
        String user = userOf(new String(form, UTF_8));
        if (singleSignOn && !rolesOf(user).contains(Groups.ADMINS)) {
            return Decision.refuse("access.login.singleSignOn");
        }
        return Decision.passWith(form)
                .calling(status -> status == FORBIDDEN ? Optional.of(reason(user, asked.part(1))) : Optional.empty());
    }

    private static byte[] formOf(Asked asked) {
        try {
            return asked.request().getInputStream().readNBytes(StrictJson.LARGEST_FORM + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String userOf(String form) {
        return Arrays.stream(form.split("&"))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2 && decoded(part[0]).equals("username"))
                .map(part -> decoded(part[1]))
                .findFirst()
                .orElse("");
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private Refusal reason(String userId, String application) {
        return rolesOf(userId).isEmpty()
                ? Refusal.forbidden("access.login.noRole")
                : new Refusal(
                        FORBIDDEN, "access.login.otherApplication", Map.of("application", Argument.text(application)));
    }

    private Set<String> rolesOf(String userId) {
        return identities.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .filter(ROLES::contains)
                .collect(Collectors.toSet());
    }
}
