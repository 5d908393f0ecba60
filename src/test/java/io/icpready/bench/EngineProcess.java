package io.icpready.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One {@link EngineWorker} in a process of its own, and the database behind it. */
final class EngineProcess implements AutoCloseable {

    private static final String MEMORY = "jdbc:h2:mem:bench;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";

    private final String name;
    private final Process process;
    private final Optional<Postgres> server;
    private final BufferedWriter orders;
    private final BufferedReader answers;

    private EngineProcess(String name, Process process, Optional<Postgres> server) {
        this.name = name;
        this.process = process;
        this.server = server;
        this.orders = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), UTF_8));
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    /**
     * @param kind as {@link EngineWorker} takes it
     */
    static EngineProcess onH2(String kind) {
        return start(kind + ", H2", Optional.empty(), List.of(kind, MEMORY, "sa", "sa"));
    }

    static EngineProcess onPostgres(String kind, Postgres server) {
        String url = server.url(server.create());
        return start(kind + ", PostgreSQL", Optional.of(server), List.of(kind, url, Postgres.USER, Postgres.USER));
    }

    private static EngineProcess start(String name, Optional<Postgres> server, List<String> arguments) {
        List<String> command = Stream.of(
                        Stream.of(Processes.java()),
                        Sizes.flags().stream(),
                        Stream.of(
                                "-Duser.timezone=Asia/Shanghai",
                                "-cp",
                                System.getProperty("java.class.path"),
                                EngineWorker.class.getName()),
                        arguments.stream())
                .flatMap(words -> words)
                .toList();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            EngineProcess engine = new EngineProcess(name, process, server);
            engine.answer();
            return engine;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What it is, for a table. */
    String name() {
        return name;
    }

    /** Walks journeys through the Java API, and tells what they took. */
    Run walk(int clients, int journeys) {
        Duration before = processorTime();
        Duration databaseBefore = databaseTime();
        try {
            orders.write(clients + " " + journeys + "\n");
            orders.flush();
            Duration took = Duration.ofMillis(Long.parseLong(answer()));
            return new Run(
                    journeys,
                    took,
                    processorTime().minus(before),
                    databaseTime().minus(databaseBefore));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Duration processorTime() {
        return Processes.processorTime(process.toHandle());
    }

    private Duration databaseTime() {
        return server.map(Postgres::processorTime).orElse(Duration.ZERO);
    }

    private String answer() throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(EngineWorker.ANSWER)) {
                return line.substring(EngineWorker.ANSWER.length());
            }
        }
        throw new IllegalStateException(name + " has ended");
    }

    /** Ends by itself once nobody gives orders; what a recording has seen is written then. */
    @Override
    public void close() {
        try {
            orders.close();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException ended) {
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
