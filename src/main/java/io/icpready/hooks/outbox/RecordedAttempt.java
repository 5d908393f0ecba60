package io.icpready.hooks.outbox;

import io.icpready.hooks.DeliveryState;
import java.time.Instant;
import java.util.Optional;

/** What is to be noted of an attempt. */
public record RecordedAttempt(
        long seq,
        DeliveryState state,
        Instant startedAt,
        int millis,
        Optional<Integer> status,
        Optional<Trouble> trouble,
        String excerpt,
        Instant nextAttemptAt) {}
