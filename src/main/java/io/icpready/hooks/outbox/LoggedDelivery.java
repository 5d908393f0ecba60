package io.icpready.hooks.outbox;

import io.icpready.hooks.DeliveryState;
import io.icpready.hooks.HookEventType;
import java.time.Instant;
import java.util.Optional;

/** A line of the delivery log. */
public record LoggedDelivery(
        String id,
        String subscriptionId,
        HookEventType type,
        Optional<String> journeyId,
        DeliveryState state,
        int attempts,
        Instant createdAt,
        Instant nextAttemptAt,
        Optional<Instant> lastAttemptAt,
        Optional<Instant> endedAt,
        Optional<Integer> status,
        Optional<Integer> millis,
        Optional<Trouble> trouble,
        String body,
        String responseExcerpt) {}
