package io.icpready.bench;

import com.sun.net.httpserver.HttpServer;
import io.icpready.support.WebSession;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Reminders that fall due at the same moment")
class RemindersBench {

    /** Comes on every day, and not again while this is measured. */
    private static final String SCHEDULE = "icp-ready.reminders.schedule=R/PT20H";

    private static final String UNDONE = "select count(*) from act_ru_job"
            + " where handler_type_ = 'async-continuation' or duedate_ < now() + interval '1 hour'";

    private static final String TOLD = "select count(*) from icp_hook_event where type = 'task.reminder'";

    @TempDir
    private Path folder;

    @Test
    void reminds() throws IOException {
        Table table = Table.of(
                "reminders",
                "Due reminders, until each stands in the outbox for one subscription",
                "due at once",
                "reminders/s",
                "CPU ms per reminder, application",
                "CPU ms per reminder, PostgreSQL");
        HttpServer receiver = receiver();
        try (Postgres server = Postgres.start()) {
            String database = server.create();
            List<String> properties = Stream.concat(
                            server.properties(database).stream(),
                            Stream.of(SCHEDULE, "icp-ready.hooks.allow-private-targets=true"))
                    .toList();
            try (Application application =
                    Application.start(Application.packaged(), folder, Sizes.flags(), Application.with(properties))) {
                subscribe(application.port(), receiver.getAddress().getPort());
                HttpWalk walk = HttpWalk.of("ours", application, Optional.of(server), 2, folder);
                AtOnce.run(2, Sizes.reminders(), client -> walk.client(client).begin());
                Run run = remind(server, server.jdbc(database), application);
                table.row(run.journeys(), run.perSecond(), run.applicationMillis(), run.databaseMillis());
            }
        } finally {
            receiver.stop(0);
        }
        table.write();
    }

    private static Run remind(Postgres server, JdbcClient jdbc, Application application) {
        Duration before = application.processorTime();
        Duration databaseBefore = server.processorTime();
        long begun = System.nanoTime();
        int due = jdbc.sql("update act_ru_job set duedate_ = now() - interval '1 minute'"
                        + " where handler_type_ = 'timer-start-event-subprocess'")
                .update();
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> jdbc.sql(UNDONE).query(Integer.class).single() == 0);
        int told = jdbc.sql(TOLD).query(Integer.class).single();
        if (told < due) {
            throw new IllegalStateException(told + " reminders in the outbox of " + due);
        }
        return new Run(
                due,
                Duration.ofNanos(System.nanoTime() - begun),
                application.processorTime().minus(before),
                server.processorTime().minus(databaseBefore));
    }

    private static void subscribe(int port, int receiver) {
        WebSession manager = WebSession.login(port, "manager", "manager");
        String subscription =
                "{\"targetUrl\": \"http://127.0.0.1:%d/\", \"events\": [\"task.reminder\"]}".formatted(receiver);
        int status = manager.postJson("/api/hooks", subscription).statusCode();
        if (status != 201) {
            throw new IllegalStateException("The subscription was answered by " + status);
        }
    }

    /** Takes whatever it is told. */
    private static HttpServer receiver() throws IOException {
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        receiver.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        return receiver;
    }
}
