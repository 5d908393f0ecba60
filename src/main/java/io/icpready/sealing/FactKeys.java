package io.icpready.sealing;

import static io.icpready.store.SqlTime.sql;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Seals what is personal among the facts of a journey with a key of the journey's own. A sealed fact
 * belongs to its journey and its place: anywhere else it does not open. Without the key it opens
 * nowhere, in no backup either.
 */
public class FactKeys {

    /** A journey that somebody works on is asked for many times within a minute. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST_REMEMBERED = 2_000;

    private final JdbcClient jdbc;
    private final KeyEncryption keyEncryption;
    private final Clock clock;
    private final Cache<String, Aead> remembered = CacheBuilder.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    public FactKeys(JdbcClient jdbc, KeyEncryption keyEncryption, Clock clock) {
        this.jdbc = jdbc;
        this.keyEncryption = keyEncryption;
        this.clock = clock;
    }

    /**
     * Seals with the journey's key, which is made at first use, in the transaction of the caller.
     *
     * @param place where the fact stands, for example {@code subject.idNumber}
     * @return Base64
     */
    @Transactional
    public String seal(String clear, String place, String journeyId) {
        Aead key = key(journeyId).orElseGet(() -> create(journeyId));
        try {
            return Base64.getEncoder().encodeToString(key.encrypt(clear.getBytes(UTF_8), seal(place, journeyId)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A fact cannot be sealed", impossible);
        }
    }

    /**
     * The fact in clear; empty when the journey's key was dropped.
     *
     * @throws IllegalStateException when it was sealed for another journey or place, or changed since
     */
    public Optional<String> open(String sealed, String place, String journeyId) {
        return key(journeyId).map(key -> open(key, sealed, seal(place, journeyId)));
    }

    private static String open(Aead key, String sealed, byte[] seal) {
        try {
            return new String(key.decrypt(Base64.getDecoder().decode(sealed), seal), UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException tampered) {
            throw new IllegalStateException("A sealed fact does not open", tampered);
        }
    }

    private static byte[] seal(String place, String journeyId) {
        return (journeyId + "/" + place).getBytes(UTF_8);
    }

    /** Facts of these journeys, in backups too, are noise from here on; on other nodes within a minute. */
    @Transactional
    public void drop(Collection<String> journeyIds) {
        if (!journeyIds.isEmpty()) {
            remembered.invalidateAll(journeyIds);
            jdbc.sql("delete from icp_fact_key where journey_id in (:journeys)")
                    .param("journeys", journeyIds)
                    .update();
        }
    }

    /**
     * Wraps the keys anew that an older key encryption key wraps.
     *
     * @return number of keys wrapped anew
     */
    @Transactional
    public int wrapAnew() {
        List<String> journeys = jdbc.sql("select journey_id from icp_fact_key where wrapped_by <> :primary")
                .param("primary", keyEncryption.primaryKeyId())
                .query(String.class)
                .list();
        journeys.forEach(journey -> stored(journey).ifPresent(key -> wrapAnew(journey, key)));
        return journeys.size();
    }

    private void wrapAnew(String journeyId, KeysetHandle key) {
        jdbc.sql("update icp_fact_key set wrapped_key = :wrapped, wrapped_by = :by where journey_id = :journey")
                .param("wrapped", keyEncryption.wrap(key, journeyId))
                .param("by", keyEncryption.primaryKeyId())
                .param("journey", journeyId)
                .update();
    }

    private Optional<Aead> key(String journeyId) {
        return Optional.ofNullable(remembered.getIfPresent(journeyId))
                .or(() -> Optional.ofNullable(
                        (Aead) TransactionSynchronizationManager.getResource(new OfTransaction(journeyId))))
                .or(() -> stored(journeyId).map(key -> remember(journeyId, aead(key))));
    }

    private Optional<KeysetHandle> stored(String journeyId) {
        return jdbc.sql("select wrapped_key from icp_fact_key where journey_id = :journey")
                .param("journey", journeyId)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .map(wrapped -> keyEncryption.unwrap(wrapped, journeyId));
    }

    private Aead create(String journeyId) {
        KeysetHandle key = KeyEncryption.newDataKey();
        jdbc.sql("insert into icp_fact_key (journey_id, wrapped_key, wrapped_by, created_at)"
                        + " values (:journey, :wrapped, :by, :now)")
                .param("journey", journeyId)
                .param("wrapped", keyEncryption.wrap(key, journeyId))
                .param("by", keyEncryption.primaryKeyId())
                .param("now", sql(clock.instant()))
                .update();
        return remember(journeyId, aead(key));
    }

    /** Of a transaction that fails nothing is remembered beyond it: its key was never stored. */
    private Aead remember(String journeyId, Aead key) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            remembered.put(journeyId, key);
            return key;
        }
        OfTransaction place = new OfTransaction(journeyId);
        TransactionSynchronizationManager.bindResource(place, key);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remembered.put(journeyId, key);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(place);
            }
        });
        return key;
    }

    private record OfTransaction(String journeyId) {}

    private static Aead aead(KeysetHandle key) {
        try {
            return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A key of facts cannot be used", impossible);
        }
    }
}
