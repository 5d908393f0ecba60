package io.icpready.sealing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keyset was held against what is sealed. With the keyset of another database everything would seem
 * to work until somebody asks for a picture, and new journeys would be sealed with keys that no backup
 * of this database knows.
 */
final class KeysetOfDatabase {

    private KeysetOfDatabase() {}

    /**
     * @throws WrongKeysetException when keys of journeys are wrapped by a key that the keyset lacks
     */
    static KeysetOfDatabase checked(JdbcClient jdbc, KeyEncryption keys) {
        List<Long> lacking = jdbc
                .sql("select wrapped_by from icp_journey_key union select wrapped_by from icp_fact_key")
                .query(Long.class)
                .stream()
                .filter(id -> !keys.opens(id))
                .sorted()
                .toList();
        if (!lacking.isEmpty()) {
            throw new WrongKeysetException(lacking);
        }
        return new KeysetOfDatabase();
    }
}
