package io.icpready.sealing;

import static io.icpready.store.SqlTime.sql;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * The data key of each journey. A picture is sealed to its document and its journey: moved to
 * another row, it does not open.
 */
public class JourneyKeys {

    private final JdbcClient jdbc;
    private final KeyEncryption keyEncryption;
    private final Clock clock;

    public JourneyKeys(JdbcClient jdbc, KeyEncryption keyEncryption, Clock clock) {
        this.jdbc = jdbc;
        this.keyEncryption = keyEncryption;
        this.clock = clock;
    }

    /**
     * Encrypts with the journey's key, which is made at first use. The caller holds the lock on the
     * journey's consent, so two uploads never make two keys.
     */
    @Transactional
    public byte[] encrypt(byte[] bytes, String documentId, String journeyId) {
        KeysetHandle key = key(journeyId).orElseGet(() -> create(journeyId));
        try {
            return aead(key).encrypt(bytes, seal(documentId, journeyId));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Cannot encrypt a picture", impossible);
        }
    }

    /** The bytes in clear; empty when the journey's key was dropped. */
    public Optional<byte[]> decrypt(byte[] encrypted, String documentId, String journeyId) {
        return key(journeyId).map(key -> decrypt(key, encrypted, seal(documentId, journeyId)));
    }

    private static byte[] decrypt(KeysetHandle key, byte[] encrypted, byte[] seal) {
        try {
            return aead(key).decrypt(encrypted, seal);
        } catch (GeneralSecurityException tampered) {
            throw new IllegalStateException("A stored picture does not open", tampered);
        }
    }

    private static Aead aead(KeysetHandle key) throws GeneralSecurityException {
        return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] seal(String documentId, String journeyId) {
        return (journeyId + "/" + documentId).getBytes(UTF_8);
    }

    private Optional<KeysetHandle> key(String journeyId) {
        return jdbc.sql("select wrapped_key from icp_journey_key where journey_id = :journey")
                .param("journey", journeyId)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .map(wrapped -> keyEncryption.unwrap(wrapped, journeyId));
    }

    private KeysetHandle create(String journeyId) {
        KeysetHandle key = KeyEncryption.newDataKey();
        jdbc.sql("insert into icp_journey_key (journey_id, wrapped_key, wrapped_by, created_at)"
                        + " values (:journey, :wrapped, :by, :now)")
                .param("journey", journeyId)
                .param("wrapped", keyEncryption.wrap(key, journeyId))
                .param("by", keyEncryption.primaryKeyId())
                .param("now", sql(clock.instant()))
                .update();
        return key;
    }

    /** Pictures of this journey, in backups too, are noise from here on. */
    public void drop(String journeyId) {
        jdbc.sql("delete from icp_journey_key where journey_id = :journey")
                .param("journey", journeyId)
                .update();
    }

    public void journeyEnded(String journeyId, Instant endedAt) {
        jdbc.sql("update icp_journey_key set ended_at = :ended where journey_id = :journey")
                .param("ended", sql(endedAt))
                .param("journey", journeyId)
                .update();
    }

    /** Journeys with a key that ended before a moment. */
    public List<String> endedBefore(Instant moment) {
        return jdbc.sql("select journey_id from icp_journey_key where ended_at <= :moment")
                .param("moment", sql(moment))
                .query(String.class)
                .list();
    }

    /**
     * Wraps the keys anew that an older key encryption key wraps, so that the older one can be
     * taken out of the keyset.
     *
     * @return number of keys wrapped anew
     */
    @Transactional
    public int wrapAnew() {
        List<String> journeys = jdbc.sql("select journey_id from icp_journey_key where wrapped_by <> :primary")
                .param("primary", keyEncryption.primaryKeyId())
                .query(String.class)
                .list();
        journeys.forEach(this::wrapAnew);
        return journeys.size();
    }

    private void wrapAnew(String journeyId) {
        key(journeyId)
                .ifPresent(key -> jdbc.sql("update icp_journey_key set wrapped_key = :wrapped,"
                                + " wrapped_by = :by"
                                + " where journey_id = :journey")
                        .param("wrapped", keyEncryption.wrap(key, journeyId))
                        .param("by", keyEncryption.primaryKeyId())
                        .param("journey", journeyId)
                        .update());
    }
}
