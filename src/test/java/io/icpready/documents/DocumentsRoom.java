package io.icpready.documents;

import io.icpready.access.CurrentUser;
import io.icpready.documents.desk.UploadAnswer;
import io.icpready.documents.desk.UploadDesk;
import io.icpready.documents.reading.PictureReader;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.tables.SourceFile;
import io.icpready.sealing.SealingConfiguration;
import io.icpready.wording.Bibliography;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.test.context.support.TestPropertySourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The documents room on a database, with the journey and the login played by the test. */
public final class DocumentsRoom implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    public final Journeys journeys = new Journeys();
    public final Login login = new Login();
    public final MovableClock clock = new MovableClock();

    /** As a pool would: an embedded database without any connection closes, and opens anew for each statement. */
    private final Connection held;

    public DocumentsRoom(DataSource database, Path keyset) {
        this(database, keyset, PictureReader.off());
    }

    /** A room that has its pictures read. */
    public DocumentsRoom(DataSource database, Path keyset, PictureReader reader) {
        held = connect(database);
        if (!hasTables()) {
            Flyway.configure().dataSource(database).load().migrate();
        }
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "icp-ready.documents.keyset=" + keyset,
                "icp-ready.documents.retention=P90D",
                "icp-ready.reading.enabled=false");
        context.registerBean("reader", PictureReader.class, () -> reader, definition -> definition.setPrimary(true));
        context.getEnvironment().setActiveProfiles("demo");
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(UploadTasks.class, () -> journeys);
        context.registerBean(CurrentUser.class, () -> login);
        context.registerBean(Clock.class, () -> clock);
        context.register(Wiring.class, SealingConfiguration.class);
        context.refresh();
    }

    private static Connection connect(DataSource database) {
        try {
            return database.getConnection();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private boolean hasTables() {
        try (ResultSet history = held.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
            return history.next();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    @ConfigurationPropertiesScan(basePackageClasses = Documents.class)
    @ComponentScan(
            basePackageClasses = Documents.class,
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(Configuration.class))
    static class Wiring {

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new DataSourceTransactionManager(database);
        }

        @Bean
        Bibliography bibliography() {
            return new Bibliography(SourceFile.load());
        }

        @Bean
        JdbcClient jdbc(DataSource database) {
            return JdbcClient.create(database);
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Documents documents() {
        return bean(Documents.class);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /** Uploads as the owner of the task. */
    public UploadAnswer upload(String taskId, byte[] file, String fileName) {
        try {
            return bean(UploadDesk.class)
                    .receive(
                            new UploadDesk.Sender(taskId, journeys.owner(taskId), fileName, true, false),
                            file.length,
                            new ByteArrayInputStream(file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public String accepted(String taskId, byte[] file) {
        UploadAnswer.Judged judged = (UploadAnswer.Judged) upload(taskId, file, "a.jpg");
        return judged.documentId().orElseThrow();
    }

    @Override
    public void close() {
        context.close();
        JdbcUtils.closeConnection(held);
    }

    /** The journey's side of the room. */
    public static final class Journeys implements UploadTasks {

        private final Map<String, UploadTask> open = new HashMap<>();
        private final Map<String, String> reviews = new HashMap<>();
        private final Map<String, String> owners = new HashMap<>();
        private Facts declared = Facts.NONE;

        public void openTask(String taskId, String journeyId, String ownerId, DocumentType type) {
            open.put(taskId, new UploadTask(taskId, journeyId, ownerId, type, purpose(), false, Optional.empty()));
            owners.put(journeyId, ownerId);
        }

        /** An open upload of a card whose holder is not the applicant. */
        public void openTaskForCardOfSomebodyElse(String taskId, String journeyId, String ownerId) {
            open.put(
                    taskId,
                    new UploadTask(
                            taskId,
                            journeyId,
                            ownerId,
                            DocumentType.SERVICE_LEADER_ID,
                            purpose(),
                            true,
                            Optional.empty()));
            owners.put(journeyId, ownerId);
        }

        /** The upload that follows when this picture was sent back. */
        public void openTaskAfterReturn(String taskId, DocumentRecord returned) {
            open.put(
                    taskId,
                    new UploadTask(
                            taskId,
                            returned.journeyId(),
                            returned.uploadedBy(),
                            returned.type(),
                            returned.purpose(),
                            false,
                            Optional.of(returned.documentId())));
        }

        private static Optional<DocumentPurpose> purpose() {
            return Optional.empty();
        }

        public void closeTask(String taskId) {
            open.remove(taskId);
        }

        public void openReview(String documentId, String reviewer) {
            reviews.put(documentId, reviewer);
        }

        public void closeReview(String documentId) {
            reviews.remove(documentId);
        }

        public void declare(Facts facts) {
            declared = facts;
        }

        public String owner(String taskId) {
            return open.get(taskId).ownerId();
        }

        @Override
        public Optional<UploadTask> uploadTask(String taskId, String userId) {
            return Optional.ofNullable(open.get(taskId))
                    .filter(task -> task.ownerId().equals(userId));
        }

        @Override
        public boolean mayReview(String documentId, String userId) {
            return userId.equals(reviews.get(documentId));
        }

        @Override
        public Facts declared(String journeyId) {
            return declared;
        }

        @Override
        public boolean ownsJourney(String journeyId, String userId) {
            return userId.equals(owners.get(journeyId));
        }
    }

    /** Who is logged in. */
    public static final class Login implements CurrentUser {

        private Optional<String> userId = Optional.empty();
        private Set<String> groups = new HashSet<>();

        public Login as(String user, String... memberOf) {
            userId = Optional.of(user);
            groups = Set.of(memberOf);
            return this;
        }

        @Override
        public Optional<String> userId() {
            return userId;
        }

        @Override
        public boolean isInGroup(String groupId) {
            return groups.contains(groupId);
        }
    }

    /** A clock that a test sets forward. */
    public static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-11-24T02:00:00Z");

        public void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
