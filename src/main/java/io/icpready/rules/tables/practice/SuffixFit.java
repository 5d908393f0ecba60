package io.icpready.rules.tables.practice;

import io.icpready.rules.saying.Origin;
import java.util.Optional;

/**
 * Whether a kind of subject may file under a suffix (DOM-14).
 *
 * @param says variant of the sentence; empty where it fits
 */
public record SuffixFit(Practice practice, Optional<String> says, Origin origin) {

    /** How a suffix fits. */
    public enum Practice {
        FITS,
        /** Meant for some of this kind only. */
        RESTRICTED,
        REFUSED
    }
}
