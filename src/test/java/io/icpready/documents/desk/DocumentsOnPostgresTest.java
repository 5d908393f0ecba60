package io.icpready.documents.desk;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The documents room on PostgreSQL, the production's database")
class DocumentsOnPostgresTest extends DocumentsContract {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Override
    DataSource database() throws SQLException {
        DataSource database = postgres.getPostgresDatabase();
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute("drop schema public cascade");
            connection.createStatement().execute("create schema public");
        }
        return database;
    }
}
