package io.icpready.web;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a stop goes.
 *
 * @param announcedFor how long a node that was told to stop still serves while it says that it is
 *     not ready, so that a proxy which asks sends no more to it; up to 15 seconds
 */
@Validated
@ConfigurationProperties("icp-ready.stop")
record StopProperties(
        @DefaultValue("PT0S") @NotNull @DurationMin(seconds = 0) @DurationMax(seconds = 15)
        Duration announcedFor) {}
