package io.icpready.hooks;

/**
 * The outbox: what is published here is delivered if, and only if, the caller's transaction
 * commits.
 */
public interface HookEvents {

    void publish(HookEvent event);
}
