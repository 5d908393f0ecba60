package io.icpready.rules.tables.practice;

import io.icpready.rules.saying.Origin;
import io.icpready.rules.saying.Severity;

/**
 * How a province treats a subject that has filed before (DOM-17, SUB-03).
 *
 * @param otherSites BLOCK or WARN: what other sites of the subject do that are not in order
 * @param renaming how a change of its name goes with an addition
 */
public record FiledSubjects(Severity otherSites, Renaming renaming, Origin origin) {

    /** How a change of the subject's name goes with an addition to what it has filed. */
    public enum Renaming {
        CHANGE_FIRST,
        /** The administration says itself that the two never go in one order. */
        NEVER_TOGETHER,
        /** A new service must have the subject leader that is filed. */
        FILED_LEADER
    }
}
