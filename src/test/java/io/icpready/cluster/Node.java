package io.icpready.cluster;

import io.icpready.support.PackagedJar;
import io.icpready.support.ProcessLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** One process of the application in production, that is killed, stopped and started again. */
final class Node implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(6);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Path folder;
    private final List<String> settings;
    private volatile Process process;
    private volatile ProcessLog log;
    private volatile Optional<Integer> port = Optional.empty();

    Node(Path folder, List<String> settings) {
        this.folder = folder;
        this.settings = List.copyOf(settings);
    }

    void start() {
        List<String> command = new ArrayList<>(PackagedJar.start("-Xmx400m"));
        command.addAll(List.of("--spring.profiles.active=production", ProcessLog.ANY_PORT));
        settings.forEach(setting -> command.add("--" + setting));
        try {
            log = new ProcessLog(Files.createTempFile(folder, "node", ".log"));
            port = Optional.empty();
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.file().toFile())
                    .start();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    void awaitReady() {
        try {
            Awaitility.await()
                    .atMost(START)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> !process.isAlive() || isReady());
        } finally {
            if (!process.isAlive() || !isReady()) {
                System.err.println(log.tail());
            }
        }
        if (!process.isAlive()) {
            throw new AssertionError("A node ended while starting; see above");
        }
    }

    boolean isReady() {
        return status("/actuator/health/readiness") == 200;
    }

    /** Status of the answer; 0 when there is none. */
    int status(String path) {
        return port().map(open -> status(open, path)).orElse(0);
    }

    private static int status(int port, String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(Duration.ofSeconds(4))
                    .build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException none) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Where it listens; another one after each start, and none before it has said so. */
    Optional<Integer> port() {
        if (port.isEmpty()) {
            port = log.port();
        }
        return port;
    }

    /** Ends it as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends it as a supervisor does, and returns when it is gone. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("A node did not end within a minute");
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
