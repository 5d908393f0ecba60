package io.icpready.hooks.outbox;

/** What the journey knows of a delivery's failure. */
enum IncidentState {
    /** Nothing, and there is nothing to know. */
    NONE,
    /** It failed for good, and the journey has not heard of it. */
    DUE,
    /** The journey shows it. */
    RAISED,
    /** It went through after all, and the journey still shows the failure. */
    RESOLVE
}
