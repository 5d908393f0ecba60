package io.icpready.documents;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
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

    /** Next to the demo's H2 files. */
    private static final Path DEMO_KEYSET = Path.of("data", "documents-keyset.json");

    private static Clock time(ObjectProvider<Clock> clock) {
        return clock.getIfAvailable(() -> Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    @Bean
    KeyEncryption keyEncryption(DocumentsProperties properties, Environment environment) {
        if (!environment.acceptsProfiles(Profiles.of("demo"))) {
            return KeyEncryption.read(
                    properties
                            .keysetFile()
                            .orElseThrow(
                                    () ->
                                            new IllegalStateException(
                                                    "icp-ready.documents.keyset must name the file"
                                                            + " with the keys of the documents")));
        }
        Path keyset = properties.keysetFile().orElse(DEMO_KEYSET);
        if (Files.notExists(keyset)) {
            KeyEncryption.create(keyset);
            LOG.warn("DEMO: made a new key for documents in {}. Never use it for real.", keyset);
        }
        return KeyEncryption.read(keyset);
    }

    @Bean
    DocumentStore documentStore(JdbcClient jdbc, ObjectProvider<Clock> clock) {
        return new JdbcDocumentStore(
                jdbc, JsonMapper.builder().findAndAddModules().build(), time(clock));
    }

    @Bean
    JourneyKeys journeyKeys(
            JdbcClient jdbc, KeyEncryption keyEncryption, ObjectProvider<Clock> clock) {
        return new JourneyKeys(jdbc, keyEncryption, time(clock));
    }

    @Bean
    Consents consents(JdbcClient jdbc, ObjectProvider<Clock> clock) {
        return new Consents(jdbc, time(clock));
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
            ObjectProvider<Clock> clock) {
        return new UploadDesk(
                tasks,
                new ImageInspector(readers.orderedStream().toList()),
                store,
                keys,
                consents,
                new TransactionTemplate(transactions),
                time(clock));
    }

    @Bean
    OpenPictures openPictures(
            DocumentStore store,
            JourneyKeys keys,
            @Lazy UploadTasks tasks,
            JdbcClient jdbc,
            ObjectProvider<Clock> clock) {
        return new OpenPictures(store, keys, tasks, jdbc, time(clock));
    }

    @Bean
    DocumentsResource documentsResource(
            UploadDesk desk, OpenPictures pictures, @Lazy CurrentPerson person) {
        return new DocumentsResource(desk, pictures, person);
    }
}
