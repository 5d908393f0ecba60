package io.icpready.hooks.dispatch;

import io.icpready.hooks.target.TargetRules;
import io.icpready.hooks.wire.HookAnswer;
import io.icpready.hooks.wire.HookRequest;
import io.icpready.hooks.wire.HookSender;
import io.icpready.hooks.wire.MailPost;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Who carries a request: the web, or the mail where there is a server for it. */
final class Carriers {

    /** A subscription of before, when there was a server; it waits for one. */
    private static final HookAnswer NO_SERVER = new HookAnswer(503, Optional.empty(), "no mail server");

    private Carriers() {}

    static HookSender of(HookSender http, Optional<MailPost> mail) {
        return request -> {
            if (!isMail(request)) {
                return http.send(request);
            }
            return mail.map(post -> post.send(request)).orElseGet(() -> CompletableFuture.completedFuture(NO_SERVER));
        };
    }

    private static boolean isMail(HookRequest request) {
        String target = request.target().toString();
        return target.equals(TargetRules.APPLICANT) || target.startsWith(TargetRules.MAILTO);
    }
}
