package io.icpready.documents.reading;

import io.icpready.documents.reading.process.Readers;
import io.icpready.documents.reading.process.ReadingLimits;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the reading of pictures together; without a reader nothing is started. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

    /** Enough for the largest picture that is accepted, decoded, and for the networks' bytes. */
    private static final int HEAP = 384;

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "icp-ready.reading.enabled", havingValue = "true", matchIfMissing = true)
    Readers readers(ReadingProperties properties) {
        return Readers.within(new ReadingLimits(
                properties.atOnce(), properties.waiting(), properties.time(), properties.idle(), HEAP));
    }

    @Bean
    @ConditionalOnProperty(name = "icp-ready.reading.enabled", havingValue = "true", matchIfMissing = true)
    PictureReader pictureReader(Readers readers, Clock clock) {
        return PictureReader.over(readers, clock);
    }

    @Bean
    @ConditionalOnProperty(name = "icp-ready.reading.enabled", havingValue = "false")
    PictureReader noPictureReader() {
        return PictureReader.off();
    }
}
