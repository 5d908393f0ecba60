package io.icpready.hooks.wire;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.icpready.hooks.outbox.QueuedDelivery;
import io.icpready.hooks.subscription.Subscription;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Standard Webhooks: the stored body, signed with every secret that is valid at the moment. */
final class StandardFormat implements WireFormat {

    @Override
    public HookRequest compose(Subscription subscription, List<QueuedDelivery> deliveries, Instant now) {
        QueuedDelivery delivery = deliveries.get(0);
        long seconds = now.getEpochSecond();
        String signatures = subscription.signingSecrets(now).stream()
                .map(secret -> sign(secret, delivery.id(), seconds, delivery.body()))
                .collect(Collectors.joining(" "));
        return new HookRequest(
                URI.create(subscription.targetUrl()),
                Map.of(
                        Webhook.UNBRANDED_MSG_ID_KEY,
                        delivery.id(),
                        Webhook.UNBRANDED_MSG_TIMESTAMP_KEY,
                        Long.toString(seconds),
                        Webhook.UNBRANDED_MSG_SIGNATURE_KEY,
                        signatures),
                delivery.body().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public AttemptResult judge(HookAnswer answer, Instant now) {
        return HttpJudgement.of(answer, now);
    }

    private static String sign(String secret, String id, long seconds, String body) {
        try {
            return new Webhook(secret).sign(id, seconds, body);
        } catch (EmptyWebhookSecretException | WebhookSigningException fault) {
            throw new IllegalStateException("A hook could not be signed", fault);
        }
    }
}
