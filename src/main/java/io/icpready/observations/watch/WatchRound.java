package io.icpready.observations.watch;

import io.icpready.observations.DomainObservation;
import io.icpready.observations.DomainState;
import io.icpready.observations.DomainWatcher;
import io.icpready.observations.Trouble;
import io.icpready.observations.store.SeenRows;
import io.icpready.observations.watch.WatchRows.Watcher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One look at what is due: each registry's names one after the other, the registries beside each other.
 * What it does not come to stays due; what was seen and not told is told by the next. So it may be
 * stopped at any moment.
 */
public final class WatchRound {

    private static final Logger LOG = LoggerFactory.getLogger(WatchRound.class);

    /** Names of one look; the next comes within a minute. */
    private static final int MOST_NAMES = 500;

    /** Registries asked beside each other: persons keep places of their own. */
    private static final int MOST_REGISTRIES = 4;

    private static final Duration ONE_LOOK = Duration.ofSeconds(50);
    private static final Duration RECENT = Duration.ofHours(1);
    private static final Duration WITHOUT_ANSWER = Duration.ofMinutes(30);
    private static final Duration NOT_TOLD = Duration.ofMinutes(1);

    private final WatchRows watches;
    private final SeenRows seen;
    private final Function<String, DomainObservation> ask;
    private final Function<String, Optional<String>> keeper;
    private final Supplier<Stream<DomainWatcher>> listeners;
    private final Executor threads;
    private final Clock clock;

    /**
     * @param ask asks for a name now, and keeps the answer
     * @param keeper host of a name's registry
     */
    public WatchRound(
            WatchRows watches,
            SeenRows seen,
            Function<String, DomainObservation> ask,
            Function<String, Optional<String>> keeper,
            Supplier<Stream<DomainWatcher>> listeners,
            Executor threads,
            Clock clock) {
        this.watches = watches;
        this.seen = seen;
        this.ask = ask;
        this.keeper = keeper;
        this.listeners = listeners;
        this.threads = threads;
        this.clock = clock;
    }

    /** @param mayContinue false where another node has taken over, or this one stops */
    public void run(BooleanSupplier mayContinue) {
        long end = System.nanoTime() + ONE_LOOK.toNanos();
        BooleanSupplier going = () -> mayContinue.getAsBoolean() && System.nanoTime() < end;
        List<List<String>> registries = new ArrayList<>(byRegistry(watches.due(clock.instant(), MOST_NAMES)));
        while (!registries.isEmpty() && going.getAsBoolean()) {
            List<List<String>> now = registries.subList(0, Math.min(MOST_REGISTRIES, registries.size()));
            CompletableFuture.allOf(now.stream()
                            .map(names -> CompletableFuture.runAsync(() -> lookAt(names, going), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
            now.clear();
        }
    }

    private List<List<String>> byRegistry(List<String> names) {
        Map<String, List<String>> byHost = new LinkedHashMap<>();
        names.forEach(name -> byHost.computeIfAbsent(keeper.apply(name).orElse(""), host -> new ArrayList<>())
                .add(name));
        return List.copyOf(byHost.values());
    }

    private void lookAt(List<String> names, BooleanSupplier going) {
        for (String name : names) {
            if (!going.getAsBoolean() || !isSeen(name)) {
                return;
            }
            tell(name);
        }
    }

    /** False where the registry, or our restraint towards it, has had enough for now. */
    private boolean isSeen(String name) {
        Instant now = clock.instant();
        Optional<Trouble> trouble =
                isRecent(name, now) ? Optional.empty() : ask.apply(name).trouble();
        if (trouble.filter(Trouble.REFUSED::equals).isPresent()) {
            return false;
        }
        boolean reached = trouble.filter(Trouble.TIMEOUT::equals).isEmpty();
        watches.dueAgain(name, now, reached ? NightSlot.after(now, name, clock.getZone()) : now.plus(WITHOUT_ANSWER));
        return true;
    }

    private boolean isRecent(String name, Instant now) {
        return seen.newest(name)
                .filter(state -> state.observation().observedAt().isAfter(now.minus(RECENT)))
                .isPresent();
    }

    private void tell(String name) {
        List<DomainState> states = seen.all(name);
        if (states.isEmpty()) {
            return;
        }
        DomainState newest = states.get(0);
        watches.watchers(name).stream()
                .filter(watcher ->
                        watcher.toldFrom().filter(newest.from()::equals).isEmpty())
                .forEach(watcher -> tell(watcher, before(watcher, states), newest));
    }

    private static Optional<DomainObservation> before(Watcher watcher, List<DomainState> states) {
        return watcher.toldFrom()
                .flatMap(told -> states.stream()
                        .filter(state -> state.from().equals(told))
                        .findFirst())
                .map(DomainState::observation);
    }

    private void tell(Watcher watcher, Optional<DomainObservation> before, DomainState now) {
        try {
            listeners.get().forEach(listener -> listener.changed(watcher.journeyId(), before, now.observation()));
            watches.told(watcher.journeyId(), now.from());
        } catch (RuntimeException failed) {
            // Its message may hold a value; the class tells an overtaken one from a fault.
            LOG.warn(
                    "Journey {} is told of its domain later: {}",
                    watcher.journeyId(),
                    failed.getClass().getSimpleName());
            watches.dueAt(watcher.journeyId(), clock.instant().plus(NOT_TOLD));
        }
    }
}
