package io.icpready.documents;

import io.icpready.access.CurrentUser;
import io.icpready.documents.desk.OpenPictures;
import io.icpready.documents.desk.UploadDesk;
import io.icpready.wording.Bibliography;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the web applications ask this room for; its inner rooms put themselves together. */
@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {

    @Bean
    DocumentFigures documentFigures(JdbcClient jdbc) {
        return new DocumentFigures(jdbc);
    }

    @Bean
    DocumentsResource documentsResource(
            UploadDesk desk, OpenPictures pictures, CurrentUser user, Bibliography bibliography) {
        return new DocumentsResource(desk, pictures, user, bibliography);
    }
}
