package io.icpready.hooks.outbox;

import java.time.Clock;

/**
 * Deliveries, leases and signatures go by the time of the world outside; the product's own clock,
 * which a test may set, decides what happens on a journey.
 */
public final class WireTime {

    public static final Clock CLOCK = Clock.systemUTC();

    private WireTime() {}
}
