package io.icpready.sealing;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keyset was held against what is sealed. With the keyset of another database everything would seem
 * to work until somebody asks for a picture, and new journeys would be sealed with keys that no backup
 * of this database knows.
 */
final class KeysetOfDatabase {

    private KeysetOfDatabase() {}

    /**
     * @param others what other rooms sealed by the keyset
     * @throws WrongKeysetException when something was sealed by a key that the keyset lacks
     */
    static KeysetOfDatabase checked(JdbcClient jdbc, KeyEncryption keys, Stream<SealedSecrets> others) {
        List<Long> lacking = Stream.concat(
                        keysOfJourneys(jdbc).filter(id -> !keys.opens(id)),
                        others.flatMap(room -> room.sealed().stream())
                                .flatMap(secret -> keys.lackingFor(secret).stream()))
                .distinct()
                .sorted()
                .toList();
        if (!lacking.isEmpty()) {
            throw new WrongKeysetException(lacking);
        }
        return new KeysetOfDatabase();
    }

    private static Stream<Long> keysOfJourneys(JdbcClient jdbc) {
        return jdbc
                .sql("select wrapped_by from icp_journey_key union select wrapped_by from icp_fact_key")
                .query(Long.class)
                .stream();
    }
}
