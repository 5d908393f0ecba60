package io.icpready.monitor.vitals;

import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when hooks that should have gone out have been waiting for long: nobody sends them. */
@Component("hookBacklog")
class HookBacklogHealth implements HealthIndicator {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final VitalsReader vitals;

    HookBacklogHealth(VitalsReader vitals) {
        this.vitals = vitals;
    }

    @Override
    public Health health() {
        Duration delay = vitals.hookDelay().orElse(Duration.ZERO);
        Health.Builder health = delay.compareTo(LONGEST_WAIT) > 0 ? Health.down() : Health.up();
        return health.withDetail("delaySeconds", delay.toSeconds()).build();
    }
}
