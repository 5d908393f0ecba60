package io.icpready.hooks.outbox;

import io.icpready.hooks.HookEventType;
import java.time.Instant;
import java.util.Optional;

/**
 * A delivery that is to be sent, with the event it carries.
 *
 * @param seq order of writing
 * @param lane deliveries of one lane and subscription go one after the other
 * @param attempts attempts so far
 * @param body bytes of the standard format, the same on every attempt
 */
public record QueuedDelivery(
        long seq,
        String id,
        String subscriptionId,
        String lane,
        int attempts,
        HookEventType type,
        Optional<String> journeyId,
        Instant createdAt,
        String body) {}
