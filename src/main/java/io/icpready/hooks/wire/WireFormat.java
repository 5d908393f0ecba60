package io.icpready.hooks.wire;

import io.icpready.hooks.outbox.QueuedDelivery;
import io.icpready.hooks.subscription.Subscription;
import java.time.Instant;
import java.util.List;

/** How a kind of target is written to, and how its answer is read. */
public interface WireFormat {

    /**
     * Writes a request for one or more deliveries.
     *
     * @param now moment of sending, by the clock of the world outside
     */
    HookRequest compose(Subscription subscription, List<QueuedDelivery> deliveries, Instant now);

    AttemptResult judge(HookAnswer answer, Instant now);

    /** How many deliveries one request may carry. */
    default int mergeLimit() {
        return 1;
    }
}
