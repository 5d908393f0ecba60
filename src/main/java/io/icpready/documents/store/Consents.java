package io.icpready.documents.store;

import static io.icpready.store.SqlTime.instant;
import static io.icpready.store.SqlTime.optional;
import static io.icpready.store.SqlTime.sql;

import io.icpready.documents.Consent;
import io.icpready.documents.ConsentText;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who consented to which version of the text, and when it was taken back. */
public class Consents {

    private static final String STANDING = " where journey_id = :journey and withdrawn_at is null";

    private final JdbcClient jdbc;
    private final Clock clock;

    Consents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of one text once; who agrees to a newer one keeps the older agreement as well. */
    public void give(String journeyId, String userId) {
        if (given(journeyId).filter(ConsentText::isCurrent).isPresent()) {
            return;
        }
        jdbc.sql("insert into icp_consent (consent_id, journey_id, user_id, text_version,"
                        + " given_at) values (:id, :journey, :user, :version, :now)")
                .param("id", UUID.randomUUID().toString())
                .param("journey", journeyId)
                .param("user", userId)
                .param("version", ConsentText.VERSION)
                .param("now", sql(clock.instant()))
                .update();
    }

    /** The standing consent; of several the one to the newest text. */
    public Optional<Consent> given(String journeyId) {
        return select(STANDING + " order by text_version desc, given_at", "journey", journeyId).stream()
                .findFirst();
    }

    public List<Consent> ofPerson(String userId) {
        return select(" where user_id = :user order by given_at", "user", userId);
    }

    private List<Consent> select(String condition, String parameter, String value) {
        return jdbc.sql("select journey_id, user_id, text_version, given_at, withdrawn_at"
                        + " from icp_consent"
                        + condition)
                .param(parameter, value)
                .query((row, number) -> new Consent(
                        row.getString("journey_id"),
                        row.getString("user_id"),
                        row.getString("text_version"),
                        instant(row, "given_at"),
                        optional(row, "withdrawn_at")))
                .list();
    }

    /**
     * Holds the standing consent until the transaction ends, so that an upload and a withdrawal of
     * one journey never overtake each other.
     */
    public boolean lock(String journeyId) {
        return !jdbc.sql("select consent_id from icp_consent" + STANDING + " for update")
                .param("journey", journeyId)
                .query(String.class)
                .list()
                .isEmpty();
    }

    public void withdraw(String journeyId, String userId) {
        jdbc.sql("update icp_consent set withdrawn_at = :now, withdrawn_by = :user" + STANDING)
                .param("now", sql(clock.instant()))
                .param("user", userId)
                .param("journey", journeyId)
                .update();
    }

    public void forget(String userId) {
        jdbc.sql("delete from icp_consent where user_id = :user")
                .param("user", userId)
                .update();
    }
}
