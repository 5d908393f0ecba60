package io.icpready.hooks;

/** Where a delivery stands. */
public enum DeliveryState {
    /** Waits, for its turn or for the next attempt, or is under way. */
    PENDING,
    DELIVERED,
    /** The last attempt has failed. */
    FAILED,
    /** Nobody wants it any more: its subscription is off. */
    CANCELLED
}
