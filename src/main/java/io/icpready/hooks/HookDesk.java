package io.icpready.hooks;

import io.icpready.hooks.Deliveries.Logged;
import io.icpready.hooks.Subscription.InactiveReason;
import io.icpready.hooks.Subscription.PreviousSecret;
import io.icpready.web.RefusedRequestException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionOperations;

/** What managers do with subscriptions and deliveries. */
final class HookDesk {

    private static final int LOG_LENGTH = 200;

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final JdbcHookEvents events;
    private final ObjectProvider<FailedDeliveries> journey;
    private final TransactionOperations transactions;
    private final Duration secretOverlap;
    private final Clock clock;

    HookDesk(
            Subscriptions subscriptions,
            Deliveries deliveries,
            JdbcHookEvents events,
            ObjectProvider<FailedDeliveries> journey,
            TransactionOperations transactions,
            Duration secretOverlap,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.events = events;
        this.journey = journey;
        this.transactions = transactions;
        this.secretOverlap = secretOverlap;
        this.clock = clock;
    }

    Subscription create(HookForm form, Optional<String> manager) {
        Instant now = now();
        Subscription subscription = new Subscription(
                Ids.subscription(),
                form.targetUrl().orElseThrow(),
                form.format().orElse(HookFormat.STANDARD),
                form.events().orElse(Set.of()),
                given(form.description()),
                true,
                Optional.empty(),
                Ids.secret(),
                Optional.empty(),
                given(form.signingSecret()),
                Optional.empty(),
                manager,
                now,
                now);
        subscriptions.insert(subscription);
        events.newsAfterCommit();
        return subscription;
    }

    List<Subscription> all() {
        return subscriptions.all();
    }

    Subscription find(String id) {
        return subscriptions.find(id).orElseThrow(HookDesk::notThere);
    }

    Subscription change(String id, HookForm form) {
        return transactions.execute(status -> {
            Subscription before = subscriptions.lock(id).orElseThrow(HookDesk::notThere);
            Subscription after = changed(before, form);
            subscriptions.update(after);
            if (before.active() && !after.active()) {
                deliveries.endPending(id, DeliveryState.CANCELLED, now());
            }
            events.newsAfterCommit();
            return after;
        });
    }

    private Subscription changed(Subscription before, HookForm form) {
        Instant now = now();
        Subscription.Builder change = before.change();
        form.targetUrl().ifPresent(url -> change.targetUrl = url);
        form.events().ifPresent(wanted -> change.events = wanted);
        form.description().ifPresent(text -> change.description = given(Optional.of(text)));
        form.signingSecret().ifPresent(text -> change.signingSecret = given(Optional.of(text)));
        form.active().filter(active -> active != before.active()).ifPresent(active -> switched(change, active));
        if (form.rotateSecret().orElse(false)) {
            change.previousSecret = Optional.of(new PreviousSecret(before.secret(), now.plus(secretOverlap)));
            change.secret = Ids.secret();
        }
        return change.at(now);
    }

    private static void switched(Subscription.Builder change, boolean active) {
        change.active = active;
        change.inactiveReason = active ? Optional.empty() : Optional.of(InactiveReason.MANAGER);
        change.failingSince = Optional.empty();
    }

    /** Deletes with the log; nothing can be redelivered any more, so its incidents end as well. */
    void delete(String id) {
        transactions.executeWithoutResult(status -> {
            if (!subscriptions.delete(id, now())) {
                throw notThere();
            }
            journey.ifAvailable(
                    told -> deliveries.shown(id).forEach(report -> told.recovered(report.journeyId(), report.id())));
            deliveries.endPending(id, DeliveryState.CANCELLED, now());
        });
    }

    Logged ping(String id) {
        return transactions.execute(status -> {
            requireActive(subscriptions.lock(id).orElseThrow(HookDesk::notThere));
            return deliveries.find(events.ping(id)).orElseThrow();
        });
    }

    List<Logged> log(String id) {
        find(id);
        return deliveries.log(id, LOG_LENGTH);
    }

    Logged redeliver(String deliveryId) {
        return transactions.execute(status -> {
            Logged delivery = deliveries.find(deliveryId).orElseThrow(HookDesk::notThere);
            requireActive(subscriptions.lock(delivery.subscriptionId()).orElseThrow(HookDesk::notThere));
            if (!deliveries.redeliver(deliveryId, now())) {
                throw RefusedRequestException.conflict("hooks.conflict.pending");
            }
            events.newsAfterCommit();
            return deliveries.find(deliveryId).orElseThrow();
        });
    }

    private static void requireActive(Subscription subscription) {
        if (!subscription.active()) {
            throw RefusedRequestException.conflict("hooks.conflict.inactive");
        }
    }

    private static Optional<String> given(Optional<String> text) {
        return text.map(String::strip).filter(stripped -> !stripped.isEmpty());
    }

    /** As precise as both databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static RefusedRequestException notThere() {
        return RefusedRequestException.notFound("hooks.problem.notFound");
    }
}
