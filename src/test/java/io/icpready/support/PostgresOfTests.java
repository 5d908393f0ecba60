package io.icpready.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One PostgreSQL for the JVM, and a database in it for whoever asks. It starts with the first and
 * ends after the last application: a pool or a job executor that outlives its database waits for it
 * at the end of the JVM.
 */
public final class PostgresOfTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private PostgresOfTests() {}

    /** An empty database. Gives its name. */
    public static String create() {
        String database = "test" + NUMBER.incrementAndGet();
        JdbcClient.create(Server.POSTGRES.getPostgresDatabase())
                .sql("create database " + database)
                .update();
        return database;
    }

    /** A copy of a database to which nobody is connected. Gives its name. */
    static String createFrom(String template) {
        String database = "test" + NUMBER.incrementAndGet();
        JdbcClient.create(Server.POSTGRES.getPostgresDatabase())
                .sql("create database " + database + " template " + template)
                .update();
        return database;
    }

    /** Connections to a database, in no pool. */
    public static DataSource source(String database) {
        return Server.POSTGRES.getDatabase("postgres", database);
    }

    /** Properties of Spring that lead to a database, {@code name=value}. */
    public static List<String> properties(String database) {
        return List.of(
                "spring.datasource.url=" + Server.POSTGRES.getJdbcUrl("postgres", database),
                "spring.datasource.username=postgres",
                "spring.datasource.password=postgres",
                "camunda.bpm.database.type=postgres");
    }

    private static final class Server {

        static final EmbeddedPostgres POSTGRES = started();

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
