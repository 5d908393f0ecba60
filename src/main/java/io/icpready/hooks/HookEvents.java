package io.icpready.hooks;

import java.util.List;

/**
 * The outbox: what is published here is delivered if, and only if, the caller's transaction
 * commits.
 */
public interface HookEvents {

    /**
     * @return the subscriptions for which it was queued; empty when none asked for such events
     */
    List<HookReceiver> publish(HookEvent event);
}
