package io.icpready.support;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * With {@code -Dicp-ready.test.database=postgresql} gives every application that a test starts on H2 in
 * memory a database in PostgreSQL in its place: one server for the JVM, and a database for each address
 * in memory. What asks for H2 in a file, or for a PostgreSQL of its own, keeps it.
 */
final class DatabaseOfTests implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final boolean WANTED = "postgresql".equals(System.getProperty("icp-ready.test.database"));
    private static final String IN_MEMORY = "jdbc:h2:mem:";

    /** An address that outlives its connections in H2 does so here. */
    private static final String LASTING = "DB_CLOSE_DELAY=-1";

    private static final Map<String, String> LASTING_DATABASES = new ConcurrentHashMap<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String address = context.getEnvironment().getProperty("spring.datasource.url", "");
        if (WANTED && address.startsWith(IN_MEMORY)) {
            String database = address.contains(LASTING)
                    ? LASTING_DATABASES.computeIfAbsent(address, same -> PostgresOfTests.create())
                    : PostgresOfTests.create();
            TestPropertyValues.of(PostgresOfTests.properties(database)).applyTo(context);
        }
    }
}
