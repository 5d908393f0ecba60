package io.icpready.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Fifty completions in the same moment, on PostgreSQL")
class SimultaneousClicksOnPostgresTest extends SimultaneousClicks {

    private EmbeddedPostgres postgres;

    @Override
    List<String> database() throws IOException {
        postgres = EmbeddedPostgres.start();
        return List.of(
                "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "spring.datasource.username=postgres",
                "spring.datasource.password=postgres",
                "camunda.bpm.database.type=postgres");
    }

    @AfterAll
    void stopDatabase() throws IOException {
        postgres.close();
    }
}
