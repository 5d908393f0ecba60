package io.icpready.access.guard;

import io.icpready.access.Groups;
import java.util.List;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Who is asking. */
record Caller(String id, List<String> groups) {

    static final Caller NOBODY = new Caller("", List.of());

    Caller {
        groups = List.copyOf(groups);
    }

    static Caller of(Authentication authentication) {
        return new Caller(
                authentication.getUserId(),
                authentication.getGroupIds() == null ? List.of() : authentication.getGroupIds());
    }

    /** Managers and administrators read everything, and write through listed doors. */
    boolean readsEverything() {
        return groups.contains(Groups.MANAGERS) || isAdministrator();
    }

    boolean isAdministrator() {
        return groups.contains(Groups.ADMINS);
    }

    /** False for those who only watch over the filings of others. */
    boolean mayPrepare() {
        return groups.contains(Groups.APPLICANTS) || !readsEverything();
    }

    boolean isReviewer() {
        return groups.contains(Groups.REVIEWERS);
    }

    /** True for those who neither review nor watch over the filings of others: tasks are given to them by name. */
    boolean hasOwnTasksAlone() {
        return !isReviewer() && !readsEverything();
    }
}
