package io.icpready.hooks.dispatch;

import io.icpready.hooks.outbox.QueuedDelivery;
import io.icpready.hooks.target.ConnectionTrouble;
import io.icpready.hooks.wire.AttemptResult;
import io.icpready.hooks.wire.HookAnswer;
import io.icpready.hooks.wire.HookSender;
import io.icpready.hooks.wire.WireFormat;
import io.icpready.hooks.wire.WireFormats;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits, as far as there are places: one request of each subscription after the other, so
 * that none takes all the places. Used by the dispatcher's thread alone.
 */
final class Departures {

    private static final Logger LOG = LoggerFactory.getLogger(Departures.class);

    private final WireFormats formats;
    private final HookSender sender;
    private final RobotPaces paces;
    private final int maxInFlight;
    private final Consumer<Answered> answers;
    private final Clock clock;

    /**
     * @param maxInFlight most requests in flight at once
     * @param answers hears of every request that has ended, in any thread
     */
    Departures(
            WireFormats formats,
            HookSender sender,
            RobotPaces paces,
            int maxInFlight,
            Consumer<Answered> answers,
            Clock clock) {
        this.formats = formats;
        this.sender = sender;
        this.paces = paces;
        this.maxInFlight = maxInFlight;
        this.answers = answers;
        this.clock = clock;
    }

    int mergeLimit(SubscriptionQueue queue) {
        return format(queue).mergeLimit();
    }

    void sendInTurns(SubscriptionQueues queues) {
        Places places = Places.among(queues.all(), maxInFlight);
        List<SubscriptionQueue> senders = queues.inTurn();
        while (!senders.isEmpty()) {
            senders.removeIf(queue -> !sendOne(queue, places));
            senders.forEach(queues::served);
        }
    }

    private boolean sendOne(SubscriptionQueue queue, Places places) {
        boolean sending = queue.canSend(clock.instant()) && places.isOneFor(queue) && paces.allow(queue.subscription());
        if (sending) {
            places.take(queue);
            send(queue, queue.depart(mergeLimit(queue)));
        }
        return sending;
    }

    private void send(SubscriptionQueue queue, List<QueuedDelivery> batch) {
        Instant startedAt = clock.instant();
        WireFormat format = format(queue);
        Share share = queue.share();
        try {
            sender.send(format.compose(queue.subscription(), batch, startedAt))
                    .whenComplete((answer, fault) -> answers.accept(new Answered(
                            queue, share, batch, startedAt, clock.instant(), result(format, answer, fault))));
        } catch (RuntimeException fault) {
            LOG.error("A hook to {} cannot be written", queue.subscription().maskedTarget(), fault);
            answers.accept(new Answered(queue, share, batch, startedAt, clock.instant(), ConnectionTrouble.internal()));
        }
    }

    private AttemptResult result(WireFormat format, HookAnswer answer, Throwable fault) {
        try {
            return fault == null ? format.judge(answer, clock.instant()) : ConnectionTrouble.of(fault);
        } catch (RuntimeException unreadable) {
            LOG.warn("The answer to a hook cannot be read", unreadable);
            return ConnectionTrouble.internal();
        }
    }

    private WireFormat format(SubscriptionQueue queue) {
        return formats.of(queue.subscription().format());
    }
}
