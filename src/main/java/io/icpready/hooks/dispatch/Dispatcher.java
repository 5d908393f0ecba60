package io.icpready.hooks.dispatch;

import io.icpready.hooks.outbox.WakeUp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes deliveries from the outbox and keeps many requests in flight. One thread does all that
 * touches the database or decides, and the answers come back to it in a queue; so a delivery is
 * never sent again before its answer is noted, and the order of a journey needs no locks.
 *
 * <p>Exactly one dispatcher runs in a cluster: the scheduler's lease sees to it, and another takes
 * over when the heartbeats stop. What was in flight then is sent again, with the same id.
 */
final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int BUSY = 16;
    private static final Duration GATHERING = Duration.ofMillis(15);
    private static final Duration SHORTEST_LOOK = Duration.ofMillis(25);

    private final SubscriptionQueues queues;
    private final Departures departures;
    private final AnswerBook answers;
    private final WakeUp wakeUp;
    private final Duration pollInterval;
    private final Duration deadline;
    private final Clock clock;

    private Instant nextLook = Instant.MIN;

    /**
     * @param pollInterval how often the outbox is looked at when nothing happens
     * @param deadline longest time for a whole request
     */
    Dispatcher(
            SubscriptionQueues queues,
            Departures departures,
            AnswerBook answers,
            WakeUp wakeUp,
            Duration pollInterval,
            Duration deadline,
            Clock clock) {
        this.queues = queues;
        this.departures = departures;
        this.answers = answers;
        this.wakeUp = wakeUp;
        this.pollInterval = pollInterval;
        this.deadline = deadline;
        this.clock = clock;
    }

    /** Works until told to stop, whatever goes wrong, then waits for what is in flight. */
    void run(BooleanSupplier mayContinue) throws InterruptedException {
        while (mayContinue.getAsBoolean()) {
            turn();
            wakeUp.await(untilNextLook().toMillis());
            if (queues.inFlight() >= BUSY) {
                gatherMore();
            }
        }
        drain();
    }

    /** Few answers at a time would cost a transaction each. */
    private static void gatherMore() {
        LockSupport.parkNanos(GATHERING.toNanos());
    }

    private void turn() {
        orLater(() -> {
            answers.write();
            if (timeToLook()) {
                look();
            }
            queues.all().forEach(queue -> queues.refill(queue, departures.mergeLimit(queue), clock.instant()));
            departures.sendInTurns(queues);
        });
    }

    /** What cannot be done now, mostly for want of a database, waits for the next look. */
    private void orLater(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            LOG.warn("The outbox of hooks cannot be worked on, trying again", fault);
            nextLook = clock.instant().plus(pollInterval);
        }
    }

    /** Waits for answers and notes them; what does not come is sent again by the next run. */
    private void drain() throws InterruptedException {
        Instant end = clock.instant().plus(deadline).plusSeconds(1);
        while (queues.inFlight() > 0 && clock.instant().isBefore(end)) {
            wakeUp.await(pollInterval.toMillis());
            orLater(answers::write);
        }
    }

    private void look() {
        Instant now = clock.instant();
        queues.refresh(now);
        nextLook = now.plus(pollInterval);
    }

    /** News bring the next look forward, but not so far that every event costs one. */
    private boolean timeToLook() {
        Instant now = clock.instant();
        if (wakeUp.takeNews() && nextLook.isAfter(now.plus(SHORTEST_LOOK))) {
            nextLook = now.plus(SHORTEST_LOOK);
        }
        return !now.isBefore(nextLook);
    }

    private Duration untilNextLook() {
        Duration left = Duration.between(clock.instant(), nextLook);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
