package io.icpready.hooks.outbox;

import io.icpready.hooks.HookEventType;
import java.time.Instant;
import java.util.Optional;

/** An event to be written. */
public record NewEvent(String id, HookEventType type, Optional<String> journeyId, Instant occurredAt, String body) {}
