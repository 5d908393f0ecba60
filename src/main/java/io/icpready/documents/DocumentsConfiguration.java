package io.icpready.documents;

import io.icpready.access.CurrentUser;
import io.icpready.documents.desk.OpenPictures;
import io.icpready.documents.desk.ReadingDesk;
import io.icpready.documents.desk.UploadDesk;
import io.icpready.documents.reading.PictureReader;
import io.icpready.documents.reading.ReadingProperties;
import io.icpready.wording.Bibliography;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the web applications ask this room for; its inner rooms put themselves together. */
@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {

    @Bean
    DocumentFigures documentFigures(JdbcClient jdbc) {
        return new DocumentFigures(jdbc);
    }

    @Bean
    ReadingFace readingFace(
            ReadingDesk desk,
            @Lazy UploadTasks tasks,
            ReadingProperties properties,
            PictureReader reader,
            Clock clock) {
        return new ReadingFace(desk, tasks, properties, reader, clock);
    }

    @Bean
    DocumentsResource documentsResource(
            UploadDesk desk, OpenPictures pictures, ReadingFace readings, CurrentUser user, Bibliography bibliography) {
        return new DocumentsResource(desk, pictures, readings, user, bibliography);
    }
}
