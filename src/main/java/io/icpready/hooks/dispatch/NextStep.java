package io.icpready.hooks.dispatch;

import io.icpready.hooks.DeliveryState;
import io.icpready.hooks.outbox.Trouble;
import io.icpready.hooks.wire.AttemptResult;
import io.icpready.hooks.wire.AttemptResult.Delivered;
import io.icpready.hooks.wire.AttemptResult.NotDelivered;
import io.icpready.hooks.wire.AttemptResult.Unwanted;
import java.time.Duration;
import java.util.Optional;

/**
 * What a result means for one delivery.
 *
 * @param trouble why it was not delivered
 * @param pause before it is tried again, if it is
 */
record NextStep(DeliveryState state, Optional<Trouble> trouble, Duration pause) {

    /**
     * @param attempts attempts made, this one included
     */
    static NextStep after(AttemptResult result, int attempts, Backoff backoff) {
        return result.read(new AttemptResult.Cases<>() {
            @Override
            public NextStep delivered(Delivered delivered) {
                return new NextStep(DeliveryState.DELIVERED, Optional.empty(), Duration.ZERO);
            }

            @Override
            public NextStep unwanted(Unwanted unwanted) {
                return new NextStep(DeliveryState.CANCELLED, Optional.of(Trouble.GONE), Duration.ZERO);
            }

            @Override
            public NextStep notDelivered(NotDelivered failure) {
                Optional<Duration> wait = backoff.after(attempts, failure.retryAfter());
                return new NextStep(
                        wait.isPresent() ? DeliveryState.PENDING : DeliveryState.FAILED,
                        Optional.of(failure.trouble()),
                        wait.orElse(Duration.ZERO));
            }
        });
    }
}
