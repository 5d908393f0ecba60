package io.icpready.documents;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys are and how long pictures are kept.
 *
 * @param keyset file with the Tink keyset that wraps the journeys' keys; empty when none is named
 * @param retention time from the end of a journey until its pictures are erased
 */
@ConfigurationProperties("icp-ready.documents")
record DocumentsProperties(
        @DefaultValue("") String keyset,
        @DefaultValue("P90D") Duration retention) {

    Optional<Path> keysetFile() {
        return keyset.isBlank() ? Optional.empty() : Optional.of(Path.of(keyset));
    }
}
