package io.icpready.documents.desk;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.icpready.documents.UploadTasks;
import io.icpready.documents.picture.ImageInspector;
import io.icpready.documents.reading.PictureReader;
import io.icpready.documents.store.Consents;
import io.icpready.documents.store.DocumentStore;
import io.icpready.documents.store.Readings;
import io.icpready.sealing.JourneyKeys;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the desk together. The port to the journey is resolved at first use: who answers it needs the
 * documents in turn.
 */
@Configuration(proxyBeanMethods = false)
class UploadDeskConfiguration {

    @Bean
    UploadDesk uploadDesk(
            @Lazy UploadTasks tasks,
            DocumentStore store,
            JourneyKeys keys,
            Consents consents,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new UploadDesk(
                tasks, new ImageInspector(), store, keys, consents, new TransactionTemplate(transactions), clock);
    }

    @Bean
    ReadingDesk readingDesk(
            PictureReader reader,
            Readings readings,
            DocumentStore store,
            JourneyKeys keys,
            Consents consents,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new ReadingDesk(
                reader,
                readings,
                store,
                keys,
                consents,
                new TransactionTemplate(transactions),
                JsonMapper.builder()
                        .findAndAddModules()
                        .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                        .build(),
                clock);
    }

    @Bean
    OpenPictures openPictures(
            DocumentStore store, JourneyKeys keys, @Lazy UploadTasks tasks, JdbcClient jdbc, Clock clock) {
        return new OpenPictures(store, keys, tasks, jdbc, clock);
    }
}
