package io.icpready.hooks.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.icpready.hooks.DeliveryState;
import io.icpready.hooks.outbox.LoggedDelivery;
import io.icpready.hooks.outbox.Trouble;
import io.icpready.hooks.subscription.HookFormat;
import io.icpready.hooks.subscription.Subscription;
import io.icpready.hooks.subscription.Subscription.InactiveReason;
import io.icpready.hooks.subscription.Subscription.PreviousSecret;
import io.icpready.rules.saying.Argument;
import io.icpready.wording.Wording;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What managers see of subscriptions and deliveries. */
final class HookViews {

    private static final int EXCERPT = 2000;

    private HookViews() {}

    /**
     * @param targetUrl without its path where the address is a secret
     * @param signed whether a chat robot's secret is known
     * @param previousSecretUntil end of the time in which the secret before the rotation signs too
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Hook(
            String id,
            String targetUrl,
            String format,
            List<String> events,
            Optional<String> description,
            boolean active,
            Optional<InactiveReason> inactiveReason,
            boolean signed,
            Optional<Instant> previousSecretUntil,
            Optional<Instant> failingSince,
            Optional<String> createdBy,
            Instant createdAt) {}

    /** A subscription that was made or changed; the secret at the only moment that it is shown. */
    @Schema(name = "HookWithSecret")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record WithSecret(@JsonUnwrapped Hook hook, Optional<String> secret) {}

    /**
     * @param problem why the last attempt did not deliver, in the reader's language
     * @param request beginning of what was sent
     * @param response beginning of what was answered
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Delivery(
            String id,
            String hookId,
            String event,
            Optional<String> journeyId,
            DeliveryState state,
            int attempts,
            Instant createdAt,
            Optional<Instant> nextAttemptAt,
            Optional<Instant> lastAttemptAt,
            Optional<Instant> endedAt,
            Optional<Integer> status,
            Optional<Integer> millis,
            Optional<String> problem,
            String request,
            String response) {}

    static Hook hook(Subscription subscription) {
        return new Hook(
                subscription.id(),
                subscription.shownTarget(),
                subscription.format().key(),
                subscription.eventKeys(),
                subscription.description(),
                subscription.active(),
                subscription.inactiveReason(),
                subscription.format() == HookFormat.STANDARD
                        || subscription.signingSecret().isPresent(),
                subscription.previousSecret().map(PreviousSecret::until),
                subscription.failingSince(),
                subscription.createdBy(),
                subscription.createdAt());
    }

    static WithSecret withSecret(Subscription subscription) {
        return new WithSecret(hook(subscription), Optional.of(subscription.secret()));
    }

    static WithSecret withoutSecret(Subscription subscription) {
        return new WithSecret(hook(subscription), Optional.empty());
    }

    static Delivery delivery(LoggedDelivery logged, Locale language) {
        return new Delivery(
                logged.id(),
                logged.subscriptionId(),
                logged.type().key(),
                logged.journeyId(),
                logged.state(),
                logged.attempts(),
                logged.createdAt(),
                logged.state() == DeliveryState.PENDING ? Optional.of(logged.nextAttemptAt()) : Optional.empty(),
                logged.lastAttemptAt(),
                logged.endedAt(),
                logged.status(),
                logged.millis(),
                logged.trouble().map(trouble -> sentence(trouble, logged, language)),
                logged.body().length() <= EXCERPT
                        ? logged.body()
                        : logged.body().substring(0, EXCERPT),
                logged.responseExcerpt());
    }

    private static String sentence(Trouble trouble, LoggedDelivery logged, Locale language) {
        return Wording.render(
                "hooks.trouble." + trouble.name(),
                Map.of(
                        "status",
                        Argument.text(logged.status().map(Object::toString).orElse("-"))),
                language);
    }
}
