package io.icpready.hooks.dispatch;

import java.util.Collection;

/**
 * The places for requests of all subscriptions, as they are taken in one turn. Whoever hangs keeps
 * its places until the deadline, so they are never all given to those who have many: some are kept
 * for a subscription with less than an equal part, a few for one with nothing in flight, and those
 * that fail get an eighth together.
 */
final class Places {

    private static final int FAILING_PART = 8;
    private static final int KEPT_FOR_LESS_THAN_EQUAL = 4;
    private static final int KEPT_FOR_FIRST = 16;

    private final int all;
    private final int equalPart;
    private int taken;
    private int takenByFailing;

    private Places(int all, int equalPart, int taken, int takenByFailing) {
        this.all = all;
        this.equalPart = equalPart;
        this.taken = taken;
        this.takenByFailing = takenByFailing;
    }

    static Places among(Collection<SubscriptionQueue> queues, int all) {
        long wanting = queues.stream().filter(SubscriptionQueue::wantsPlaces).count();
        return new Places(
                all,
                Math.max(1, all / (int) Math.max(1, wanting)),
                queues.stream().mapToInt(SubscriptionQueue::inFlight).sum(),
                queues.stream()
                        .filter(SubscriptionQueue::isFailing)
                        .mapToInt(SubscriptionQueue::inFlight)
                        .sum());
    }

    /** Whether this subscription may take one more. */
    boolean isOneFor(SubscriptionQueue queue) {
        return taken < within(queue.inFlight())
                && (!queue.isFailing() || takenByFailing < Math.max(1, all / FAILING_PART));
    }

    void take(SubscriptionQueue queue) {
        taken++;
        takenByFailing += queue.isFailing() ? 1 : 0;
    }

    private int within(int own) {
        if (own == 0) {
            return all;
        }
        return all - all / (own < equalPart ? KEPT_FOR_FIRST : KEPT_FOR_LESS_THAN_EQUAL);
    }
}
