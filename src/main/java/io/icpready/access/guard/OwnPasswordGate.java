package io.icpready.access.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.icpready.access.AsNobody;
import io.icpready.access.Refusal;
import io.icpready.rules.saying.Argument;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.User;

/**
 * Lets people change their own password, on the profile page of the web applications, and nothing
 * else of any user. Who holds nothing but an open session changes nothing: the current password is
 * asked for, and each wrong one makes the next try wait as a wrong login does.
 */
final class OwnPasswordGate {

    private static final String NEW = "password";
    private static final String CURRENT = "authenticatedUserPassword";
    private static final int LONGEST = 200;

    private final IdentityService identities;
    private final AsNobody nobody;

    OwnPasswordGate(IdentityService identities, AsNobody nobody) {
        this.identities = identities;
        this.nobody = nobody;
    }

    Decision change(Asked asked) {
        if (!asked.part(1).equals(asked.caller().id())) {
            return Decision.refuse("access.notAllowed");
        }
        SmallBody body = SmallBody.of(asked.request());
        if (!(body instanceof SmallBody.Json json)) {
            return new Decision.Refuse(((SmallBody.Unfit) body).refusal());
        }
        return FormSubmission.object(json.bytes())
                .filter(OwnPasswordGate::isChange)
                .map(change -> judged(asked.caller().id(), change))
                .orElseGet(() -> refused("access.password.form"));
    }

    private static boolean isChange(ObjectNode change) {
        return change.size() == 2 && isPassword(change.path(NEW)) && isPassword(change.path(CURRENT));
    }

    private static boolean isPassword(JsonNode value) {
        return value.isTextual()
                && !value.textValue().isBlank()
                && value.textValue().length() <= LONGEST;
    }

    private Decision judged(String userId, ObjectNode change) {
        String wanted = change.get(NEW).textValue();
        String current = change.get(CURRENT).textValue();
        return nobody.ask(() -> objection(userId, wanted, current))
                .map(OwnPasswordGate::refused)
                .orElseGet(() -> Decision.passWith(FormSubmission.bytes(change)));
    }

    private Optional<String> objection(String userId, String wanted, String current) {
        if (!identities.checkPassword(userId, current)) {
            return Optional.of("access.password.current");
        }
        if (wanted.equals(current)) {
            return Optional.of("access.password.same");
        }
        return isStrong(userId, wanted) ? Optional.empty() : Optional.of("access.password.weak");
    }

    /** By the engine's own policy, which only production has. */
    private boolean isStrong(String userId, String wanted) {
        PasswordPolicy policy = identities.getPasswordPolicy();
        User user = identities.createUserQuery().userId(userId).singleResult();
        return policy == null
                || identities.checkPasswordAgainstPolicy(policy, wanted, user).isValid();
    }

    private static Decision refused(String messageKey) {
        return new Decision.Refuse(Refusal.badRequest(messageKey, Map.of("maximum", Argument.number(LONGEST))));
    }
}
