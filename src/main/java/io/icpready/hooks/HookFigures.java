package io.icpready.hooks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What other rooms may know of deliveries: counts and moments, never an address, a body or a secret.
 * The tables are this room's own.
 */
public interface HookFigures {

    /**
     * How many deliveries stand where, all journeys and pings together.
     *
     * @param byState states without deliveries are left out
     * @param retrying those among the pending that were tried at least once and failed
     */
    record Counts(Map<DeliveryState, Long> byState, long retrying) {

        public Counts {
            byState = Map.copyOf(byState);
        }
    }

    /**
     * One delivery of a journey's event.
     *
     * @param event name in the API, for example {@code task.reminder}
     * @param target scheme and host of the receiver, as managers may see it
     * @param attempts attempts so far
     * @param createdAt when the event was written
     */
    record JourneyDelivery(String event, String target, DeliveryState state, int attempts, Instant createdAt) {}

    Counts counts();

    /**
     * Since when the delivery that should go out first has been due, or will be when that is still to
     * come; empty when none is pending. One that waits behind a retried one of its journey is not
     * late: order asks for that.
     */
    Optional<Instant> firstDue();

    /** The deliveries of a journey in the order of writing, one per event and subscription. */
    List<JourneyDelivery> ofJourney(String journeyId);
}
