package io.icpready.hooks.mail;

import static io.icpready.store.SqlTime.sql;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Addresses that want no more mail, whatever subscription it comes from. Their digests alone are kept. */
class MailStops {

    private final JdbcClient jdbc;
    private final Clock clock;

    MailStops(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From here on nothing is sent there; of two at the same moment either does. */
    @Transactional
    public void stop(String address) {
        jdbc.sql("delete from icp_hook_mail_stop where address_digest = :digest")
                .param("digest", digest(address))
                .update();
        jdbc.sql("insert into icp_hook_mail_stop (address_digest, stopped_at) values (:digest, :now)")
                .param("digest", digest(address))
                .param("now", sql(clock.instant()))
                .update();
    }

    boolean isStopped(String address) {
        return jdbc.sql("select count(*) from icp_hook_mail_stop where address_digest = :digest")
                        .param("digest", digest(address))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** People and directories write the same address in upper and lower case. */
    private static String digest(String address) {
        return Hashing.sha256()
                .hashString(address.strip().toLowerCase(Locale.ROOT), StandardCharsets.UTF_8)
                .toString();
    }
}
