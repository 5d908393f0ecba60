package io.icpready.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.icpready.journey.JourneyModel.Element;
import io.icpready.support.WebSession;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged application over PostgreSQL, killed with -9 while it writes a reminder: the job stays
 * locked in the name of a process that is gone, and the journey goes to its end beside it.
 */
@DisplayName("A filing that is submitted beside a dead node's reminder")
class KilledWhileRemindingIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private EmbeddedPostgres database;

    @BeforeEach
    void startDatabase() throws IOException {
        database = EmbeddedPostgres.start();
    }

    @AfterEach
    void stopDatabase() throws IOException {
        database.close();
    }

    @Test
    @DisplayName("is submitted at once, is told once, and keeps its pictures")
    void isSubmitted() throws Exception {
        String journey;
        try (PackagedApplication application = start()) {
            JourneyWalk walk = new JourneyWalk(application.port(), new TestPictures(folder));
            subscribe(application);
            journey = walk.begin();
            walk.upToSubmission(journey);
            killWhileReminding(application, journey);
        }
        try (PackagedApplication application = start()) {
            assertThat(lockedReminders(journey)).isPositive();
            JourneyWalk walk = new JourneyWalk(application.port(), new TestPictures(folder));

            walk.toTheEnd(journey);

            assertThat(walk.state(journey)).isEqualTo("SUBMITTED");
            assertThat(eventsOf(journey)).containsOnlyOnce("journey.submitted").doesNotContain("journey.withdrawn");
            assertThat(column("select document_id from icp_document where journey_id = ?", journey))
                    .isNotEmpty()
                    .allSatisfy(
                            picture -> assertThat(walk.statusOfPicture(picture)).isEqualTo(200));
            assertThat(column("select id_ from act_ru_job where process_instance_id_ = ?", journey))
                    .isEmpty();
        }
    }

    private PackagedApplication start() {
        return PackagedApplication.start(
                folder,
                "spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                "spring.datasource.username=postgres",
                "spring.datasource.password=postgres",
                "icp-ready.reminders.schedule=R/PT10S",
                "icp-ready.hooks.allow-private-targets=true",
                // Longer than this test: what the dead process has locked stays locked.
                "camunda.bpm.job-execution.lock-time-in-millis=3600000");
    }

    private static void subscribe(PackagedApplication application) {
        WebSession manager = WebSession.login(application.port(), "manager", "manager");
        String subscription =
                "{\"targetUrl\": \"%s\", \"events\": [\"*\"]}".formatted(application.url("/nobody-listens-here"));
        assertThat(manager.postJson("/api/hooks", subscription).statusCode()).isEqualTo(201);
    }

    /** The outbox cannot be written for as long as somebody else has its table. */
    private void killWhileReminding(PackagedApplication application, String journey) throws Exception {
        try (Connection other = database.getPostgresDatabase().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table icp_hook_event in exclusive mode");
            await().atMost(PATIENCE).until(() -> lockedReminders(journey) > 0 && isHeldUp());
            application.kill();
            other.rollback();
        }
    }

    private boolean isHeldUp() throws SQLException {
        return !column(
                        "select 'waits' from pg_stat_activity where wait_event_type = ? and query like 'insert into icp_hook_event%'",
                        "Lock")
                .isEmpty();
    }

    private int lockedReminders(String journey) throws SQLException {
        return column(
                        "select job.id_ from act_ru_job job join act_ru_jobdef kind on kind.id_ = job.job_def_id_"
                                + " where job.process_instance_id_ = ? and job.lock_owner_ is not null and kind.act_id_ = '"
                                + Element.SEND_REMINDER + "'",
                        journey)
                .size();
    }

    private List<String> eventsOf(String journey) throws SQLException {
        return column("select type from icp_hook_event where journey_id = ?", journey);
    }

    private List<String> column(String query, String parameter) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            }
        }
    }
}
