package io.icpready.hooks;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened on a journey. Never carries an ID number, a person's name or a picture.
 *
 * @param journeyId process instance id; order of delivery is kept per journey
 * @param data values that JSON can hold: strings, numbers, booleans, lists and maps
 */
public record HookEvent(HookEventType type, String journeyId, Instant occurredAt, Map<String, Object> data) {}
