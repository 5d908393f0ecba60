package io.icpready.documents;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.icpready.access.CurrentUser;
import io.icpready.sealing.JourneyKeys;
import io.icpready.wording.Bibliography;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the documents room together. The ports are resolved at first use: who answers them needs the
 * documents in turn.
 */
@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentsConfiguration.class);

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
    JourneyDocuments documents(DocumentStore store, JourneyKeys keys, Consents consents) {
        return new JourneyDocuments(store, keys, consents);
    }

    @Bean
    UploadDesk uploadDesk(
            @Lazy UploadTasks tasks,
            ObjectProvider<PictureReader> readers,
            DocumentStore store,
            JourneyKeys keys,
            Consents consents,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new UploadDesk(
                tasks,
                new ImageInspector(readers.orderedStream().toList()),
                store,
                keys,
                consents,
                new TransactionTemplate(transactions),
                clock);
    }

    @Bean
    OpenPictures openPictures(
            DocumentStore store, JourneyKeys keys, @Lazy UploadTasks tasks, JdbcClient jdbc, Clock clock) {
        return new OpenPictures(store, keys, tasks, jdbc, clock);
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
    ApplicationRunner keysWrappedAnew(JourneyKeys keys) {
        return arguments -> {
            int wrapped = keys.wrapAnew();
            if (wrapped > 0) {
                LOG.info("Wrapped the keys of {} journeys with the new primary key", wrapped);
            }
        };
    }

    @Bean
    DocumentsOfPerson documentsOfPerson(
            DocumentStore store, Documents documents, OpenPictures pictures, Consents consents) {
        return new DocumentsOfPerson(store, documents, pictures, consents);
    }

    @Bean
    PersonalData personalData(ObjectProvider<PersonalDataPart> parts, PlatformTransactionManager transactions) {
        return new PersonalData(parts, new TransactionTemplate(transactions));
    }

    @Bean
    DocumentsResource documentsResource(
            UploadDesk desk, OpenPictures pictures, CurrentUser user, Bibliography bibliography) {
        return new DocumentsResource(desk, pictures, user, bibliography);
    }
}
