package io.icpready.monitor;

/** How a journey stands, or how it ended. */
enum JourneyState {
    OPEN,
    SUBMITTED,
    WITHDRAWN,
    CANCELED
}
