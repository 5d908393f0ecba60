package io.icpready.access.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.icpready.access.Refusal;
import io.icpready.access.ShownValue;
import io.icpready.rules.saying.Argument;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.User;

/**
 * Looks at the accounts that administrators make and the passwords they give. The engine answers
 * what does not suit it as a fault of its own.
 */
final class AccountGate {

    private static final Pattern USER_ID = Pattern.compile("[a-zA-Z0-9]{1,64}");

    private final IdentityService identities;

    AccountGate(IdentityService identities) {
        this.identities = identities;
    }

    /** A user with a profile and a password. */
    Decision create(Asked asked) {
        return form(asked, this::objection);
    }

    /** A new password for somebody. */
    Decision password(Asked asked) {
        return form(asked, form -> weakness(form.path("password"), userOf(asked.part(1))));
    }

    private Optional<Refusal> objection(ObjectNode form) {
        JsonNode id = form.path("profile").path("id");
        if (!id.isTextual() || !USER_ID.matcher(id.textValue()).matches()) {
            return Optional.of(Refusal.badRequest("access.user.id", Map.of("found", ShownValue.value(id))));
        }
        if (identities.createUserQuery().userId(id.textValue()).count() > 0) {
            return Optional.of(new Refusal(409, "access.user.exists", Map.of("found", Argument.text(id.textValue()))));
        }
        return weakness(form.path("credentials").path("password"), named(form.path("profile")));
    }

    private Optional<Refusal> weakness(JsonNode password, User user) {
        if (!password.isTextual() || password.textValue().isBlank()) {
            return Optional.of(Refusal.badRequest("access.user.password", Map.of()));
        }
        PasswordPolicy policy = identities.getPasswordPolicy();
        boolean strong = policy == null
                || identities
                        .checkPasswordAgainstPolicy(policy, password.textValue(), user)
                        .isValid();
        return strong ? Optional.empty() : Optional.of(Refusal.badRequest("access.password.weak", Map.of()));
    }

    private User named(JsonNode profile) {
        User user = identities.newUser(profile.path("id").textValue());
        user.setFirstName(profile.path("firstName").asText(""));
        user.setLastName(profile.path("lastName").asText(""));
        user.setEmail(profile.path("email").asText(""));
        return user;
    }

    private User userOf(String userId) {
        return identities.createUserQuery().userId(userId).singleResult();
    }

    private static Decision form(Asked asked, Objections objections) {
        SmallBody body = SmallBody.of(asked.request());
        if (!(body instanceof SmallBody.Json json)) {
            return new Decision.Refuse(((SmallBody.Unfit) body).refusal());
        }
        Optional<ObjectNode> form = FormSubmission.object(json.bytes());
        if (form.isEmpty()) {
            return new Decision.Refuse(Refusal.badRequest("access.malformed", Map.of()));
        }
        return objections
                .against(form.get())
                .<Decision>map(Decision.Refuse::new)
                .orElseGet(() -> ManagerRoutes.administration(Decision.passWith(FormSubmission.bytes(form.get()))));
    }

    @FunctionalInterface
    private interface Objections {
        Optional<Refusal> against(ObjectNode form);
    }
}
