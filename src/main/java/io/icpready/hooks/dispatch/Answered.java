package io.icpready.hooks.dispatch;

import io.icpready.hooks.outbox.QueuedDelivery;
import io.icpready.hooks.wire.AttemptResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A request that has ended.
 *
 * @param share of the subscription at the time of sending
 * @param batch what it carried
 */
record Answered(
        SubscriptionQueue queue,
        Share share,
        List<QueuedDelivery> batch,
        Instant startedAt,
        Instant endedAt,
        AttemptResult result) {

    int millis() {
        return (int) Duration.between(startedAt, endedAt).toMillis();
    }
}
