package io.icpready.access.registration;

import io.icpready.store.SqlTime;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests that nobody has come back to yet. */
final class RegistrationRows {

    private final JdbcClient jdbc;
    private final Duration linkValid;

    RegistrationRows(JdbcClient jdbc, Duration linkValid) {
        this.jdbc = jdbc;
        this.linkValid = linkValid;
    }

    void add(String tokenHash, String email, Instant now) {
        jdbc.sql("insert into icp_registration (token_hash, email, requested_at) values (?, ?, ?)")
                .params(tokenHash, email, SqlTime.sql(now))
                .update();
    }

    int open(Instant now) {
        return jdbc.sql("select count(*) from icp_registration where requested_at > ?")
                .param(oldest(now))
                .query(Integer.class)
                .single();
    }

    int open(String email, Instant now) {
        return jdbc.sql("select count(*) from icp_registration where email = ? and requested_at > ?")
                .params(email, oldest(now))
                .query(Integer.class)
                .single();
    }

    /** The address that a link was sent to, while it holds. */
    Optional<String> email(String tokenHash, Instant now) {
        return jdbc.sql("select email from icp_registration where token_hash = ? and requested_at > ?")
                .params(tokenHash, oldest(now))
                .query(String.class)
                .optional();
    }

    /** Uses a link up; false when somebody else has done so in this moment. */
    boolean use(String tokenHash) {
        return jdbc.sql("delete from icp_registration where token_hash = ?")
                        .param(tokenHash)
                        .update()
                == 1;
    }

    void forget(String email) {
        jdbc.sql("delete from icp_registration where email = ?").param(email).update();
    }

    /** What has run out. */
    int forgetOld(Instant now) {
        return jdbc.sql("delete from icp_registration where requested_at <= ?")
                .param(oldest(now))
                .update();
    }

    private OffsetDateTime oldest(Instant now) {
        return SqlTime.sql(now.minus(linkValid));
    }
}
