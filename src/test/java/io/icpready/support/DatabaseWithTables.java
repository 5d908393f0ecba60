package io.icpready.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * A database that has our tables already, copied from one that was made once for the JVM: for tests
 * that want a new one each, where making the tables would be most of what they do.
 */
public final class DatabaseWithTables {

    private static final String FILE = "db.mv.db";

    private DatabaseWithTables() {}

    /** In a file {@code db} of the folder. */
    public static DataSource h2(Path folder) {
        try {
            Files.write(folder.resolve(FILE), OnH2.TABLES);
            return at(folder);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public static DataSource postgres() {
        return PostgresOfTests.source(PostgresOfTests.createFrom(OnPostgres.TABLES));
    }

    private static DataSource at(Path folder) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:" + folder.resolve("db"));
        return database;
    }

    private static void migrate(DataSource database) {
        Flyway.configure().dataSource(database).load().migrate();
    }

    private static final class OnH2 {

        static final byte[] TABLES = made();

        private static byte[] made() {
            try {
                Path folder = Files.createTempDirectory("tables");
                DataSource database = at(folder);
                migrate(database);
                JdbcClient.create(database).sql("shutdown compact").update();
                byte[] tables = Files.readAllBytes(folder.resolve(FILE));
                FileSystemUtils.deleteRecursively(folder);
                return tables;
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    private static final class OnPostgres {

        static final String TABLES = made();

        private static String made() {
            String database = PostgresOfTests.create();
            migrate(PostgresOfTests.source(database));
            return database;
        }
    }
}
