package io.icpready.access.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.icpready.access.AsNobody;
import io.icpready.access.Groups;
import io.icpready.access.Refusal;
import io.icpready.rules.saying.Argument;
import io.icpready.web.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;

/**
 * Says why somebody whose password is right cannot log in all the same. The web applications answer
 * a bare 403, to whom no group was given and to whom chose the wrong application alike.
 */
final class LoginGate {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String USER = "username";
    private static final int FORBIDDEN = 403;

    /** The web applications would answer with a fault of theirs. */
    private static final Decision NO_FORM = new Decision.Refuse(new Refusal(415, "access.login.noForm", Map.of()));

    private static final Set<String> ROLES =
            Set.of(Groups.APPLICANTS, Groups.REVIEWERS, Groups.MANAGERS, Groups.ADMINS);

    private final IdentityService identities;
    private final AsNobody nobody;
    private final boolean singleSignOn;
    private final boolean byEmail;

    /**
     * @param singleSignOn whether people come by a provider of their own, and a password opens for administrators alone
     * @param byEmail whether an account is found by its e-mail address too, as people who registered know it
     */
    LoginGate(IdentityService identities, AsNobody nobody, boolean singleSignOn, boolean byEmail) {
        this.identities = identities;
        this.nobody = nobody;
        this.singleSignOn = singleSignOn;
        this.byEmail = byEmail;
    }

    Decision explained(Asked asked) {
        String contentType = asked.request().getContentType();
        if (contentType == null || !contentType.toLowerCase(Locale.ROOT).startsWith(FORM)) {
            return NO_FORM;
        }
        byte[] form = formOf(asked);
        if (form.length > StrictJson.LARGEST_FORM) {
            return new Decision.Refuse(Refusal.badRequest("access.tooLarge", Map.of()));
        }
        String text = new String(form, UTF_8);
        Optional<String> account = byEmail ? accountAt(userOf(text)) : Optional.empty();
        String user = account.orElseGet(() -> userOf(text));
        if (singleSignOn && !rolesOf(user).contains(Groups.ADMINS)) {
            return Decision.refuse("access.login.singleSignOn");
        }
        return Decision.passWith(account.map(id -> withUser(text, id)).orElse(form))
                .calling(status -> status == FORBIDDEN ? Optional.of(reason(user, asked.part(1))) : Optional.empty());
    }

    private static byte[] formOf(Asked asked) {
        try {
            return asked.request().getInputStream().readNBytes(StrictJson.LARGEST_FORM + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** None where several accounts have the same address. */
    private Optional<String> accountAt(String typed) {
        String email = typed.strip().toLowerCase(Locale.ROOT);
        if (!email.contains("@")) {
            return Optional.empty();
        }
        List<User> users =
                nobody.ask(() -> identities.createUserQuery().userEmail(email).listPage(0, 2));
        return users.size() == 1 ? Optional.of(users.get(0).getId()) : Optional.empty();
    }

    private static byte[] withUser(String form, String userId) {
        return Arrays.stream(form.split("&"))
                .map(part -> isUser(part) ? USER + "=" + userId : part)
                .collect(Collectors.joining("&"))
                .getBytes(UTF_8);
    }

    private static String userOf(String form) {
        return Arrays.stream(form.split("&"))
                .filter(LoginGate::isUser)
                .map(part -> decoded(part.substring(part.indexOf('=') + 1)))
                .findFirst()
                .orElse("");
    }

    private static boolean isUser(String part) {
        int end = part.indexOf('=');
        return end > 0 && decoded(part.substring(0, end)).equals(USER);
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
        return nobody
                .ask(() -> identities.createGroupQuery().groupMember(userId).list())
                .stream()
                .map(Group::getId)
                .filter(ROLES::contains)
                .collect(Collectors.toSet());
    }
}
