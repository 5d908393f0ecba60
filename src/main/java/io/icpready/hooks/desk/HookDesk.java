package io.icpready.hooks.desk;

import io.icpready.hooks.DeliveryState;
import io.icpready.hooks.FailedDeliveries;
import io.icpready.hooks.outbox.DeliveryLog;
import io.icpready.hooks.outbox.FailureLedger;
import io.icpready.hooks.outbox.JdbcHookEvents;
import io.icpready.hooks.outbox.LoggedDelivery;
import io.icpready.hooks.outbox.Outbox;
import io.icpready.hooks.subscription.HookFormat;
import io.icpready.hooks.subscription.HookIds;
import io.icpready.hooks.subscription.Subscription;
import io.icpready.hooks.subscription.Subscriptions;
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
public final class HookDesk {

    private static final int LOG_LENGTH = 200;

    private final Subscriptions subscriptions;
    private final Outbox outbox;
    private final DeliveryLog log;
    private final FailureLedger failures;
    private final JdbcHookEvents events;
    private final ObjectProvider<FailedDeliveries> journey;
    private final TransactionOperations transactions;
    private final Duration secretOverlap;
    private final Clock clock;

    public HookDesk(
            Subscriptions subscriptions,
            Outbox outbox,
            DeliveryLog log,
            FailureLedger failures,
            JdbcHookEvents events,
            ObjectProvider<FailedDeliveries> journey,
            TransactionOperations transactions,
            Duration secretOverlap,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.outbox = outbox;
        this.log = log;
        this.failures = failures;
        this.events = events;
        this.journey = journey;
        this.transactions = transactions;
        this.secretOverlap = secretOverlap;
        this.clock = clock;
    }

    public Subscription create(HookForm form, Optional<String> manager) {
        Instant now = now();
        Subscription subscription = new Subscription(
                HookIds.subscription(),
                form.targetUrl().orElseThrow(),
                form.format().orElse(HookFormat.STANDARD),
                form.events().orElse(Set.of()),
                given(form.description()),
                true,
                Optional.empty(),
                HookIds.secret(),
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

    public List<Subscription> all() {
        return subscriptions.all();
    }

    public Subscription find(String id) {
        return subscriptions.find(id).orElseThrow(HookDesk::notThere);
    }

    public Subscription change(String id, HookForm form) {
        return transactions.execute(status -> {
            Subscription before = subscriptions.lock(id).orElseThrow(HookDesk::notThere);
            Subscription after = changed(before, form);
            subscriptions.update(after);
            if (before.active() && !after.active()) {
                outbox.endPending(id, DeliveryState.CANCELLED, now());
            }
            events.newsAfterCommit();
            return after;
        });
    }

    private Subscription changed(Subscription before, HookForm form) {
        Instant now = now();
        Subscription.Builder change = before.change();
        form.targetUrl().ifPresent(change::targetUrl);
        form.events().ifPresent(change::events);
        form.description().ifPresent(text -> change.description(given(Optional.of(text))));
        form.signingSecret().ifPresent(text -> change.signingSecret(given(Optional.of(text))));
        form.active().filter(active -> active != before.active()).ifPresent(change::switched);
        if (form.rotateSecret().orElse(false)) {
            change.rotated(HookIds.secret(), now.plus(secretOverlap));
        }
        return change.at(now);
    }

    /** Deletes with the log; nothing can be redelivered any more, so its incidents end as well. */
    public void delete(String id) {
        transactions.executeWithoutResult(status -> {
            if (!subscriptions.delete(id, now())) {
                throw notThere();
            }
            journey.ifAvailable(
                    told -> failures.shown(id).forEach(report -> told.recovered(report.journeyId(), report.id())));
            outbox.endPending(id, DeliveryState.CANCELLED, now());
        });
    }

    public LoggedDelivery ping(String id) {
        return transactions.execute(status -> {
            requireActive(subscriptions.lock(id).orElseThrow(HookDesk::notThere));
            return log.find(events.ping(id)).orElseThrow();
        });
    }

    public List<LoggedDelivery> log(String id) {
        find(id);
        return log.log(id, LOG_LENGTH);
    }

    public LoggedDelivery redeliver(String deliveryId) {
        return transactions.execute(status -> {
            LoggedDelivery delivery = log.find(deliveryId).orElseThrow(HookDesk::notThere);
            requireActive(subscriptions.lock(delivery.subscriptionId()).orElseThrow(HookDesk::notThere));
            if (!log.redeliver(deliveryId, now())) {
                throw RefusedRequestException.conflict("hooks.conflict.pending");
            }
            events.newsAfterCommit();
            return log.find(deliveryId).orElseThrow();
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
