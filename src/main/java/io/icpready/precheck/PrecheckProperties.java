package io.icpready.precheck;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of the open pre-check.
 *
 * @param requestsPerMinute pre-checks one client may ask for in a minute, in bursts up to the same
 *     number
 * @param rememberedClients clients whose use is counted at the same time
 * @param largestBody longest body that is read
 */
@Validated
@ConfigurationProperties("icp-ready.precheck")
record PrecheckProperties(
        @Min(1) @DefaultValue("300") int requestsPerMinute,
        @Min(1) @DefaultValue("100000") int rememberedClients,
        @DefaultValue("64KB") DataSize largestBody) {}
