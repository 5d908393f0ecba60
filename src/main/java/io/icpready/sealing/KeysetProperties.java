package io.icpready.sealing;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys are.
 *
 * @param keyset file with the Tink keyset that wraps the journeys' keys; empty when none is named
 */
@ConfigurationProperties("icp-ready.documents")
record KeysetProperties(@DefaultValue("") String keyset) {

    Optional<Path> file() {
        return keyset.isBlank() ? Optional.empty() : Optional.of(Path.of(keyset));
    }
}
