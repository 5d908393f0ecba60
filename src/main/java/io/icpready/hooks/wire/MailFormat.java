package io.icpready.hooks.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.hooks.outbox.QueuedDelivery;
import io.icpready.hooks.subscription.Subscription;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** E-mail: what a chat would be told, in both languages. Whom it reaches is found out when it is sent. */
final class MailFormat implements WireFormat {

    private final ObjectMapper json;

    MailFormat(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public HookRequest compose(Subscription subscription, List<QueuedDelivery> deliveries, Instant now) {
        QueuedDelivery delivery = deliveries.get(0);
        MailBody body = new MailBody(
                delivery.id(),
                delivery.journeyId().orElse(""),
                ChatCard.applicant(delivery, json),
                Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                        .map(language -> part(ChatCard.of(deliveries, json, language), language))
                        .toList());
        return new HookRequest(URI.create(subscription.targetUrl()), Map.of(), bytes(body));
    }

    private static MailBody.Part part(ChatCard card, Locale language) {
        return new MailBody.Part(
                language.toLanguageTag(),
                card.title(),
                card.lines().stream()
                        .map(row -> new MailBody.Line(row.text(), row.url().orElse("")))
                        .toList());
    }

    private byte[] bytes(MailBody body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("A mail cannot be written", fault);
        }
    }

    /** The sender answers with the codes of SMTP. */
    @Override
    public AttemptResult judge(HookAnswer answer, Instant now) {
        return HttpJudgement.of(answer, now);
    }
}
