package io.icpready.rules.tables.practice;

import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.Origin;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a province lets a person of a unit hold the unit's domain (DOM-09).
 *
 * @param documents any of these shows that the person belongs to the unit; empty where none is asked for
 * @param documentKey message key: what is asked for in words
 */
public record HolderPractice(
        Practice practice, Set<DocumentType> documents, Optional<String> documentKey, Origin origin) {

    /** What is known of it. */
    public enum Practice {
        TAKEN,
        WITH_DOCUMENT,
        REFUSED,
        /** The list of holders does not name the person, and is old or one of several. */
        NOT_NAMED,
        /** Sources disagree, or none speaks of it. */
        DISPUTED
    }

    /** Whether the holder's data are then compared with that person's (AMB-06). */
    public boolean isPossible() {
        return practice == Practice.TAKEN || practice == Practice.WITH_DOCUMENT || practice == Practice.DISPUTED;
    }
}
