package io.icpready.access;

/** The groups that decide what a person may do. */
public final class Groups {

    /** Prepare filings of their own. */
    public static final String APPLICANTS = "applicants";

    /** Judge uploaded documents. */
    public static final String REVIEWERS = "reviewers";

    /** Watch all journeys in Cockpit and own the hooks. */
    public static final String MANAGERS = "managers";

    /** Administer users; the engine's own name. */
    public static final String ADMINS = org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;

    private Groups() {}
}
