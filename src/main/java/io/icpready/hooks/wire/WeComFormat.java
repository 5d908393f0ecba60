package io.icpready.hooks.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.hooks.outbox.QueuedDelivery;
import io.icpready.hooks.subscription.Subscription;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** WeCom group robots: ChatMarkdown of at most 4096 bytes; the key in the address is the secret. */
final class WeComFormat extends RobotFormat {

    private static final int MAXIMUM_BYTES = 4000;

    WeComFormat(ObjectMapper json) {
        super(json, List.of("errcode"), Set.of(45009, 45033));
    }

    @Override
    public HookRequest compose(Subscription subscription, List<QueuedDelivery> deliveries, Instant now) {
        Map<String, Object> body = Map.of(
                "msgtype",
                "markdown",
                "markdown",
                Map.of("content", ChatMarkdown.withTitle(card(deliveries), MAXIMUM_BYTES)));
        return new HookRequest(URI.create(subscription.targetUrl()), Map.of(), bytes(body));
    }
}
