package io.icpready.hooks.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.hooks.outbox.QueuedDelivery;
import io.icpready.hooks.subscription.Subscription;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** DingTalk custom robots: ChatMarkdown, signed in the query. */
final class DingTalkFormat extends RobotFormat {

    private static final int MAXIMUM_BYTES = 18_000;

    DingTalkFormat(ObjectMapper json) {
        super(json, List.of("errcode"), Set.of(130101, 130102));
    }

    @Override
    public HookRequest compose(Subscription subscription, List<QueuedDelivery> deliveries, Instant now) {
        ChatCard card = card(deliveries);
        Map<String, Object> body = Map.of(
                "msgtype",
                "markdown",
                "markdown",
                Map.of(
                        "title",
                        card.title(),
                        "text",
                        ChatMarkdown.withTitle(card, MAXIMUM_BYTES).replace("**\n", "**\n\n")));
        return new HookRequest(signed(subscription, now), Map.of(), bytes(body));
    }

    private static URI signed(Subscription subscription, Instant now) {
        String url = subscription.targetUrl();
        return URI.create(subscription
                .signingSecret()
                .map(secret -> url + signature(url, secret, now.toEpochMilli()))
                .orElse(url));
    }

    private static String signature(String url, String secret, long millis) {
        String sign = RobotSignature.dingTalk(secret, millis);
        return (url.contains("?") ? "&" : "?")
                + "timestamp="
                + millis
                + "&sign="
                + URLEncoder.encode(sign, StandardCharsets.UTF_8);
    }
}
