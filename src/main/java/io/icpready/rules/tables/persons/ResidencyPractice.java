package io.icpready.rules.tables.persons;

import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.saying.Origin;
import io.icpready.rules.saying.Severity;
import java.util.Optional;
import java.util.Set;

/**
 * How a province treats a person who is no mainland resident (PER-04).
 *
 * @param severity of what is said; empty where nothing is
 * @param documents the documents of identity that are taken; empty where none is named
 * @param papers message key of what has to be added
 * @param rule PER-04, or the older rule that speaks of the same fault
 */
public record ResidencyPractice(
        Practice practice,
        Optional<Severity> severity,
        Set<IdType> documents,
        Optional<String> papers,
        String rule,
        Origin origin) {

    /** What the province does. */
    public enum Practice {
        ACCEPTED,
        ACCEPTED_WITH_PAPERS,
        RESIDENCE_PERMIT_ONLY,
        REFUSED,
        /** Only the card of a local resident is spoken of, nobody else is mentioned. */
        NOT_PROVIDED_FOR,
        /** Somebody with a mainland card has to be authorised instead. */
        MUST_AUTHORISE,
        /** Accepted, if the service leader has a mainland card. */
        SERVICE_LEADER_MAINLAND_ID,
        UNKNOWN,
        /** The role is not restricted. */
        NOT_ASKED
    }
}
