package io.icpready.monitor.figures;

import com.zaxxer.hikari.HikariDataSource;
import io.icpready.monitor.People;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A PostgreSQL of its own with the journeys of {@link FieldFiller}, and no engine. */
final class FilledField implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final HikariDataSource database = new HikariDataSource();

    private FilledField(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        database.setDataSource(postgres.getPostgresDatabase());
    }

    static FilledField of(int journeys) throws IOException {
        FilledField field = new FilledField(EmbeddedPostgres.builder().start());
        field.makeTables();
        new FieldFiller(field.jdbc()).fill(journeys);
        return field;
    }

    private void makeTables() {
        new ResourceDatabasePopulator(
                        new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create.engine.sql"),
                        new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create.history.sql"),
                        new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create.identity.sql"))
                .execute(database);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    JdbcClient jdbc() {
        return JdbcClient.create(database);
    }

    NarrowedQuestion question() {
        return new NarrowedQuestion(jdbc(), Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    JourneyList list() {
        return new JourneyList(question(), new ListedJourneys(jdbc(), question(), new People(jdbc())));
    }

    /** @param query as it stands in an address */
    static JourneyQuestion asked(String query) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        for (String pair : query.split("&")) {
            parameters.putSingle(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return JourneyQuestion.of(parameters);
    }

    @Override
    public void close() throws IOException {
        database.close();
        postgres.close();
    }
}
