package io.icpready.access.registration;

import io.icpready.access.AsNobody;
import io.icpready.access.PersonalAccount;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;

/** Accounts as the engine keeps them. */
final class KeptAccounts implements PersonalAccount {

    private final IdentityService identities;
    private final AsNobody nobody;
    private final RegistrationRows rows;

    KeptAccounts(IdentityService identities, AsNobody nobody, RegistrationRows rows) {
        this.identities = identities;
        this.nobody = nobody;
        this.rows = rows;
    }

    @Override
    public Map<String, Object> export(String userId) {
        return nobody.ask(() -> user(userId).map(this::described).orElse(Map.of()));
    }

    private Map<String, Object> described(User user) {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("id", user.getId());
        account.put("firstName", user.getFirstName());
        account.put("lastName", user.getLastName());
        account.put("email", user.getEmail());
        account.put(
                "groups",
                identities.createGroupQuery().groupMember(user.getId()).list().stream()
                        .map(Group::getId)
                        .toList());
        return account;
    }

    @Override
    public void forgetRequests(String userId) {
        nobody.ask(() -> user(userId))
                .map(User::getEmail)
                .flatMap(EmailAddress::of)
                .ifPresent(email -> rows.forget(email.text()));
    }

    private Optional<User> user(String userId) {
        return Optional.ofNullable(identities.createUserQuery().userId(userId).singleResult());
    }
}
