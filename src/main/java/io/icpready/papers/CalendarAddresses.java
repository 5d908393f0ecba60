package io.icpready.papers;

import static io.icpready.store.SqlTime.sql;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Private addresses of calendars: programs that subscribe to them do not log in. */
public class CalendarAddresses {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarAddresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a new token for a journey's calendar; one of before leads nowhere from here on. */
    @Transactional
    public String renew(String journeyId, String userId) {
        revoke(journeyId);
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into icp_paper_calendar (journey_id, token_digest, made_by, made_at)"
                        + " values (:journey, :digest, :user, :now)")
                .param("journey", journeyId)
                .param("digest", digest(token))
                .param("user", userId)
                .param("now", sql(clock.instant()))
                .update();
        return token;
    }

    /** The journey whose calendar this token opens. */
    public Optional<String> journey(String token) {
        return jdbc.sql("select journey_id from icp_paper_calendar where token_digest = :digest")
                .param("digest", digest(token))
                .query(String.class)
                .optional();
    }

    /** Whether somebody may be subscribed to a journey's calendar. */
    public boolean exists(String journeyId) {
        return jdbc.sql("select count(*) from icp_paper_calendar where journey_id = :journey")
                        .param("journey", journeyId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void revoke(String journeyId) {
        jdbc.sql("delete from icp_paper_calendar where journey_id = :journey")
                .param("journey", journeyId)
                .update();
    }

    private static String digest(String token) {
        return Hashing.sha256().hashString(token, StandardCharsets.UTF_8).toString();
    }
}
