package io.icpready.store;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a start goes.
 *
 * @param waitForDatabase how long a start waits for a PostgreSQL that does not answer yet; up to an
 *     hour, nothing for not at all
 */
@Validated
@ConfigurationProperties("icp-ready.start")
record StartProperties(
        @DefaultValue("PT1M") @NotNull @DurationMin(seconds = 0) @DurationMax(hours = 1)
        Duration waitForDatabase) {}
