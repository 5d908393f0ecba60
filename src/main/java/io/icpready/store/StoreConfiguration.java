package io.icpready.store;

import java.util.Optional;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What every start needs of its database. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    static DatabaseAwaited databaseAwaited(Environment environment) {
        return new DatabaseAwaited(environment);
    }

    @Bean
    static StartLock startLock() {
        return new StartLock();
    }

    /** In the place of Spring Boot's own, which asks the pool. */
    @Bean("dbHealthContributor")
    HealthIndicator databaseHealth(JdbcConnectionDetails database) {
        return new DatabaseHealth(
                database.getJdbcUrl(),
                Optional.ofNullable(database.getUsername()),
                Optional.ofNullable(database.getPassword()));
    }
}
