package io.icpready.access.registration;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import io.icpready.access.AsNobody;
import io.icpready.access.Groups;
import io.icpready.web.RefusedRequestException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes requests for accounts and makes them. Name and password are asked of who holds the link: of
 * whoever asked nothing is kept but the address, so that nobody gets an account with another's password.
 */
final class RegistrationDesk {

    private static final int TOKEN_BYTES = 32;
    private static final Duration TOO_MANY_IN_ALL = Duration.ofHours(1);
    private static final PasswordPolicy POLICY = new DefaultPasswordPolicyImpl();

    private final SecureRandom random = new SecureRandom();
    private final RegistrationRows rows;
    private final RegistrationMail mail;
    private final IdentityService identities;
    private final AsNobody nobody;
    private final TransactionOperations transaction;
    private final RegistrationProperties settings;
    private final Clock clock;

    RegistrationDesk(
            RegistrationRows rows,
            RegistrationMail mail,
            IdentityService identities,
            AsNobody nobody,
            TransactionOperations transaction,
            RegistrationProperties settings,
            Clock clock) {
        this.rows = rows;
        this.mail = mail;
        this.identities = identities;
        this.nobody = nobody;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sends a mail: with a link, or saying that there is an account. Nobody but the reader of the mail learns which.
     *
     * @throws RefusedRequestException when too many requests are open in all
     */
    void request(EmailAddress email, Locale language) {
        Instant now = clock.instant();
        if (rows.open(now) >= settings.atMostOpen()) {
            throw RefusedRequestException.tooMany(TOO_MANY_IN_ALL);
        }
        if (rows.open(email.text(), now) >= settings.perAddress()) {
            return;
        }
        String token = token();
        rows.add(hash(token), email.text(), now);
        if (isKnown(email.text())) {
            mail.sendKnown(email, language);
        } else {
            mail.sendLink(email, token, language);
        }
    }

    /** Whether a link still holds, and nobody has an account at its address by now. */
    boolean holds(String token) {
        return rows.email(hash(token), clock.instant())
                .filter(email -> !isKnown(email))
                .isPresent();
    }

    /** Whether the engine's rules for passwords allow this one. */
    boolean isStrong(String password, String name) {
        User user = identities.newUser(token());
        user.setFirstName(name);
        return identities.checkPasswordAgainstPolicy(POLICY, password, user).isValid();
    }

    /**
     * Makes the account of who holds this link, and uses the link up.
     *
     * @return its id
     * @throws RefusedRequestException when the link does not hold
     */
    String create(String token, String name, String password) {
        return nobody.ask(() -> transaction.execute(status -> createdBy(token, name, password)));
    }

    private String createdBy(String token, String name, String password) {
        String email = rows.email(hash(token), clock.instant())
                .filter(address -> !isKnown(address))
                .filter(address -> rows.use(hash(token)))
                .orElseThrow(() -> RefusedRequestException.notFound("access.registration.link"));
        rows.forget(email);
        User user = identities.newUser(freeId());
        user.setFirstName(name);
        user.setLastName("");
        user.setEmail(email);
        user.setPassword(password);
        identities.saveUser(user);
        identities.createMembership(user.getId(), Groups.APPLICANTS);
        return user.getId();
    }

    /** Says nothing of the person: it stands in addresses and in the sight of reviewers. */
    private String freeId() {
        return random.ints(100_000_000, 1_000_000_000)
                .mapToObj(number -> "a" + number)
                .filter(id -> identities.createUserQuery().userId(id).count() == 0)
                .findFirst()
                .orElseThrow();
    }

    private boolean isKnown(String email) {
        return nobody.ask(() -> identities.createUserQuery().userEmail(email).count()) > 0;
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        return Hashing.sha256().hashString(token, UTF_8).toString();
    }
}
