package io.icpready.hooks.dispatch;

import io.icpready.hooks.outbox.Outbox;
import io.icpready.hooks.subscription.Subscription;
import io.icpready.hooks.subscription.Subscriptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queues of all active subscriptions, kept as the database has them. Used by the dispatcher's
 * thread alone.
 */
final class SubscriptionQueues {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionQueues.class);

    /** How many times the places of a subscription are fetched ahead. */
    private static final int PREFETCH = 2;

    private final Subscriptions subscriptions;
    private final Outbox outbox;
    private final int highestLimit;

    /** The one that was served last stands last. */
    private final Map<String, SubscriptionQueue> queues = new LinkedHashMap<>();

    private final Map<String, Instant> unreadable = new HashMap<>();

    /**
     * @param highestLimit most requests in flight for one subscription
     */
    SubscriptionQueues(Subscriptions subscriptions, Outbox outbox, int highestLimit) {
        this.subscriptions = subscriptions;
        this.outbox = outbox;
        this.highestLimit = highestLimit;
    }

    /** Takes over what was changed in the database, and marks who has something due. */
    void refresh(Instant now) {
        refreshSubscriptions();
        List<String> due = outbox.subscriptionsWithDue(now);
        due.forEach(id -> Optional.ofNullable(queues.get(id)).ifPresent(SubscriptionQueue::hungry));
        if (!queues.keySet().containsAll(due)) {
            outbox.endPendingOfInactive(now);
        }
    }

    /** Fetches what is due for a queue that runs empty; rows that are not understood hold up no other queue. */
    void refill(SubscriptionQueue queue, int mergeLimit, Instant now) {
        int wanted = queue.share().limit() * mergeLimit * PREFETCH;
        if (!queue.needs(wanted)) {
            return;
        }
        String id = queue.subscription().id();
        int rows = queue.rowsFor(wanted);
        try {
            queue.fill(outbox.due(id, now, rows), rows);
        } catch (NoSuchElementException | IllegalArgumentException strange) {
            queue.fill(List.of(), rows);
            if (!queue.subscription()
                    .changedAt()
                    .equals(unreadable.put(id, queue.subscription().changedAt()))) {
                LOG.error("What waits for hook subscription {} cannot be read, nothing is sent to it", id, strange);
            }
        }
    }

    Collection<SubscriptionQueue> all() {
        return queues.values();
    }

    /** In the order of their turns: who waited longest first, those that fail after the others. */
    List<SubscriptionQueue> inTurn() {
        List<SubscriptionQueue> turns = new ArrayList<>(queues.values());
        turns.sort(Comparator.comparing(SubscriptionQueue::isFailing));
        return turns;
    }

    void served(SubscriptionQueue queue) {
        String id = queue.subscription().id();
        if (queues.remove(id, queue)) {
            queues.put(id, queue);
        }
    }

    int inFlight() {
        return queues.values().stream().mapToInt(SubscriptionQueue::inFlight).sum();
    }

    private void refreshSubscriptions() {
        Map<String, Instant> versions = subscriptions.activeVersions();
        versions.forEach((id, changedAt) -> {
            SubscriptionQueue queue = queues.get(id);
            if (queue == null || !queue.subscription().changedAt().equals(changedAt)) {
                take(id, changedAt);
            }
        });
        queues.forEach((id, queue) -> {
            if (!versions.containsKey(id)) {
                queue.switchOff();
            }
        });
        queues.values().removeIf(SubscriptionQueue::isOver);
        unreadable.keySet().retainAll(versions.keySet());
    }

    /** One that cannot be opened, for want of its key, must not hold up the others, nor go on as it was. */
    private void take(String id, Instant changedAt) {
        try {
            subscriptions.find(id).filter(Subscription::active).ifPresent(this::take);
        } catch (IllegalStateException | IllegalArgumentException sealed) {
            Optional.ofNullable(queues.get(id)).ifPresent(SubscriptionQueue::switchOff);
            if (!changedAt.equals(unreadable.put(id, changedAt))) {
                LOG.error("Hook subscription {} cannot be read, nothing is sent to it", id, sealed);
            }
        }
    }

    private void take(Subscription subscription) {
        queues.computeIfAbsent(subscription.id(), id -> new SubscriptionQueue(subscription, highestLimit))
                .change(subscription);
    }
}
