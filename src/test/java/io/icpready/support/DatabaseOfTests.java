package io.icpready.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<String, String> LASTING_DATABASES = new ConcurrentHashMap<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String address = context.getEnvironment().getProperty("spring.datasource.url", "");
        if (WANTED && address.startsWith(IN_MEMORY)) {
            String database = address.contains(LASTING)
                    ? LASTING_DATABASES.computeIfAbsent(address, same -> Server.create())
                    : Server.create();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "database of tests",
                            Map.of(
                                    "spring.datasource.url", Server.POSTGRES.getJdbcUrl("postgres", database),
                                    "spring.datasource.username", "postgres",
                                    "spring.datasource.password", "postgres",
                                    "camunda.bpm.database.type", "postgres")));
        }
    }

    /** Started with the first application that needs it, and ended after the last. */
    private static final class Server {

        static final EmbeddedPostgres POSTGRES = started();

        static String create() {
            String database = "test" + NUMBER.incrementAndGet();
            JdbcClient.create(POSTGRES.getPostgresDatabase())
                    .sql("create database " + database)
                    .update();
            return database;
        }

        private static EmbeddedPostgres started() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setServerConfig("max_connections", "300")
                        // As the H2 of tests: a lock that nobody lets go ends a test, not the build.
                        .setServerConfig("lock_timeout", "10s")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .start();
                SpringApplication.getShutdownHandlers().add(() -> close(postgres));
                return postgres;
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        private static void close(EmbeddedPostgres postgres) {
            try {
                postgres.close();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}
