package io.icpready.hooks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How hooks are delivered.
 *
 * @param allowPrivateTargets lets targets be http and private addresses: for tests and closed
 *     networks only
 * @param maxInFlight requests under way at once, to all targets
 * @param maxInFlightPerTarget requests under way at once for one subscription
 * @param connectTimeout longest time for a connection, name resolution not counted
 * @param deadline longest time for a whole request; what takes longer counts as no answer
 * @param retryWaits waits before the second, third, … attempt, each lengthened by up to a quarter
 *     at random; after the last a delivery has failed for good
 * @param secretOverlap how long the old secret signs beside the new one after a rotation
 * @param switchOffAfter a subscription that failed for so long without one success is switched off
 * @param retention how long the log of ended deliveries is kept
 * @param pollInterval how often the outbox is looked at when nothing happens
 */
@Validated
@ConfigurationProperties("icp-ready.hooks")
public record HooksProperties(
        @DefaultValue("false") boolean allowPrivateTargets,
        @DefaultValue("256") @Min(1) @Max(2048) int maxInFlight,
        @DefaultValue("128") @Min(1) @Max(1024) int maxInFlightPerTarget,

        @DefaultValue("PT5S") @NotNull @DurationMin(millis = 1)
        Duration connectTimeout,

        @DefaultValue("PT20S") @NotNull @DurationMin(millis = 1)
        Duration deadline,

        @DefaultValue({"PT2S", "PT15S", "PT1M", "PT5M", "PT30M", "PT2H", "PT6H", "PT12H"}) @NotEmpty
        List<@DurationMin(seconds = 0) Duration> retryWaits,

        @DefaultValue("PT24H") @NotNull @DurationMin(seconds = 0)
        Duration secretOverlap,

        @DefaultValue("P3D") @NotNull @DurationMin(seconds = 0)
        Duration switchOffAfter,

        @DefaultValue("P30D") @NotNull @DurationMin(seconds = 0)
        Duration retention,

        @DefaultValue("PT0.5S") @NotNull @DurationMin(millis = 1)
        Duration pollInterval) {

    public HooksProperties {
        retryWaits = List.copyOf(retryWaits);
    }

    public static HooksProperties defaults() {
        return new HooksProperties(
                false,
                256,
                128,
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                List.of(Duration.ofSeconds(2), Duration.ofSeconds(15)),
                Duration.ofHours(24),
                Duration.ofDays(3),
                Duration.ofDays(30),
                Duration.ofMillis(500));
    }
}
