package io.icpready.hooks.wire;

import java.util.concurrent.CompletableFuture;

/** Sends what {@link HookRequest} holds for an e-mail. */
public interface MailPost {

    /** Completes with the answer of the server, or exceptionally when there was none. */
    CompletableFuture<HookAnswer> send(HookRequest request);
}
