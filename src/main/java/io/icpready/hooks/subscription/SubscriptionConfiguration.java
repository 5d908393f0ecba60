package io.icpready.hooks.subscription;

import com.google.crypto.tink.Aead;
import io.icpready.sealing.SealedSecrets;
import io.icpready.sealing.SecretBox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the store of subscriptions together. */
@Configuration(proxyBeanMethods = false)
class SubscriptionConfiguration {

    /**
     * @param keysetAead of the application's keyset, the one of the documents
     */
    @Bean
    Subscriptions hookSubscriptions(JdbcTemplate jdbc, Aead keysetAead) {
        return new Subscriptions(JdbcClient.create(jdbc), new SecretBox(keysetAead));
    }

    @Bean
    SealedSecrets secretsOfHooks(Subscriptions hookSubscriptions) {
        return hookSubscriptions::sealedSecrets;
    }
}
