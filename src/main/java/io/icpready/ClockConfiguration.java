package io.icpready;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock by which everything on a journey happens. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

    @Bean
    Clock engineClock() {
        return new EngineClock(EngineClock.SHANGHAI);
    }
}
