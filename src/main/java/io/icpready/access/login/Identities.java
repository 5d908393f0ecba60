package io.icpready.access.login;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's users, with passwords that are guessed at slowly, hashed anew when an old hash is met,
 * and with sessions that end when what they rest on has changed.
 */
final class Identities extends DbIdentityServiceProvider {

    private final WrongPasswords wrong;
    private final SlowHash hash;
    private final SessionsOfPersons sessions;
    private final ForeignAccounts foreign;

    Identities(WrongPasswords wrong, SlowHash hash, SessionsOfPersons sessions, ForeignAccounts foreign) {
        this.wrong = wrong;
        this.hash = hash;
        this.sessions = sessions;
        this.foreign = foreign;
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        if (userId == null || password == null || wrong.mustWait(userId)) {
            return false;
        }
        UserEntity user = findUserById(userId);
        boolean right = user == null || user.getPassword() == null ? nobody(password) : matchPassword(password, user);
        if (!right) {
            wrong.count(userId);
        } else if (hash.isOld(user.getPassword())) {
            user.setPassword(password);
            user.encryptPassword();
        }
        return right;
    }

    /** For who is unknown or has no password. Takes as long as for others: the time would tell which names there are. */
    private boolean nobody(String password) {
        hash.encrypt(password);
        return false;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        boolean newPassword = ((UserEntity) user).getRevision() > 0 && ((UserEntity) user).hasNewPassword();
        IdentityOperationResult result = super.saveUser(user);
        if (newPassword) {
            endSessions(user.getId());
        }
        return result;
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        endSessions(userId);
        foreign.forget(userId);
        return super.deleteUser(userId);
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        endSessions(userId);
        return super.deleteMembership(userId, groupId);
    }

    /** When it is sure; who changes their own stays in the session that they do it in. */
    private void endSessions(String userId) {
        Optional<String> current = WrongPasswords.request()
                .flatMap(request -> Optional.ofNullable(request.getSession(false)))
                .map(HttpSession::getId);
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, done -> sessions.end(userId, current));
    }
}
