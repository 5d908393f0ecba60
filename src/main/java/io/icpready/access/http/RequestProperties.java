package io.icpready.access.http;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a request may take to arrive.
 *
 * @param bodyHeadStart how long a body may take that brings nearly nothing; every 32 KB are worth one
 *     more second
 * @param bodyWithin how long a body may take, whatever it brings
 */
@Validated
@ConfigurationProperties("icp-ready.requests")
record RequestProperties(
        @DefaultValue("PT20S") @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 10)
        Duration bodyHeadStart,

        @DefaultValue("PT5M") @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 1)
        Duration bodyWithin) {}
