package io.icpready.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.icpready.store.DatabaseException.Reason;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("What a start asks of PostgreSQL, and what it says when it does not get it (contract §6)")
class StartOnPostgresTest {

    private static final Duration NOT_AT_ALL = Duration.ZERO;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void nobodyAnswers() throws IOException {
        String url = "jdbc:postgresql://localhost:" + freePort() + "/icpready?password=secret";

        assertThatThrownBy(() -> DatabaseAwaited.await(url, "icp", "secret", NOT_AT_ALL))
                .isInstanceOfSatisfying(DatabaseException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.UNREACHABLE);
                    assertThat(said(refused))
                            .contains("No database answers at jdbc:postgresql://localhost:")
                            .contains("ICP_READY_DB_URL", "wait-for-database")
                            .doesNotContain("secret");
                });
    }

    @Test
    void theLoginIsRefused() {
        assertThatThrownBy(() -> DatabaseAwaited.await(url("postgres"), "stranger", "secret", NOT_AT_ALL))
                .isInstanceOfSatisfying(DatabaseException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.LOGIN_REFUSED);
                    assertThat(said(refused))
                            .contains("refuses the user \"stranger\"", "ICP_READY_DB_PASSWORD")
                            .doesNotContain("secret");
                });
    }

    @Test
    void thereIsNoSuchDatabase() {
        assertThatThrownBy(() -> DatabaseAwaited.await(url("elsewhere"), "postgres", "postgres", NOT_AT_ALL))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_SUCH_DATABASE));
    }

    @Test
    void aDatabaseThatComesUpLaterIsWaitedFor() throws Exception {
        int port = freePort();
        String url = "jdbc:postgresql://localhost:" + port + "/postgres";
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(
                () -> DatabaseAwaited.await(url, "postgres", "postgres", Duration.ofMinutes(2)));
        try (EmbeddedPostgres late = EmbeddedPostgres.builder().setPort(port).start()) {
            assertThatCode(() -> waiting.get(60, TimeUnit.SECONDS)).doesNotThrowAnyException();
            assertThat(late.getPort()).isEqualTo(port);
        }
    }

    @Test
    @DisplayName("Of two nodes that start together the second goes on when the first is through")
    void oneAfterTheOther() throws Exception {
        try (HikariDataSource one = pool();
                HikariDataSource two = pool()) {
            StartLock first = new StartLock();
            StartLock second = new StartLock();
            first.postProcessAfterInitialization(one, "dataSource");
            CompletableFuture<Object> later =
                    CompletableFuture.supplyAsync(() -> second.postProcessAfterInitialization(two, "dataSource"));
            Awaitility.await().until(() -> waitingForLock(one) == 1);
            assertThat(later).isNotDone();

            first.destroy();

            assertThat(later.get(10, TimeUnit.SECONDS)).isSameAs(two);
            second.destroy();
            assertThat(JdbcClient.create(one)
                            .sql("select count(*) from pg_locks where locktype = 'advisory'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    @DisplayName("The turn to start is waited for, however short others may wait for a lock")
    void theBoundOnLocksIsForRequests() throws Exception {
        try (HikariDataSource one = pool();
                HikariDataSource two = pool()) {
            two.setConnectionInitSql("set lock_timeout = '1ms'");
            StartLock first = new StartLock();
            StartLock second = new StartLock();
            first.postProcessAfterInitialization(one, "dataSource");
            CompletableFuture<Object> later =
                    CompletableFuture.supplyAsync(() -> second.postProcessAfterInitialization(two, "dataSource"));
            Awaitility.await().until(() -> waitingForLock(one) == 1);

            first.destroy();

            assertThat(later.get(10, TimeUnit.SECONDS)).isSameAs(two);
            second.destroy();
            assertThat(JdbcClient.create(two)
                            .sql("show lock_timeout")
                            .query(String.class)
                            .list())
                    .containsExactly("1ms");
        }
    }

    private static int waitingForLock(HikariDataSource source) {
        return JdbcClient.create(source)
                .sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                .query(Integer.class)
                .single();
    }

    @Test
    void healthIsThatOfTheDatabase() throws IOException {
        Optional<String> postgres = Optional.of("postgres");
        assertThat(new DatabaseHealth(url("postgres"), postgres, postgres)
                        .health()
                        .getStatus())
                .isEqualTo(Status.UP);
        try (ServerSocket silent = new ServerSocket(0)) {
            long start = System.nanoTime();
            DatabaseHealth health = new DatabaseHealth(
                    "jdbc:postgresql://localhost:" + silent.getLocalPort() + "/postgres", postgres, postgres);
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static String said(DatabaseException refused) {
        FailureAnalysis analysis = new DatabaseFailureAnalyzer().analyze(refused, refused);
        return analysis.getDescription() + analysis.getAction();
    }

    private static HikariDataSource pool() {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url("postgres"));
        source.setUsername("postgres");
        source.setPassword("postgres");
        source.setMaximumPoolSize(2);
        return source;
    }

    private static String url(String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
