package io.icpready.hooks.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.hooks.HookEvent;
import io.icpready.hooks.HookEventType;
import io.icpready.hooks.HookEvents;
import io.icpready.hooks.HookReceiver;
import io.icpready.hooks.subscription.HookIds;
import io.icpready.hooks.subscription.Subscriptions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes events and their deliveries in the caller's transaction. */
public class JdbcHookEvents implements HookEvents {

    private final Subscriptions subscriptions;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final WakeUp wakeUp;
    private final TransactionOperations transactions;
    private final Clock clock;

    /**
     * @param clock of deliveries, not of the journey: retries are paced by real time
     */
    public JdbcHookEvents(
            Subscriptions subscriptions,
            Outbox outbox,
            ObjectMapper json,
            WakeUp wakeUp,
            TransactionOperations transactions,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.outbox = outbox;
        this.json = json;
        this.wakeUp = wakeUp;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<HookReceiver> publish(HookEvent event) {
        return transactions.execute(status -> write(event));
    }

    private List<HookReceiver> write(HookEvent event) {
        List<HookReceiver> wanting = subscriptions.wanting(event.type());
        if (wanting.isEmpty()) {
            return wanting;
        }
        NewEvent written = new NewEvent(
                HookIds.event(),
                event.type(),
                Optional.of(event.journeyId()),
                event.occurredAt(),
                body(event.type(), event.occurredAt(), event.data()));
        List<NewDelivery> rows = wanting.stream()
                .map(receiver -> new NewDelivery(HookIds.delivery(), receiver.id(), event.journeyId()))
                .toList();
        outbox.insert(written, rows, clock.instant());
        newsAfterCommit();
        return wanting;
    }

    /** Queues a ping; it belongs to no journey and waits for nothing. */
    public String ping(String subscriptionId) {
        Instant now = clock.instant();
        String id = HookIds.delivery();
        NewEvent ping = new NewEvent(
                HookIds.event(),
                HookEventType.HOOK_PING,
                Optional.empty(),
                now,
                body(HookEventType.HOOK_PING, now, Map.of("hookId", subscriptionId)));
        outbox.insert(ping, List.of(new NewDelivery(id, subscriptionId, id)), now);
        newsAfterCommit();
        return id;
    }

    public void newsAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wakeUp.giveNews();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeUp.giveNews();
            }
        });
    }

    private String body(HookEventType type, Instant occurredAt, Map<String, Object> data) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type.key());
        body.put("timestamp", occurredAt.truncatedTo(ChronoUnit.MILLIS).toString());
        body.put("data", data);
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("The data of " + type.key() + " cannot be written as JSON", fault);
        }
    }
}
