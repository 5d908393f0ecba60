package io.icpready.hooks.dispatch;

import io.icpready.hooks.outbox.QueuedDelivery;
import io.icpready.hooks.subscription.Subscription;
import io.icpready.hooks.wire.AttemptResult;
import io.icpready.hooks.wire.AttemptResult.Delivered;
import io.icpready.hooks.wire.AttemptResult.NotDelivered;
import io.icpready.hooks.wire.AttemptResult.Unwanted;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One subscription's queue in memory, and how its target is. Used by the dispatcher's thread alone. */
final class SubscriptionQueue {

    private final int highestLimit;
    private final Deque<QueuedDelivery> waiting = new ArrayDeque<>();

    /** Waiting or in flight or not yet noted: must not be fetched again. */
    private final Set<Long> held = new HashSet<>();

    private Subscription subscription;
    private Share share;
    private int inFlight;
    private boolean active = true;
    private boolean hungry;
    private boolean unwanted;
    private boolean failing;
    private boolean failingNoted;
    private boolean failedForGood;

    /**
     * @param highestLimit most requests in flight for it
     */
    SubscriptionQueue(Subscription subscription, int highestLimit) {
        this.highestLimit = highestLimit;
        this.subscription = subscription;
        this.share = new Share(highestLimit);
        change(subscription);
    }

    /** Goes on with the subscription as it is now; another target begins without a past. */
    void change(Subscription current) {
        if (!current.targetUrl().equals(subscription.targetUrl())) {
            share = new Share(highestLimit);
        }
        subscription = current;
        active = true;
        unwanted = false;
        failing = current.failingSince().isPresent();
        failingNoted = failing;
    }

    void switchOff() {
        active = false;
        waiting.forEach(delivery -> held.remove(delivery.seq()));
        waiting.clear();
    }

    // ---- filling ------------------------------------------------------------------------------

    /** There is something due in the outbox. */
    void hungry() {
        hungry = true;
    }

    boolean needs(int wanted) {
        return active && hungry && waiting.size() <= wanted / 4;
    }

    /** How many rows to read to have so many waiting: what is held is read again. */
    int rowsFor(int wanted) {
        return held.size() + wanted - waiting.size();
    }

    void fill(List<QueuedDelivery> due, int asked) {
        due.stream().filter(delivery -> held.add(delivery.seq())).forEach(waiting::add);
        hungry = due.size() >= asked;
    }

    // ---- sending ------------------------------------------------------------------------------

    boolean canSend(Instant now) {
        return active && !waiting.isEmpty() && share.hasRoom(inFlight, now);
    }

    boolean wantsPlaces() {
        return inFlight > 0 || active && !waiting.isEmpty();
    }

    /** The next to go in one request. */
    List<QueuedDelivery> depart(int most) {
        List<QueuedDelivery> batch = new ArrayList<>();
        while (batch.size() < most && !waiting.isEmpty()) {
            batch.add(waiting.poll());
        }
        inFlight++;
        return batch;
    }

    // ---- answers ------------------------------------------------------------------------------

    /**
     * Learns from an answer how its target is.
     *
     * @param sentWith the share at the time of sending: the target may have been changed since
     */
    void learn(AttemptResult result, Share sentWith, Instant now) {
        inFlight--;
        failing = result.read(new AttemptResult.Cases<Boolean>() {
            @Override
            public Boolean delivered(Delivered delivered) {
                sentWith.succeeded();
                return false;
            }

            @Override
            public Boolean unwanted(Unwanted gone) {
                unwanted = true;
                return false;
            }

            @Override
            public Boolean notDelivered(NotDelivered failure) {
                sentWith.failed(now, failure.retryAfter());
                return true;
            }
        });
    }

    void failedForGood() {
        failedForGood = true;
    }

    /** What came of it is written down, so it may be fetched again. */
    void release(long seq) {
        held.remove(seq);
    }

    /** An ended delivery may have made the next of its lane due. */
    void noted() {
        failingNoted = failing;
        failedForGood = false;
        hungry = true;
    }

    // ---- what it is ---------------------------------------------------------------------------

    Subscription subscription() {
        return subscription;
    }

    Share share() {
        return share;
    }

    int inFlight() {
        return inFlight;
    }

    boolean isFailing() {
        return failing;
    }

    boolean isUnwanted() {
        return unwanted;
    }

    boolean hasBegunToFail() {
        return failing && !failingNoted;
    }

    boolean hasRecovered() {
        return !failing && failingNoted;
    }

    boolean hasFailedForGood() {
        return failing && failedForGood;
    }

    /** Off, and nothing of it is under way. */
    boolean isOver() {
        return !active && held.isEmpty();
    }
}
