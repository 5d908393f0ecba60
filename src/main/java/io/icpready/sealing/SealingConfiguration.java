package io.icpready.sealing;

import com.google.crypto.tink.Aead;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application's one keyset, and what is sealed with it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeysetProperties.class)
public class SealingConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SealingConfiguration.class);

    /** Next to the demo's H2 files. */
    private static final Path DEMO_KEYSET = Path.of("data", "documents-keyset.json");

    @Bean
    KeyEncryption keyEncryption(KeysetProperties properties, Environment environment) {
        if (!environment.acceptsProfiles(Profiles.of("demo"))) {
            return KeyEncryption.read(properties
                    .file()
                    .orElseThrow(() -> new IllegalStateException(
                            "icp-ready.documents.keyset must name the file with the keys of the documents")));
        }
        Path keyset = properties.file().orElse(DEMO_KEYSET);
        if (Files.notExists(keyset)) {
            KeyEncryption.create(keyset);
            LOG.warn("DEMO: made a new key for documents in {}. Never use it for real.", keyset);
        }
        return KeyEncryption.read(keyset);
    }

    /** For small secrets that belong to no journey. */
    @Bean
    Aead keysetAead(KeyEncryption keyEncryption) {
        return keyEncryption.aead();
    }

    @Bean
    KeysetOfDatabase keysetOfDatabase(
            JdbcClient jdbc, KeyEncryption keyEncryption, ObjectProvider<SealedSecrets> others) {
        return KeysetOfDatabase.checked(jdbc, keyEncryption, others.stream());
    }

    /** The check comes before anybody seals. */
    @Bean
    JourneyKeys journeyKeys(JdbcClient jdbc, KeyEncryption keyEncryption, Clock clock, KeysetOfDatabase checked) {
        return new JourneyKeys(jdbc, keyEncryption, clock);
    }

    @Bean
    FactKeys factKeys(JdbcClient jdbc, KeyEncryption keyEncryption, Clock clock, KeysetOfDatabase checked) {
        return new FactKeys(jdbc, keyEncryption, clock);
    }
}
