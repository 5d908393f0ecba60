package io.icpready.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives an application of a test a PostgreSQL of its own, which ends after everything that asks it:
 * a pool or a job executor that outlives its database waits for it at the end of the JVM.
 *
 * <pre>{@code
 * @ContextConfiguration(initializers = OnPostgres.class)
 * }</pre>
 */
public final class OnPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EmbeddedPostgres postgres = started();
        // Beans are destroyed in the reverse order in which they were registered, and none is yet.
        ((DefaultSingletonBeanRegistry) context.getBeanFactory())
                .registerDisposableBean("embeddedPostgres", postgres::close);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "postgres",
                        Map.of(
                                "spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres"),
                                "spring.datasource.username", "postgres",
                                "spring.datasource.password", "postgres",
                                "camunda.bpm.database.type", "postgres")));
    }

    private static EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
