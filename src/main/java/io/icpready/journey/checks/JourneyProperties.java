package io.icpready.journey.checks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the journey.
 *
 * @param realNameWait wait after the day of the real-name verification (DOM-13); at least two days
 *     outside demo
 */
@ConfigurationProperties("icp-ready")
record JourneyProperties(@DefaultValue("P3D") Duration realNameWait) {

    /** Shortest wait outside the demo profile (DOM-13: two to three days). */
    static final Duration SHORTEST_WAIT = Duration.ofDays(2);
}
