package io.icpready.documents.store;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.icpready.documents.Documents;
import io.icpready.sealing.FactKeys;
import io.icpready.sealing.JourneyKeys;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts store, consents and retention together. */
@Configuration(proxyBeanMethods = false)
class DocumentStoreConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentStoreConfiguration.class);

    @Bean
    DocumentStore documentStore(JdbcClient jdbc, Clock clock) {
        return new JdbcDocumentStore(
                jdbc, JsonMapper.builder().findAndAddModules().build(), clock);
    }

    @Bean
    Consents consents(JdbcClient jdbc, Clock clock) {
        return new Consents(jdbc, clock);
    }

    @Bean
    Readings readings(JdbcClient jdbc, Clock clock) {
        return new Readings(jdbc, clock);
    }

    @Bean
    JourneyDocuments documents(DocumentStore store, JourneyKeys keys, Consents consents) {
        return new JourneyDocuments(store, keys, consents);
    }

    @Bean
    Retention retention(JourneyKeys keys, Documents documents, DocumentsProperties properties, Clock clock) {
        return new Retention(keys, documents, properties.retention(), clock);
    }

    /** Runs on one node of many, and again after a restart that missed it. */
    @Bean
    RecurringTask<Void> documentsRetention(Retention retention) {
        return Tasks.recurring("documents-retention", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> retention.eraseWhatIsDue());
    }

    /** After a rotation, so that the older key can leave the keyset at the next start. */
    @Bean
    ApplicationRunner keysWrappedAnew(JourneyKeys keys, FactKeys factKeys) {
        return arguments -> {
            int wrapped = keys.wrapAnew() + factKeys.wrapAnew();
            if (wrapped > 0) {
                LOG.info("Wrapped {} keys of journeys with the new primary key", wrapped);
            }
        };
    }
}
