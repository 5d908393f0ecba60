package io.icpready.hooks.outbox;

/** A delivery to be written. */
public record NewDelivery(String id, String subscriptionId, String lane) {}
