package io.icpready.journey;

import io.icpready.observations.DomainObservation;
import io.icpready.observations.DomainObservations;
import io.icpready.observations.DomainState;
import io.icpready.observations.DomainWatch;
import io.icpready.observations.Trouble;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** What registries say, as a test says it; and who watches which domain. */
final class ObservedDomains implements DomainObservations, DomainWatch {

    private final Map<String, List<DomainState>> states = new HashMap<>();
    private final Map<String, String> watched = new ConcurrentHashMap<>();
    private final List<String> soon = new CopyOnWriteArrayList<>();

    /** From now on its registry says this; by default what {@code SampleFilings} declare. */
    DomainObservation see(String name, LocalDate expiresOn, String holder) {
        Instant now = ClockUtil.getCurrentTime().toInstant();
        DomainObservation seen = new DomainObservation(
                name,
                now,
                "whois.test",
                Optional.empty(),
                Optional.of(LocalDate.parse("2024-05-06")),
                Optional.of(expiresOn),
                Optional.empty(),
                Optional.empty(),
                Optional.of(holder),
                List.of("ok"),
                Optional.empty(),
                List.of());
        states.computeIfAbsent(name, any -> new ArrayList<>()).add(0, new DomainState(now, seen));
        return seen;
    }

    Optional<String> watchedBy(String journeyId) {
        return Optional.ofNullable(watched.get(journeyId));
    }

    List<String> soon() {
        return soon;
    }

    @Override
    public Optional<DomainObservation> recent(String typed) {
        return history(typed).stream().findFirst().map(DomainState::observation);
    }

    @Override
    public List<DomainState> history(String typed) {
        return states.getOrDefault(typed, List.of());
    }

    @Override
    public DomainObservation lookUp(String typed) {
        return recent(typed).orElseGet(() -> DomainObservation.without(typed, Instant.EPOCH, "", Trouble.OFF));
    }

    @Override
    public DomainObservation lookUpAnew(String typed) {
        return lookUp(typed);
    }

    @Override
    public void watch(String journeyId, String typed) {
        watched.put(journeyId, typed);
    }

    @Override
    public void soon(String journeyId) {
        soon.add(journeyId);
    }

    @Override
    public void forget(String journeyId) {
        watched.remove(journeyId);
    }
}
