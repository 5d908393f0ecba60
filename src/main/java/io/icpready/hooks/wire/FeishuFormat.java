package io.icpready.hooks.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.hooks.outbox.QueuedDelivery;
import io.icpready.hooks.subscription.Subscription;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Feishu custom bots: an interactive card, signed in the body. Older bots answer with {@code
 * StatusCode} alone.
 */
final class FeishuFormat extends RobotFormat {

    private static final int MAXIMUM_BYTES = 18_000;

    FeishuFormat(ObjectMapper json) {
        super(json, List.of("code", "StatusCode"), Set.of(11232));
    }

    @Override
    public HookRequest compose(Subscription subscription, List<QueuedDelivery> deliveries, Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        subscription.signingSecret().ifPresent(secret -> sign(body, secret, now.getEpochSecond()));
        body.put("msg_type", "interactive");
        body.put("card", content(card(deliveries)));
        return new HookRequest(URI.create(subscription.targetUrl()), Map.of(), bytes(body));
    }

    private static void sign(Map<String, Object> body, String secret, long seconds) {
        body.put("timestamp", Long.toString(seconds));
        body.put("sign", RobotSignature.feishu(secret, seconds));
    }

    private static Map<String, Object> content(ChatCard card) {
        return Map.of(
                "config",
                Map.of("wide_screen_mode", true),
                "header",
                Map.of("template", "blue", "title", Map.of("tag", "plain_text", "content", card.title())),
                "elements",
                List.of(Map.of("tag", "markdown", "content", ChatMarkdown.lines(card, MAXIMUM_BYTES))));
    }
}
