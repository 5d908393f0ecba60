package io.icpready.documents.store;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long pictures are kept.
 *
 * @param retention time from the end of a journey until its pictures are erased
 */
@Validated
@ConfigurationProperties("icp-ready.documents")
record DocumentsProperties(
        @DefaultValue("P90D") @NotNull @DurationMin(seconds = 0)
        Duration retention) {}
