package io.icpready.hooks.wire;

import java.util.concurrent.CompletableFuture;

/** Sends a request without holding a thread while it waits. */
public interface HookSender {

    /** Completes with the answer, or exceptionally when there was none. */
    CompletableFuture<HookAnswer> send(HookRequest request);
}
