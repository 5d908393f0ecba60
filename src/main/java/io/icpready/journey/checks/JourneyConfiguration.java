package io.icpready.journey.checks;

import io.icpready.access.AsNobody;
import io.icpready.journey.JourneyOwners;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the journey's room together. */
@Configuration(proxyBeanMethods = false)
class JourneyConfiguration {

    @Bean
    JourneyOwners journeyOwners(HistoryService history, RuntimeService runtime, JdbcClient jdbc, AsNobody nobody) {
        return new JourneyOwners(history, runtime, jdbc, nobody);
    }

    /** A wait that is too short sends people into a refusal, so it stops the start. */
    @Bean
    InitializingBean realNameWaitIsLongEnough(JourneyProperties properties, Environment environment) {
        return () -> {
            boolean tooShort = properties.realNameWait().compareTo(JourneyProperties.SHORTEST_WAIT) < 0;
            if (tooShort && !environment.acceptsProfiles(Profiles.of("demo"))) {
                throw new InvalidConfigurationPropertyValueException(
                        "icp-ready.real-name-wait",
                        properties.realNameWait(),
                        "Outside the demo profile it must be at least %s (DOM-13)."
                                .formatted(JourneyProperties.SHORTEST_WAIT));
            }
        };
    }
}
