package io.icpready.journey.steps;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many journeys one person may have under way.
 *
 * @param maxOpenPerPerson journeys that may be open at the same time; at least 1
 */
@Validated
@ConfigurationProperties("icp-ready.journeys")
record OpenJourneysProperties(@DefaultValue("50") @Min(1) int maxOpenPerPerson) {}
