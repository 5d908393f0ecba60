package io.icpready.papers;

import io.icpready.rules.Slot;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Days that matter to a filing, all in Asia/Shanghai.
 *
 * @param slot the document they are about; empty where they are about none
 * @param first empty where it has begun already, or where only the end matters
 * @param last empty where nothing ends it within two years
 */
public record FilingSpan(Kind kind, Optional<Slot> slot, Optional<LocalDate> first, Optional<LocalDate> last) {

    /** What the days are for. */
    public enum Kind {
        /** From then on the registries have the domain's real-name data (DOM-13). */
        REAL_NAME,
        /** The filing can be submitted. */
        SUBMISSION,
        /** A letter can be signed so that it holds until the review is over. */
        SIGNING,
        /** A document that is there can be handed in. */
        DOCUMENT,
        /** The domain has enough time left. */
        DOMAIN,
        /** The server has enough time left. */
        SERVER,
        /** The domain is registered. */
        REGISTRATION,
        /** The server is paid for. */
        SUBSCRIPTION
    }
}
