package io.icpready.rules.tables.practice;

import io.icpready.rules.saying.Origin;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of filing under a suffix, beside the list of those approved (DOM-02).
 *
 * @param unlessFiledBefore a domain that was filed before this day goes free
 */
public record SuffixPractice(Practice practice, Optional<LocalDate> unlessFiledBefore, Origin origin) {

    /** What is known of it. */
    public enum Practice {
        /** Nothing: the list of those approved decides. */
        BY_LIST,
        NOT_FILEABLE,
        /** Approved, and said not to be fileable by a newer source. */
        DISPUTED,
        /** The province does not take it. */
        REFUSED,
        /** One of several sources says that the province does not take it. */
        SAID_REFUSED,
        /** The province takes it, although it is not approved by the list. */
        TAKEN
    }
}
