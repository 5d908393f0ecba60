package io.icpready.hooks;

/** Where a delivery stands. */
enum DeliveryState {
    PENDING,
    DELIVERED,
    FAILED,
    CANCELLED
}
