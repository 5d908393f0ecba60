package io.icpready.journey;

import io.icpready.hooks.HookEvent;
import io.icpready.hooks.HookEventType;
import io.icpready.hooks.HookEvents;
import io.icpready.hooks.HookReceiver;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An outbox that a test can read. */
final class RecordedEvents implements HookEvents {

    private final List<HookEvent> published = new CopyOnWriteArrayList<>();

    @Override
    public List<HookReceiver> publish(HookEvent event) {
        published.add(event);
        return List.of();
    }

    List<HookEvent> of(String journeyId) {
        return published.stream()
                .filter(event -> event.journeyId().equals(journeyId))
                .toList();
    }

    List<HookEvent> of(String journeyId, HookEventType type) {
        return of(journeyId).stream().filter(event -> event.type() == type).toList();
    }

    List<HookEventType> typesOf(String journeyId) {
        return of(journeyId).stream().map(HookEvent::type).toList();
    }
}
