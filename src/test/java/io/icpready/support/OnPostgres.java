package io.icpready.support;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives an application of a test a database of its own in PostgreSQL.
 *
 * <pre>{@code
 * @ContextConfiguration(initializers = OnPostgres.class)
 * }</pre>
 */
public final class OnPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(PostgresOfTests.properties(PostgresOfTests.create()))
                .applyTo(context);
    }
}
