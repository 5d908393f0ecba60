package io.icpready.access.signon;

import io.icpready.access.Groups;
import io.icpready.access.login.ForeignAccounts;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The accounts of people who come from the provider. An account is never found by its name: what
 * was made here, an administrator above all, cannot be taken over by somebody who is called the same there.
 */
final class Accounts {

    private static final Set<String> ROLES =
            Set.of(Groups.APPLICANTS, Groups.REVIEWERS, Groups.MANAGERS, Groups.ADMINS);

    private final IdentityService identities;
    private final ForeignAccounts foreign;
    private final TransactionOperations transaction;
    private final OidcProperties settings;

    Accounts(
            IdentityService identities,
            ForeignAccounts foreign,
            TransactionOperations transaction,
            OidcProperties settings) {
        this.identities = identities;
        this.foreign = foreign;
        this.transaction = transaction;
        this.settings = settings;
    }

    /**
     * Gives a person the groups that the provider says, and takes those that it no longer says, with all
     * sessions that rest on them. Who has none gets no account.
     *
     * @return id of the account; none for who has no role
     */
    Optional<String> admit(Claims claims) {
        Set<String> groups = claims.groups(settings.groupsClaim(), settings.groups());
        return transaction.execute(status -> {
            Optional<String> known = foreign.of(claims.identity());
            if (known.isEmpty() && groups.isEmpty()) {
                return Optional.<String>empty();
            }
            String userId = known.orElseGet(() -> create(claims));
            describe(userId, claims);
            setGroups(userId, groups);
            return Optional.of(userId).filter(admitted -> !groups.isEmpty());
        });
    }

    private String create(Claims claims) {
        String wanted = claims.nameForAccount(settings.nameClaim());
        String free = exists(wanted)
                ? IntStream.iterate(2, number -> number + 1)
                        .mapToObj(number -> wanted + number)
                        .filter(name -> !exists(name))
                        .findFirst()
                        .orElseThrow()
                : wanted;
        identities.saveUser(identities.newUser(free));
        foreign.keep(claims.identity(), free);
        return free;
    }

    private boolean exists(String userId) {
        return identities.createUserQuery().userId(userId).count() > 0;
    }

    private void describe(String userId, Claims claims) {
        User user = identities.createUserQuery().userId(userId).singleResult();
        user.setFirstName(
                claims.text("given_name").or(() -> claims.text("name")).orElse(userId));
        user.setLastName(claims.text("family_name").orElse(""));
        claims.email().ifPresent(user::setEmail);
        identities.saveUser(user);
    }

    private void setGroups(String userId, Set<String> wanted) {
        Set<String> present = identities.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .filter(ROLES::contains)
                .collect(Collectors.toSet());
        present.stream()
                .filter(group -> !wanted.contains(group))
                .forEach(group -> identities.deleteMembership(userId, group));
        wanted.stream()
                .filter(group -> !present.contains(group))
                .forEach(group -> identities.createMembership(userId, group));
    }
}
