package io.icpready.hooks;

import java.util.Optional;

/**
 * A subscription that an event was queued for, as managers may see it.
 *
 * @param target scheme and host; never the whole address, which may be a secret
 * @param format name of the format in the API, for example {@code standard}
 * @param description what a manager wrote of it
 */
public record HookReceiver(String id, String target, String format, Optional<String> description) {}
