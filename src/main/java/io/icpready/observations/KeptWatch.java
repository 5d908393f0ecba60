package io.icpready.observations;

import io.icpready.observations.store.SeenRows;
import io.icpready.observations.watch.NightSlot;
import io.icpready.observations.watch.WatchRows;
import io.icpready.rules.RegistrableName;
import io.icpready.rules.tables.Tables;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Writes down who watches which domain; nothing where look-ups are switched off. */
final class KeptWatch implements DomainWatch {

    private final WatchRows watches;
    private final SeenRows seen;
    private final Tables tables;
    private final boolean enabled;
    private final Clock clock;

    KeptWatch(WatchRows watches, SeenRows seen, Tables tables, boolean enabled, Clock clock) {
        this.watches = watches;
        this.seen = seen;
        this.tables = tables;
        this.enabled = enabled;
        this.clock = clock;
    }

    /** What the check of the domain has just judged is no news any more. */
    @Override
    public void watch(String journeyId, String typed) {
        if (!enabled) {
            return;
        }
        Optional<String> name = RegistrableName.of(typed, tables);
        if (name.isEmpty()) {
            watches.remove(journeyId);
            return;
        }
        Instant now = clock.instant();
        watches.put(
                journeyId,
                name.get(),
                NightSlot.after(now, name.get(), clock.getZone()),
                seen.newest(name.get())
                        .filter(state -> state.observation().observedAt().isAfter(now.minus(KeptObservations.FRESH)))
                        .map(DomainState::from));
    }

    @Override
    public void soon(String journeyId) {
        if (enabled) {
            watches.dueAt(journeyId, clock.instant());
        }
    }

    @Override
    public void forget(String journeyId) {
        if (enabled) {
            watches.remove(journeyId);
        }
    }
}
