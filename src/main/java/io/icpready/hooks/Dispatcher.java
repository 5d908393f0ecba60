package io.icpready.hooks;

import io.github.bucket4j.TimeMeter;
import io.icpready.hooks.Deliveries.Attempted;
import io.icpready.hooks.Subscription.InactiveReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

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

    /** How many times the places of a target are fetched ahead. */
    private static final int PREFETCH = 2;

    private final Deliveries deliveries;
    private final Subscriptions subscriptions;
    private final TransactionOperations transactions;
    private final Map<HookFormat, WireFormat> formats;
    private final HookSender sender;
    private final Backoff backoff;
    private final HooksProperties properties;
    private final Nudge nudge;
    private final Clock clock;

    private final Queue<Answered> answers = new ConcurrentLinkedQueue<>();
    private final List<Noted> unrecorded = new ArrayList<>();
    private final Map<String, Line> lines = new HashMap<>();
    private final Map<String, Instant> unreadable = new HashMap<>();
    private final Targets targets;
    private int inFlight;
    private Instant nextLook = Instant.MIN;

    Dispatcher(
            Deliveries deliveries,
            Subscriptions subscriptions,
            TransactionOperations transactions,
            Map<HookFormat, WireFormat> formats,
            HookSender sender,
            Backoff backoff,
            HooksProperties properties,
            Nudge nudge,
            Clock clock) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.transactions = transactions;
        this.formats = Map.copyOf(formats);
        this.sender = sender;
        this.backoff = backoff;
        this.properties = properties;
        this.nudge = nudge;
        this.clock = clock;
        this.targets = new Targets(properties.maxInFlightPerTarget(), TimeMeter.SYSTEM_MILLISECONDS);
    }

    /** Works until told to stop, whatever goes wrong, then waits for what is in flight. */
    void run(BooleanSupplier mayContinue) throws InterruptedException {
        while (mayContinue.getAsBoolean()) {
            turn();
            nudge.await(untilNextLook().toMillis());
            if (inFlight >= BUSY) {
                gatherMore();
            }
        }
        drain();
    }

    /** A transaction for every single answer would cost more than the deliveries themselves. */
    private static void gatherMore() {
        LockSupport.parkNanos(GATHERING.toNanos());
    }

    private void turn() {
        orLater(() -> {
            noteAnswers();
            if (timeToLook()) {
                look();
            }
            lines.values().forEach(this::refill);
            sendInTurns();
        });
    }

    /** What cannot be done now, mostly for want of a database, waits for the next look. */
    private void orLater(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            LOG.warn("The outbox of hooks cannot be worked on, trying again", fault);
            nextLook = clock.instant().plus(properties.pollInterval());
        }
    }

    /** Waits for answers and notes them; what does not come is sent again by the next run. */
    private void drain() throws InterruptedException {
        Instant end = clock.instant().plus(properties.deadline()).plusSeconds(1);
        while (inFlight > 0 && clock.instant().isBefore(end)) {
            nudge.await(properties.pollInterval().toMillis());
            orLater(this::noteAnswers);
        }
    }

    /** News bring the next look forward, but not so far that every event costs one. */
    private boolean timeToLook() {
        Instant now = clock.instant();
        if (nudge.takeNews() && nextLook.isAfter(now.plus(SHORTEST_LOOK))) {
            nextLook = now.plus(SHORTEST_LOOK);
        }
        return !now.isBefore(nextLook);
    }

    private Duration untilNextLook() {
        Duration left = Duration.between(clock.instant(), nextLook);
        return left.isNegative() ? Duration.ZERO : left;
    }

    // ---- what is to be done -------------------------------------------------------------------

    private void look() {
        Instant now = clock.instant();
        refreshSubscriptions();
        List<String> due = deliveries.subscriptionsWithDue(now);
        due.forEach(id -> Optional.ofNullable(lines.get(id)).ifPresent(line -> line.hungry = true));
        if (!lines.keySet().containsAll(due)) {
            deliveries.endPendingOfInactive(now);
        }
        nextLook = now.plus(properties.pollInterval());
    }

    private void refreshSubscriptions() {
        Map<String, Instant> versions = subscriptions.activeVersions();
        versions.forEach((id, changedAt) -> {
            Line line = lines.get(id);
            if (line == null || !line.subscription.changedAt().equals(changedAt)) {
                take(id, changedAt);
            }
        });
        lines.values().stream()
                .filter(line -> !versions.containsKey(line.subscription.id()))
                .forEach(Line::switchOff);
        lines.values().removeIf(line -> !line.active && line.held.isEmpty());
        unreadable.keySet().retainAll(versions.keySet());
    }

    /** One that cannot be opened, for want of its key, must not hold up the others. */
    private void take(String id, Instant changedAt) {
        try {
            subscriptions.find(id).filter(Subscription::active).ifPresent(this::take);
        } catch (IllegalStateException | IllegalArgumentException sealed) {
            if (!changedAt.equals(unreadable.put(id, changedAt))) {
                LOG.error("Hook subscription {} cannot be read, nothing is sent to it", id, sealed);
            }
        }
    }

    private void take(Subscription subscription) {
        lines.computeIfAbsent(subscription.id(), id -> new Line()).take(subscription);
    }

    private void refill(Line line) {
        if (!line.active || !line.hungry) {
            return;
        }
        int wanted = targets.gate(line.subscription).limit() * format(line).mergeLimit() * PREFETCH;
        if (line.waiting.size() > wanted / 4) {
            return;
        }
        int limit = line.held.size() + wanted - line.waiting.size();
        List<QueuedDelivery> due = deliveries.due(line.subscription.id(), clock.instant(), limit);
        due.stream().filter(delivery -> line.held.add(delivery.seq())).forEach(line.waiting::add);
        line.hungry = due.size() >= limit;
    }

    // ---- sending ------------------------------------------------------------------------------

    /** One request of each subscription after the other, so that none takes all the places. */
    private void sendInTurns() {
        List<Line> senders = new ArrayList<>(lines.values());
        while (!senders.isEmpty()) {
            senders.removeIf(line -> !sendOne(line));
        }
    }

    private boolean sendOne(Line line) {
        TargetGate gate = targets.gate(line.subscription);
        boolean sending = line.active
                && !line.waiting.isEmpty()
                && inFlight < properties.maxInFlight()
                && gate.enter(clock.instant());
        if (sending) {
            send(line, gate, line.next(format(line).mergeLimit()));
        }
        return sending;
    }

    private void send(Line line, TargetGate gate, List<QueuedDelivery> batch) {
        inFlight++;
        Instant startedAt = clock.instant();
        WireFormat format = format(line);
        try {
            sender.send(format.compose(line.subscription, batch, startedAt))
                    .whenComplete((answer, fault) -> answered(new Answered(
                            line, gate, batch, startedAt, clock.instant(), outcome(format, answer, fault))));
        } catch (RuntimeException fault) {
            LOG.error("A hook to {} cannot be written", line.subscription.maskedTarget(), fault);
            answered(new Answered(line, gate, batch, startedAt, clock.instant(), Faults.internal()));
        }
    }

    private Outcome outcome(WireFormat format, HookAnswer answer, Throwable fault) {
        try {
            return fault == null ? format.judge(answer, clock.instant()) : Faults.of(fault);
        } catch (RuntimeException unreadable) {
            LOG.warn("The answer to a hook cannot be read", unreadable);
            return Faults.internal();
        }
    }

    private void answered(Answered answered) {
        answers.add(answered);
        nudge.give();
    }

    private WireFormat format(Line line) {
        return formats.get(line.subscription.format());
    }

    // ---- noting answers -----------------------------------------------------------------------

    private void noteAnswers() {
        for (Answered answered = answers.poll(); answered != null; answered = answers.poll()) {
            inFlight--;
            unrecorded.addAll(judged(answered));
        }
        if (unrecorded.isEmpty()) {
            return;
        }
        Set<Line> touched = new HashSet<>();
        unrecorded.forEach(noted -> touched.add(noted.line));
        transactions.executeWithoutResult(status -> record(touched));
        unrecorded.forEach(noted -> noted.line.held.remove(noted.attempted.seq()));
        touched.forEach(Line::noted);
        unrecorded.clear();
    }

    private void record(Set<Line> touched) {
        deliveries.record(unrecorded.stream().map(Noted::attempted).toList());
        touched.forEach(this::recordHealth);
    }

    /** Writes to the subscription's row only when its state turns. */
    private void recordHealth(Line line) {
        String id = line.subscription.id();
        Instant now = clock.instant();
        if (line.gone) {
            switchOff(line, InactiveReason.GONE, DeliveryState.CANCELLED, now);
        } else if (line.failing && !line.failingNoted) {
            subscriptions.failing(id, now);
        } else if (!line.failing && line.failingNoted) {
            subscriptions.healthy(id);
        }
        if (line.failing && line.failedForGood && failedTooLong(id, now)) {
            switchOff(line, InactiveReason.FAILING, DeliveryState.FAILED, now);
        }
    }

    private boolean failedTooLong(String subscriptionId, Instant now) {
        return subscriptions
                .failingSince(subscriptionId)
                .map(since -> since.plus(properties.switchOffAfter()).isBefore(now))
                .orElse(false);
    }

    private void switchOff(Line line, InactiveReason reason, DeliveryState pending, Instant now) {
        line.switchOff();
        subscriptions.switchOff(line.subscription.id(), reason, now);
        deliveries.endPending(line.subscription.id(), pending, now);
        LOG.warn(
                "Hook subscription {} to {} was switched off: {}",
                line.subscription.id(),
                line.subscription.maskedTarget(),
                reason);
    }

    /** Tells the gate and the line how it went; the deliveries are noted with the others. */
    private List<Noted> judged(Answered answered) {
        Line line = answered.line();
        if (answered.outcome() instanceof Outcome.NotDelivered failure) {
            answered.gate().failed(answered.endedAt(), failure.retryAfter());
            line.failing = true;
        } else {
            answered.gate().succeeded();
            line.failing = false;
        }
        line.gone |= answered.outcome() instanceof Outcome.Gone;
        return answered.batch().stream()
                .map(delivery -> new Noted(line, attempted(delivery, answered)))
                .toList();
    }

    private Attempted attempted(QueuedDelivery delivery, Answered answered) {
        Verdict verdict = verdict(answered.outcome(), delivery.attempts() + 1);
        answered.line().failedForGood |= verdict.state() == DeliveryState.FAILED;
        return new Attempted(
                delivery.seq(),
                verdict.state(),
                answered.startedAt(),
                (int) Duration.between(answered.startedAt(), answered.endedAt()).toMillis(),
                answered.outcome().status(),
                verdict.trouble(),
                answered.outcome().excerpt(),
                answered.endedAt().plus(verdict.delay()));
    }

    private Verdict verdict(Outcome outcome, int attempts) {
        if (outcome instanceof Outcome.Delivered) {
            return new Verdict(DeliveryState.DELIVERED, Optional.empty(), Duration.ZERO);
        }
        if (outcome instanceof Outcome.NotDelivered failure) {
            Optional<Duration> wait = backoff.after(attempts, failure.retryAfter());
            return new Verdict(
                    wait.isPresent() ? DeliveryState.PENDING : DeliveryState.FAILED,
                    Optional.of(failure.trouble()),
                    wait.orElse(Duration.ZERO));
        }
        return new Verdict(DeliveryState.CANCELLED, Optional.of(Trouble.GONE), Duration.ZERO);
    }

    private record Answered(
            Line line,
            TargetGate gate,
            List<QueuedDelivery> batch,
            Instant startedAt,
            Instant endedAt,
            Outcome outcome) {}

    /** What an answer means for one delivery, and how long it waits if it is tried again. */
    private record Verdict(DeliveryState state, Optional<Trouble> trouble, Duration delay) {}

    private record Noted(Line line, Attempted attempted) {}

    /** One subscription's queue in memory. */
    private static final class Line {
        private final Deque<QueuedDelivery> waiting = new ArrayDeque<>();

        /** Waiting or in flight or not yet noted: must not be fetched again. */
        private final Set<Long> held = new HashSet<>();

        private Subscription subscription;
        private boolean active;
        private boolean hungry;
        private boolean gone;
        private boolean failing;
        private boolean failingNoted;
        private boolean failedForGood;

        private void take(Subscription current) {
            subscription = current;
            active = true;
            gone = false;
            failing = current.failingSince().isPresent();
            failingNoted = failing;
        }

        /** An ended delivery may have made the next of its lane due. */
        private void noted() {
            failingNoted = failing;
            failedForGood = false;
            hungry = true;
        }

        private void switchOff() {
            active = false;
            waiting.forEach(delivery -> held.remove(delivery.seq()));
            waiting.clear();
        }

        private List<QueuedDelivery> next(int most) {
            List<QueuedDelivery> batch = new ArrayList<>();
            while (batch.size() < most && !waiting.isEmpty()) {
                batch.add(waiting.poll());
            }
            return batch;
        }
    }
}
