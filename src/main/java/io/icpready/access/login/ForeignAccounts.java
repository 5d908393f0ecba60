package io.icpready.access.login;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which account belongs to whom at the provider of single sign-on. By the provider's own identifier
 * of a person: names there may change, and change hands.
 */
public final class ForeignAccounts {

    private final ObjectProvider<JdbcClient> jdbc;

    ForeignAccounts(ObjectProvider<JdbcClient> jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param identity SHA-256 of issuer and subject, 64 hexadecimal digits
     * @return id of the account
     */
    public Optional<String> of(String identity) {
        return jdbc.getObject()
                .sql("select user_id from icp_signon_person where identity = ?")
                .param(identity)
                .query(String.class)
                .optional();
    }

    /** From now on this account is theirs. */
    public void keep(String identity, String userId) {
        jdbc.getObject()
                .sql("insert into icp_signon_person (identity, user_id) values (?, ?)")
                .params(identity, userId)
                .update();
    }

    /** The account is gone, and its name may be given to somebody else. */
    void forget(String userId) {
        jdbc.getObject()
                .sql("delete from icp_signon_person where user_id = ?")
                .param(userId)
                .update();
    }
}
