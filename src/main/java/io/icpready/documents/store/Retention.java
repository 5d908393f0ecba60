package io.icpready.documents.store;

import io.icpready.documents.Documents;
import io.icpready.sealing.JourneyKeys;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases the pictures of journeys that ended long enough ago. */
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final JourneyKeys keys;
    private final Documents documents;
    private final Duration retention;
    private final Clock clock;

    Retention(JourneyKeys keys, Documents documents, Duration retention, Clock clock) {
        this.keys = keys;
        this.documents = documents;
        this.retention = retention;
        this.clock = clock;
    }

    /** One journey after the other, so that a fault with one keeps no other from being erased. */
    public void eraseWhatIsDue() {
        List<String> due = keys.endedBefore(clock.instant().minus(retention));
        due.forEach(documents::eraseJourney);
        if (!due.isEmpty()) {
            LOG.info("Erased the pictures of {} ended journeys", due.size());
        }
    }
}
