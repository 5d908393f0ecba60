package io.icpready.access.registration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whether applicants make accounts of their own, and how many of them at once.
 *
 * @param enabled off unless somebody wants it
 * @param linkValid how long a link holds; a request is forgotten with it
 * @param perClientPerHour requests, and tries of links, from one network address
 * @param perAddress mails to one e-mail address while a link holds
 * @param atMostOpen requests in all while a link holds
 */
@Validated
@ConfigurationProperties("icp-ready.registration")
record RegistrationProperties(
        @DefaultValue("false") boolean enabled,

        @DefaultValue("PT24H") @DurationMin(hours = 1) @DurationMax(days = 7)
        Duration linkValid,

        @DefaultValue("20") @Min(1) @Max(100_000) int perClientPerHour,
        @DefaultValue("3") @Min(1) @Max(100) int perAddress,
        @DefaultValue("1000") @Min(1) @Max(1_000_000) int atMostOpen) {}
