package io.icpready.monitor.chronicle;

/** How a journey stands, or how it ended. */
public enum JourneyState {
    OPEN,
    SUBMITTED,
    WITHDRAWN,
    CANCELED
}
