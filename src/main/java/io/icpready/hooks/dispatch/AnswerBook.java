package io.icpready.hooks.dispatch;

import io.icpready.hooks.DeliveryState;
import io.icpready.hooks.outbox.Outbox;
import io.icpready.hooks.outbox.QueuedDelivery;
import io.icpready.hooks.outbox.RecordedAttempt;
import io.icpready.hooks.subscription.Subscription;
import io.icpready.hooks.subscription.Subscription.InactiveReason;
import io.icpready.hooks.subscription.Subscriptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Collects answers from any thread and writes down what came of the deliveries, and of the
 * subscriptions by it. A transaction for every single answer would cost more than the deliveries
 * themselves, so many are written in one.
 */
final class AnswerBook {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerBook.class);

    private final Outbox outbox;
    private final Subscriptions subscriptions;
    private final TransactionOperations transactions;
    private final Backoff backoff;
    private final Duration switchOffAfter;
    private final Clock clock;

    private final Queue<Answered> answers = new ConcurrentLinkedQueue<>();
    private final List<Entry> unwritten = new ArrayList<>();

    /**
     * @param switchOffAfter a subscription that failed for so long without one success is switched
     *     off
     */
    AnswerBook(
            Outbox outbox,
            Subscriptions subscriptions,
            TransactionOperations transactions,
            Backoff backoff,
            Duration switchOffAfter,
            Clock clock) {
        this.outbox = outbox;
        this.subscriptions = subscriptions;
        this.transactions = transactions;
        this.backoff = backoff;
        this.switchOffAfter = switchOffAfter;
        this.clock = clock;
    }

    /** Takes an answer, in any thread. */
    void add(Answered answered) {
        answers.add(answered);
    }

    /** Writes down what has come; what cannot be written now is written with the next. */
    void write() {
        for (Answered answered = answers.poll(); answered != null; answered = answers.poll()) {
            unwritten.addAll(entries(answered));
        }
        if (unwritten.isEmpty()) {
            return;
        }
        Set<SubscriptionQueue> touched = new HashSet<>();
        unwritten.forEach(entry -> touched.add(entry.queue));
        transactions.executeWithoutResult(status -> write(touched));
        unwritten.forEach(entry -> entry.queue.release(entry.attempted.seq()));
        touched.forEach(SubscriptionQueue::noted);
        unwritten.clear();
    }

    private void write(Set<SubscriptionQueue> touched) {
        outbox.record(unwritten.stream().map(Entry::attempted).toList());
        touched.forEach(this::writeHealth);
    }

    /** Writes to the subscription's row only when its state turns. */
    private void writeHealth(SubscriptionQueue queue) {
        String id = queue.subscription().id();
        Instant now = clock.instant();
        if (queue.isUnwanted()) {
            switchOff(queue, InactiveReason.GONE, DeliveryState.CANCELLED, now);
        } else if (queue.hasBegunToFail()) {
            subscriptions.failing(id, now);
        } else if (queue.hasRecovered()) {
            subscriptions.healthy(id);
        }
        if (queue.hasFailedForGood() && failedTooLong(id, now)) {
            switchOff(queue, InactiveReason.FAILING, DeliveryState.FAILED, now);
        }
    }

    private boolean failedTooLong(String subscriptionId, Instant now) {
        return subscriptions
                .failingSince(subscriptionId)
                .map(since -> since.plus(switchOffAfter).isBefore(now))
                .orElse(false);
    }

    private void switchOff(SubscriptionQueue queue, InactiveReason reason, DeliveryState pending, Instant now) {
        Subscription subscription = queue.subscription();
        queue.switchOff();
        subscriptions.switchOff(subscription.id(), reason, now);
        outbox.endPending(subscription.id(), pending, now);
        LOG.warn(
                "Hook subscription {} to {} was switched off: {}",
                subscription.id(),
                subscription.maskedTarget(),
                reason);
    }

    /** Tells the queue how it went; the deliveries are written with the others. */
    private List<Entry> entries(Answered answered) {
        answered.queue().learn(answered.result(), answered.share(), answered.endedAt());
        return answered.batch().stream()
                .map(delivery -> new Entry(answered.queue(), attempted(delivery, answered)))
                .toList();
    }

    private RecordedAttempt attempted(QueuedDelivery delivery, Answered answered) {
        NextStep next = NextStep.after(answered.result(), delivery.attempts() + 1, backoff);
        if (next.state() == DeliveryState.FAILED) {
            answered.queue().failedForGood();
        }
        return new RecordedAttempt(
                delivery.seq(),
                next.state(),
                answered.startedAt(),
                answered.millis(),
                answered.result().status(),
                next.trouble(),
                answered.result().excerpt(),
                answered.endedAt().plus(next.pause()));
    }

    private record Entry(SubscriptionQueue queue, RecordedAttempt attempted) {}
}
